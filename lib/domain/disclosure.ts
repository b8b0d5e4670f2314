/**
 * What of the ledger a report discloses.
 *
 * A report carries every link of its article's chain, so that nothing can be
 * left out of it. What the entries say is disclosed by kind: in a public report
 * nothing, in an internal one everything but what the newsroom's register keeps
 * of anonymous sources, in a legal one everything. Who speaks for whom after
 * merges is always disclosed, so that the account can be made again.
 */
import { type ChainedEntry, hashEvent } from "./ledger-chain";
import type { LedgerEvent } from "./ledger-event";
import { type Register, readRegister, speakerAfterMerges } from "./register";
import type { ReportKind } from "./report-kind";

/** An entry's link, with its event and salt or, where that is withheld, without. */
export type DisclosedEntry = ChainedEntry & { disclosed: { event: LedgerEvent; salt: string } | null };

/** An entry with all that it says. */
export function discloseAll({ event, salt, ...link }: ChainedEntry & { event: LedgerEvent; salt: string }) {
  return { ...link, disclosed: { event, salt } } satisfies DisclosedEntry;
}

/** The disclosed events, each with who did it and when. */
export function* eventsOf(
  entries: Iterable<DisclosedEntry>,
): Generator<{ seq: number; at: string; actor: string | null; event: LedgerEvent }> {
  for (const { seq, at, actor, disclosed } of entries) {
    if (disclosed) yield { seq, at, actor, event: disclosed.event };
  }
}

/** An article's chain as a report of this kind shows it. */
export function discloseChain<T extends DisclosedEntry>(entries: readonly T[], kind: ReportKind): T[] {
  return kind === "public" ? entries.map((entry) => ({ ...entry, disclosed: null })) : [...entries];
}

/** The newsroom's entries as a report of this kind shows them; a public one shows none. */
export function discloseRegister<T extends DisclosedEntry>(entries: readonly T[], kind: ReportKind): T[] {
  if (kind === "public") return [];
  if (kind === "legal") return [...entries];
  const register = readRegister(entries);
  return entries.map((entry) => {
    const event = entry.disclosed?.event;
    return event && isDetail(event.type) && isConfidential(register, event) ? { ...entry, disclosed: null } : entry;
  });
}

const details: readonly string[] = [
  "speaker.added",
  "speaker.changed",
  "speaker.post-added",
  "speaker.post-removed",
] satisfies LedgerEvent["type"][];

function isDetail(type: string): boolean {
  return details.includes(type);
}

/** Whether an event is about a speaker who is anonymous, or was taken for one who is. */
function isConfidential(register: Register, event: LedgerEvent): boolean {
  const id = "speakerId" in event ? event.speakerId : "";
  const isAnonymous = (speaker: string) => register.speakers.get(speaker)?.type === "anonymous";
  return isAnonymous(id) || isAnonymous(speakerAfterMerges(register, id));
}

/** What is wrong with how an entry is disclosed, or null. Its link is held by findChainFault. */
export function findDisclosureFault(
  { seq, type, eventHash, disclosed }: DisclosedEntry,
  { kind, of }: { kind: ReportKind; of: "article" | "register" },
): string | null {
  if (!disclosed) {
    const mayBeWithheld = kind === "public" || (kind === "internal" && of === "register" && isDetail(type));
    return mayBeWithheld ? null : `what entry ${seq} says was removed`;
  }
  if (kind === "public") return `entry ${seq} shows what a public report does not`;
  if (disclosed.event.type !== type || hashEvent(disclosed.event, disclosed.salt) !== eventHash) {
    return `what entry ${seq} says was altered`;
  }
  return null;
}
