import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Check, ClaimState, Reading, Review } from "./claim";
import { samePart, stillStands, toChange } from "./claim-change";
import type { ClaimId, UserId } from "./ids";

const ada = "018f6f2a-0000-7000-8000-000000000011" as UserId;
const at = "2026-03-01T09:00:00.000Z";
const reading: Reading = {
  ...{ spans: [{ start: 0, end: 5 }], kind: "own", cue: [], mention: [], speakers: [], rightOfReply: false },
  ...{ about: null, settled: false, withdrawn: null },
};
const unchecked: Check = { state: "unchecked" };
const checked: Check = { state: "checked", checker: ada, verdict: "disputed", note: "Two sources differ.", at };
const unreviewed: Review = { state: "unreviewed" };
const claim: ClaimState & { id: ClaimId } = { id: "c" as ClaimId, reading, check: unchecked, review: unreviewed };

describe("a change", () => {
  test("keeps only the parts that differ, as they were and as they are", () => {
    const change = toChange(claim, { check: checked, review: { state: "unreviewed" } });

    expect(change).toEqual({ claimId: "c", before: { check: unchecked }, after: { check: checked } });
  });

  test("is null where nothing differs, whatever the order of members", () => {
    const { withdrawn, settled, ...rest } = reading;

    expect(toChange(claim, { reading: { withdrawn, settled, ...rest } })).toBeNull();
    expect(toChange(claim, {})).toBeNull();
  });

  test("of a reading carries the answers it unsettles, so that undoing it brings them back", () => {
    const answered = { ...claim, check: checked };
    const change = toChange(answered, { reading: { ...reading, spans: [{ start: 0, end: 4 }] }, check: unchecked });

    expect(change?.before).toEqual({ reading, check: checked });
    expect({ ...answered, ...change?.before }).toEqual(answered);
  });
});

describe("a claim still stands as a change left it", () => {
  test("while every part the change touched is as it was left", () => {
    expect(stillStands({ ...claim, check: checked }, { check: checked })).toBe(true);
    expect(stillStands({ ...claim, check: checked, review: unreviewed }, { check: checked })).toBe(true);
  });

  test("but not once one of them was changed again", () => {
    expect(stillStands({ ...claim, check: { ...checked, note: "Three do." } }, { check: checked })).toBe(false);
    expect(stillStands(claim, { check: checked, reading })).toBe(false);
  });
});

describe("samePart", () => {
  test("takes plain data for the same exactly when it is", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(samePart(a, structuredClone(a))).toBe(true);
        expect(samePart(a, b)).toBe(samePart(b, a));
        expect(samePart([a], [a, b])).toBe(false);
        expect(samePart({ a }, { a, b })).toBe(false);
      }),
    );
  });

  test("tells a list from an object, null from nothing, and one order of a list from another", () => {
    expect(samePart([], {})).toBe(false);
    expect(samePart({ a: null }, { b: null })).toBe(false);
    expect(samePart(null, {})).toBe(false);
    expect(samePart([1, 2], [2, 1])).toBe(false);
  });
});
