/** What deeds end in: a request whose refusal is said, or a form on the card. */
import type { DeskCommand } from "@/lib/api/desk-command";
import { hush, say } from "../ui/status";
import { ask } from "./ask";
import type { Desk } from "./desk";
import type { Panel } from "./panel";
import { giveBackFocus, keepFocus } from "./return-focus";

/** Ask, and say what stands in the way if it is refused. */
export async function tell(desk: Desk, command: DeskCommand): Promise<void> {
  const answer = await ask(desk, command);
  if (answer.kind === "refused") say(answer.message);
}

/** Open one form on the card, or close it; the focus then goes back to where it was. One that is open already stays. */
export function open(desk: Desk, panel: Panel): void {
  if (JSON.stringify(panel) === JSON.stringify(desk.panel)) return;
  if (!desk.panel) keepFocus(desk);
  desk.set("panel", panel, ["panel"]);
  if (panel) hush();
  if (!panel) giveBackFocus(desk);
}
