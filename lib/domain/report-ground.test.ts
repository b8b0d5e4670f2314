import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { auditChain, type RawEntry } from "./ledger-audit";
import { hashEvent, hashLink } from "./ledger-chain";
import { claimsOf } from "./ledger-event";
import { toReport } from "./report";
import { findGroundFaults } from "./report-ground";
import { articleId, buildFacts, idOf } from "./testing/report-facts";

const facts = buildFacts();
const { position, hash: ledgerHash, root } = toReport(facts).ledger;
const report = { number: 2, position, ledgerHash, root };

/** The chain as its rows have it. */
function rows(): RawEntry[] {
  return structuredClone(facts.chain).map(({ disclosed, ...link }) => ({
    ...link,
    event: disclosed!.event,
    salt: disclosed!.salt,
    claimIds: claimsOf(disclosed!.event),
  }));
}

function faultsOf(chain: RawEntry[]): string[] {
  return [...auditChain(articleId, chain).faults, ...findGroundFaults(chain, [report])];
}

/** Make every link fit again from an entry on, as a forger with the database would. */
function relink(chain: RawEntry[], from: number): void {
  for (let i = from; i < chain.length; i++) {
    const entry = chain[i]!;
    entry.seq = i + 1;
    entry.eventHash = hashEvent(entry.event, entry.salt);
    entry.previousHash = chain[i - 1]?.hash ?? "0".repeat(64);
    entry.hash = hashLink(entry);
  }
}

const edits: ((chain: RawEntry[], at: number, how: number) => void)[] = [
  (chain, at) => chain.splice(at, 1),
  (chain, at, how) => chain.splice(at, 0, structuredClone(chain[how % chain.length]!)),
  (chain, at, how) => ([chain[at], chain[how % chain.length]] = [chain[how % chain.length]!, chain[at]!]),
  (chain, at) => Object.assign(chain[at]!, { actor: idOf(99) }),
  (chain, at) => Object.assign(chain[at]!, { at: "2026-03-01T10:30:00.000Z" }),
  (chain, at) => Object.assign(chain[at]!, { salt: "00" }),
  (chain, at, how) => Object.assign(chain[at]!, { event: { ...(chain[at]!.event as object), [`x${how}`]: how } }),
  (chain, at, how) => Object.assign(chain[at]!, { event: chain[how % chain.length]!.event }),
  (chain, at) => chain.splice(at),
  (chain, at) => Object.assign(chain[at]!, { hash: chain[at]!.hash.replace(/^./, (c) => (c === "0" ? "1" : "0")) }),
];

describe("the ledger under a report", () => {
  test("holds as it stands, and when entries are added", () => {
    const longer = buildFacts({ more: [{ by: idOf(11), event: { type: "article.closed", waived: [] } }] });

    expect(faultsOf(rows())).toEqual([]);
    expect(findGroundFaults(longer.chain, [report])).toEqual([]);
  });

  test("is found altered, also where every later link was made to fit", { timeout: 600_000 }, () => {
    const numRuns = Number(process.env.STET_ALTERATIONS ?? 10_000);
    const before = JSON.stringify(rows());
    fc.assert(
      fc.property(fc.nat(position - 1), fc.nat(edits.length - 1), fc.nat(1_000), fc.boolean(), (at, edit, how, fit) => {
        const chain = rows();
        edits[edit]!(chain, at, how);
        if (fit) relink(chain, 0);
        // Entries added after the report are what a ledger is for.
        fc.pre(JSON.stringify(chain.slice(0, position)) !== before);
        expect(faultsOf(chain)).not.toEqual([]);
      }),
      { numRuns },
    );
  });
});
