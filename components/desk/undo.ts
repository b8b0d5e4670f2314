import { say } from "../ui/status";
import { answered, ask } from "./ask";
import { deedsOf } from "./deeds";
import type { Desk } from "./desk";

/** Take back the newest thing this person did here; after a reload, their newest that can be. Says what was undone. */
export async function undo(desk: Desk): Promise<void> {
  // What is still on its way is the newest; it can be undone once it is recorded.
  await answered(desk);
  const list = deedsOf(desk);
  const last = list.pop();
  const answer = await ask(desk, { do: "undo", ...(last && { seq: last.seq }) });
  if (answer.kind === "refused") {
    // One's own words about it stay, unless it can never be undone any more.
    say(answer.message);
    return;
  }
  say(last ? `Undone: ${last.words}.` : "Undone: your last change here.");
}
