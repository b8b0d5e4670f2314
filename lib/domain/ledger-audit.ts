/**
 * Holding the ledger against itself and against the tables.
 *
 * The tables are a copy of what the ledger says, kept for speed. An audit walks
 * a chain for links and hashes, replays it, and compares what it tells with
 * what is stored: whoever changes either without the other is found. A fault is
 * a clause that follows the name of what it is about.
 */
import { samePart } from "./claim-change";
import { type ChainedEntry, findChainFault, hashEvent } from "./ledger-chain";
import { claimsOf, LedgerEvent } from "./ledger-event";

/** An entry as its row has it, before anything is believed of it. */
export type RawEntry = ChainedEntry & { event: unknown; salt: string; claimIds: string[] };

export type SoundEntry = RawEntry & { event: LedgerEvent };

/** What is wrong with a chain's entries themselves, and the entries that can still be read. */
export function auditChain(chain: string, entries: readonly RawEntry[]): { faults: string[]; sound: SoundEntry[] } {
  const link = findChainFault(chain, entries);
  const faults = link ? [link.what] : [];
  const sound: SoundEntry[] = [];
  for (const entry of entries) {
    const { seq, type, event, salt, eventHash, claimIds } = entry;
    if (hashEvent(event, salt) !== eventHash) faults.push(`what entry ${seq} says was altered`);
    const parsed = LedgerEvent.safeParse(event);
    if (!parsed.success) {
      faults.push(`entry ${seq} says nothing the ledger knows`);
      continue;
    }
    sound.push({ ...entry, event: parsed.data });
    if (parsed.data.type !== type) faults.push(`entry ${seq} is filed as ${type} and says ${parsed.data.type}`);
    if (!samePart([...claimIds].sort(), [...claimsOf(parsed.data)].sort())) {
      faults.push(`entry ${seq} is filed under other claims than it touches`);
    }
  }
  return { faults, sound };
}

/** Things of one kind by id, as plain data that can be compared member by member. */
export type Things = ReadonlyMap<string | number, object>;
export type View = Record<string, Things>;

/**
 * Where what is stored differs from what the ledger tells, a clause each. Both
 * views have the same kinds of things.
 */
export function compareViews(stored: View, told: View): string[] {
  return Object.keys(told).flatMap((kind) => [...compareThings(kind, stored[kind] ?? new Map(), told[kind]!)]);
}

function* compareThings(kind: string, stored: Things, told: Things): Generator<string> {
  for (const id of new Set([...told.keys(), ...stored.keys()])) {
    const here = stored.get(id);
    const there = told.get(id);
    if (!here) yield `${kind} ${id} is in the ledger and not in the tables`;
    else if (!there) yield `${kind} ${id} is in the tables and not in the ledger`;
    else {
      for (const member of new Set([...Object.keys(there), ...Object.keys(here)])) {
        // Named and left open: an entry from before the ledger told of it.
        if (Object.hasOwn(there, member) && there[member as keyof typeof there] === undefined) continue;
        if (samePart(here[member as keyof typeof here], there[member as keyof typeof there])) continue;
        yield `${kind} ${id} has another ${member} in the tables than in the ledger`;
      }
    }
  }
}
