/**
 * What of the ledger a report discloses.
 *
 * A report carries every link of its article's chain, so that nothing can be
 * left out of it, and the events that say what became of the article. Threads
 * are internal: of them it carries the link alone. The type is part of the
 * link's hash, so only what may be withheld can be.
 */
import { type ChainedEntry, hashEvent } from "./ledger-chain";
import type { LedgerEvent } from "./ledger-event";

/** An entry's link, with its event and salt or, where that is withheld, without. */
export type DisclosedEntry = ChainedEntry & { disclosed: { event: LedgerEvent; salt: string } | null };

const internal: readonly string[] = [
  "thread.opened",
  "comment.added",
  "thread.resolved",
  "thread.reopened",
] satisfies LedgerEvent["type"][];

/** Whether a report leaves an event of this type out. */
export function isWithheld(type: string): boolean {
  return internal.includes(type);
}

/** An entry as a report shows it. */
export function disclose({
  event,
  salt,
  ...link
}: ChainedEntry & { event: LedgerEvent; salt: string }): DisclosedEntry {
  return { ...link, disclosed: isWithheld(link.type) ? null : { event, salt } };
}

/** The disclosed events, each with who did it and when. */
export function* eventsOf(
  entries: Iterable<DisclosedEntry>,
): Generator<{ seq: number; at: string; actor: string | null; event: LedgerEvent }> {
  for (const { seq, at, actor, disclosed } of entries) {
    if (disclosed) yield { seq, at, actor, event: disclosed.event };
  }
}

/** What is wrong with how an entry is disclosed, or null. Its link is held by findChainFault. */
export function findDisclosureFault({ seq, type, eventHash, disclosed }: DisclosedEntry): string | null {
  if (!disclosed) return isWithheld(type) ? null : `what entry ${seq} says was removed`;
  if (isWithheld(type)) return `entry ${seq} shows an internal note`;
  if (disclosed.event.type !== type || hashEvent(disclosed.event, disclosed.salt) !== eventHash) {
    return `what entry ${seq} says was altered`;
  }
  return null;
}
