/**
 * Taking back what one did. An entry can be taken back by whoever made it, as
 * long as everything it changed still is as it left it; taking back is itself an
 * entry, so it can be taken back too.
 */
import type { Actor } from "./actor";
import type { LedgerEvent } from "./ledger-event";
import { type Action, can } from "./permissions";

/** An entry of an article's chain, as undo reads it. */
export type PastEntry = { seq: number; actor: string | null; event: LedgerEvent };

export type UndoRefusal =
  | { kind: "nothing" }
  | { kind: "not-found" }
  | { kind: "someone-elses" }
  | { kind: "cannot" }
  | { kind: "taken-back" }
  | { kind: "role" }
  | { kind: "closed" }
  | { kind: "changed-since" }
  | { kind: "no-evidence" };

/** Which entry to take back: the one asked for, or the actor's newest that can be. */
export function chooseUndo(
  entries: readonly PastEntry[],
  actor: Pick<Actor, "userId" | "role">,
  seq?: number,
): { kind: "entry"; entry: PastEntry } | UndoRefusal {
  const takenBack = listTakenBack(entries);
  if (seq === undefined) {
    const mine = entries.filter(
      ({ seq, actor: by, event }) =>
        by === actor.userId && undoActionOf(event) !== null && !undoesOf(event) && !takenBack.has(seq),
    );
    const newest = mine.at(-1);
    if (!newest) return { kind: "nothing" };
    return can(actor, undoActionOf(newest.event)!) ? { kind: "entry", entry: newest } : { kind: "role" };
  }
  const entry = entries.find((candidate) => candidate.seq === seq);
  if (!entry) return { kind: "not-found" };
  if (entry.actor !== actor.userId) return { kind: "someone-elses" };
  const action = undoActionOf(entry.event);
  if (!action) return { kind: "cannot" };
  if (takenBack.has(seq)) return { kind: "taken-back" };
  return can(actor, action) ? { kind: "entry", entry } : { kind: "role" };
}

/** Entries that a later one took back, unless that was taken back in turn. */
export function listTakenBack(entries: readonly PastEntry[]): Set<number> {
  const undoneBy = new Map(entries.map(({ seq, event }) => [seq, undoesOf(event)]));
  const takenBack = new Set<number>();
  const set = (seq: number, back: boolean): void => {
    if (back) takenBack.add(seq);
    else takenBack.delete(seq);
    const target = undoneBy.get(seq);
    if (target) set(target, !back);
  };
  for (const { seq } of entries) {
    const target = undoneBy.get(seq);
    if (target && target < seq) set(target, true);
  }
  return takenBack;
}

/** What a role needs in order to take an event back: what it took to do it. Null for what cannot be taken back. */
export function undoActionOf(event: LedgerEvent): Action | null {
  // Another text is taken back by its own command, which puts the text before it in force again.
  if ("layout" in event) return null;
  if ("changes" in event) {
    if (event.type === "check.signed-off") return "check.sign-off";
    if (event.type === "review.signed-off") return "review.sign-off";
    if (event.type.startsWith("check.")) return "claim.check";
    if (event.type.startsWith("review.")) return "claim.review";
    if (event.type === "change.undone") return changesAnswers(event) ? "claim.check" : "claim.correct";
    return "claim.correct";
  }
  switch (event.type) {
    case "evidence.added":
    case "evidence.changed":
    case "evidence.removed":
    case "evidence.restored":
      return "evidence.add";
    case "thread.resolved":
    case "thread.reopened":
      return "thread.write";
    default:
      return null;
  }
}

function changesAnswers({ changes }: Extract<LedgerEvent, { changes: unknown }>): boolean {
  return changes.some(({ after }) => after.check !== undefined || after.review !== undefined);
}

function undoesOf(event: LedgerEvent): number | undefined {
  return "undoes" in event ? event.undoes : undefined;
}

/** No `default`: a new refusal without a sentence does not compile. */
export function explainUndoRefusal(refusal: UndoRefusal): string {
  switch (refusal.kind) {
    case "nothing":
      return "There is nothing of yours to take back on this article.";
    case "not-found":
      return "That change is not in this article's history.";
    case "someone-elses":
      return "Someone else made this change. Ask them to take it back, or change it yourself.";
    case "cannot":
      return "This cannot be taken back.";
    case "taken-back":
      return "This was taken back already.";
    case "role":
      return "Your role no longer includes what this would change. Ask an editor.";
    case "closed":
      return "This article is closed. Reopen it first.";
    case "changed-since":
      return "This has been changed again since, so it cannot be taken back. Look at it and change it by hand.";
    case "no-evidence":
      return "That verdict rested on evidence that is no longer here. Add evidence and give the verdict again.";
  }
}
