import { say } from "../ui/status";
import { answered, ask } from "./ask";
import { deedsOf } from "./deeds";
import type { Desk } from "./desk";

const undoing = new WeakMap<Desk, Promise<void>>();

/** The undo that still waits for its answer: what it leads to is not drawn yet, so nothing may build on what is. */
export function undoOnItsWay(desk: Desk): Promise<void> | undefined {
  return undoing.get(desk);
}

/** Take back the newest thing this person did here; after a reload, their newest that can be. Says what was undone. */
export async function undo(desk: Desk): Promise<void> {
  const asked = askUndo(desk);
  undoing.set(desk, asked);
  await asked;
  undoing.delete(desk);
}

async function askUndo(desk: Desk): Promise<void> {
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
