import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChainedEntry, canonicalJson, findChainFault, genesis, hashEvent, nextEntry } from "./ledger-chain";

const chain = "018f6f2a-0000-7000-8000-000000000001";

function build(length: number): ChainedEntry[] {
  const entries: ChainedEntry[] = [];
  for (let i = 1; i <= length; i++) {
    const at = new Date(Date.UTC(2026, 0, 1, 0, 0, i)).toISOString();
    const event = { type: i % 2 ? "check.taken" : "check.released", note: `no. ${i}` };
    entries.push(nextEntry(entries.at(-1) ?? null, { chain, at, actor: null, event, salt: `salt${i}` }));
  }
  return entries;
}

describe("the chain", () => {
  test("starts at 1 after the genesis hash and links each entry to the one before", () => {
    const [first, second] = build(2);

    expect(first).toMatchObject({ seq: 1, previousHash: genesis, type: "check.taken" });
    expect(second).toMatchObject({ seq: 2, previousHash: first!.hash });
  });

  test("finds nothing in an untouched chain, nor in an empty one", () => {
    expect(findChainFault(chain, build(20))).toBeNull();
    expect(findChainFault(chain, [])).toBeNull();
  });

  test("finds any altered member of any entry", () => {
    const members = ["chain", "at", "actor", "type", "eventHash", "previousHash", "hash"] as const;
    for (const index of [0, 1, 4]) {
      for (const member of members) {
        const entries = build(5);
        entries[index] = { ...entries[index]!, [member]: `${entries[index]![member]}x` };

        expect(findChainFault(chain, entries), `${member} of entry ${index + 1}`).toMatchObject({ seq: index + 1 });
      }
    }
  });

  test("finds an entry left out, twice there or out of place", () => {
    const entries = build(5);
    const [one, two, three, ...rest] = entries as [ChainedEntry, ChainedEntry, ChainedEntry, ...ChainedEntry[]];

    expect(findChainFault(chain, [two, three])).toMatchObject({ seq: 1, what: "entry 1 is missing" });
    expect(findChainFault(chain, [one, three, ...rest])).toMatchObject({ seq: 2 });
    expect(findChainFault(chain, [one, one, two])).toMatchObject({ seq: 2 });
    expect(findChainFault(chain, [one, three, two, ...rest])).toMatchObject({ seq: 2 });
  });

  test("finds an entry whose own hash was made to fit, at the next link", () => {
    const entries = build(3);
    const forged = nextEntry(entries[0]!, { ...entries[1]!, event: { type: "check.given" }, salt: "s" });

    expect(findChainFault(chain, [entries[0]!, forged, entries[2]!])).toMatchObject({ seq: 3 });
  });

  test("says nothing of members that are no part of the link", () => {
    const carrying = build(3).map((entry) => ({ ...entry, event: { type: "anything" }, salt: "other" }));

    expect(findChainFault(chain, carrying)).toBeNull();
  });
});

describe("the hash of an event", () => {
  test("is SHA-256 over salt, line break and canonical JSON", () => {
    const expected = createHash("sha256").update('abc\n{"a":1,"type":"x"}').digest("hex");

    expect(hashEvent({ type: "x", a: 1 }, "abc")).toBe(expected);
  });

  test("hides the same event behind different salts", () => {
    expect(hashEvent({ type: "x" }, "a")).not.toBe(hashEvent({ type: "x" }, "b"));
  });
});

describe("canonicalJson", () => {
  test("writes the examples of RFC 8785 as it prints them", () => {
    const numbers = [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001];
    const string = '\u20ac$\u000f\nA\'B"\\\\"/';

    expect(canonicalJson({ numbers, string, literals: [null, true, false] })).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test("sorts members by UTF-16 code units", () => {
    const value = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };

    expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toEqual([4, 2, 6, 7, 1, 5, 3]);
  });

  test("leaves out members without a value, as JSON does", () => {
    expect(canonicalJson({ b: undefined, a: [undefined] })).toBe('{"a":[null]}');
  });

  test("is the same whatever the order of members, and reads back as the same value", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const shuffled = reverseMembers(value);

        expect(canonicalJson(shuffled)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});

function reverseMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseMembers);
  if (value === null || typeof value !== "object") return value;
  const members = Object.entries(value).reverse();
  return Object.fromEntries(members.map(([key, member]) => [key, reverseMembers(member)]));
}
