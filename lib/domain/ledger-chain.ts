import { createHash } from "node:crypto";

/**
 * The hash chain of the ledger.
 *
 * An entry's hash covers its place, time, actor, type, the hash of its event
 * and the hash of the entry before it; changing or dropping any entry breaks
 * every later link. The event is hashed apart, with a salt of its own, so that
 * a report can show the whole chain while it shows only some events: without
 * the salt, a guess at what a hidden event says cannot be confirmed. The type
 * is in the link so that nobody can pass a withdrawn verdict off as a hidden
 * note.
 *
 * Hashes are SHA-256 over canonical JSON (RFC 8785), in lower-case hex.
 */
export type ChainedEntry = {
  chain: string;
  /** From 1, without gaps. */
  seq: number;
  /** ISO 8601, UTC, milliseconds. Order is by seq, never by time. */
  at: string;
  actor: string | null;
  /** The event's own `type`. */
  type: string;
  eventHash: string;
  previousHash: string;
  hash: string;
};

/** What the first entry of a chain calls the hash before it. */
export const genesis = "0".repeat(64);

/** The link for an event after `last` (null for a chain's first). `salt` is random hex, kept with the entry. */
export function nextEntry(
  last: Pick<ChainedEntry, "seq" | "hash"> | null,
  entry: { chain: string; at: string; actor: string | null; event: { type: string }; salt: string },
): ChainedEntry {
  const link = {
    chain: entry.chain,
    seq: (last?.seq ?? 0) + 1,
    at: entry.at,
    actor: entry.actor,
    type: entry.event.type,
    eventHash: hashEvent(entry.event, entry.salt),
    previousHash: last?.hash ?? genesis,
  };
  return { ...link, hash: hashLink(link) };
}

/** The hash of an entry: of exactly its link's members, whatever else it carries. */
export function hashLink({ chain, seq, at, actor, type, eventHash, previousHash }: Omit<ChainedEntry, "hash">): string {
  return sha256(canonicalJson({ chain, seq, at, actor, type, eventHash, previousHash }));
}

/** The salted hash of an event. */
export function hashEvent(event: unknown, salt: string): string {
  return sha256(`${salt}\n${canonicalJson(event)}`);
}

export type ChainFault = { seq: number; what: string };

/** The first thing in a chain that does not hold, or null. Entries must come from 1 in order. */
export function findChainFault(chain: string, entries: readonly ChainedEntry[]): ChainFault | null {
  let last: ChainedEntry | null = null;
  for (const entry of entries) {
    const seq: number = (last?.seq ?? 0) + 1;
    if (entry.seq !== seq) return { seq, what: `entry ${seq} is missing` };
    if (entry.chain !== chain) return { seq, what: `entry ${seq} belongs to another chain` };
    if (entry.previousHash !== (last?.hash ?? genesis))
      return { seq, what: `entry ${seq} does not follow entry ${seq - 1}` };
    if (entry.hash !== hashLink(entry)) {
      return { seq, what: `entry ${seq} was altered` };
    }
    last = entry;
  }
  return null;
}

/**
 * JSON with sorted keys and no white space, as RFC 8785 asks. JavaScript's own
 * number and string forms are the canonical ones; properties that are undefined
 * are left out, as JSON leaves them out.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  // Grown piece by piece: lists of members joined at the end cost an import and a report twice the time.
  let json = "";
  if (Array.isArray(value)) {
    for (const item of value) json += `${json === "" ? "" : ","}${canonicalJson(item ?? null)}`;
    return `[${json}]`;
  }
  for (const key of Object.keys(value).sort()) {
    const member = value[key as keyof typeof value];
    if (member !== undefined) json += `${json === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${json}}`;
}

export function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
