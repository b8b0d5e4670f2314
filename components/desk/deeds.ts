/** What a person did on this page and can take back, newest last, each in words. */
import type { DeskCommand } from "@/lib/api/desk-command";
import type { DeskDelta } from "@/lib/domain/desk";
import { describeCommand } from "./describe-command";
import type { Desk } from "./desk";

export type Deed = { seq: number; words: string };

const deeds = new WeakMap<Desk, Deed[]>();

/** The page's deeds, to be added to and taken from. */
export function deedsOf(desk: Desk): Deed[] {
  const list = deeds.get(desk) ?? [];
  deeds.set(desk, list);
  return list;
}

/** Note a recorded command of this page's person, so that it can be undone by name. */
export function remember(desk: Desk, command: DeskCommand, delta: DeskDelta): void {
  if (command.do === "undo") return;
  const seq = delta.changes.findLast(({ actor }) => actor === desk.me.id)?.seq;
  if (seq !== undefined) deedsOf(desk).push({ seq, words: describeCommand(desk, command) });
}
