import { describe, expect, test } from "vitest";
import { compareClaims, readFeatures } from "./compare-claims";
import { listFigures } from "./figures";
import { claimPairs } from "./pairs";

const compare = (ours: string, theirs: string) => compareClaims(readFeatures(ours), readFeatures(theirs));

describe("two claims", () => {
  test("that differ in a figure, a name or a denial are never taken for the same", () => {
    const taken = claimPairs.filter(
      ({ claim, nearMiss, differs }) => !compare(claim, nearMiss).differences.some(({ kind }) => kind === differs),
    );

    expect(taken.map(({ claim, nearMiss }) => ({ claim, nearMiss }))).toEqual([]);
  });

  test("that say the same otherwise are seldom said to differ", () => {
    const flagged = claimPairs
      .map(({ claim, paraphrase }) => ({ claim, paraphrase, ...compare(claim, paraphrase) }))
      .filter(({ differences }) => differences.length > 0);

    expect(flagged.length, JSON.stringify(flagged, null, 1)).toBeLessThanOrEqual(claimPairs.length / 20);
  });

  test("differ the same from either side", () => {
    for (const { claim, nearMiss } of claimPairs) {
      const there = compare(claim, nearMiss);
      const back = compare(nearMiss, claim);

      expect(back.likeness).toBe(there.likeness);
      expect(back.differences.map(({ kind }) => kind)).toEqual(there.differences.map(({ kind }) => kind));
    }
  });

  test("do not differ where one merely says less", () => {
    expect(compare("The ferry cost 4.2 million in Porto Velo", "The ferry cost a fortune").differences).toEqual([]);
  });
});

test.for<[string, string]>([
  ["4.2 million", "4,200,000"],
  ["half of them", "50 percent of them"],
  ["50 per cent", "50 percent"],
  ["two thirds", "two-thirds"],
  ["one in five", "every fifth"],
  ["twelve", "12"],
  ["three hundred and twelve", "312"],
  ["a hundred", "100"],
  ["$3bn", "3 billion dollars"],
  ["forty-one", "41"],
  ["doubled", "twice"],
])("%j is the same figure as %j", ([one, other]) => {
  expect(listFigures(one)).toEqual(listFigures(other));
  expect(listFigures(one)).not.toEqual([]);
});

test.for<[string, string]>([
  ["4.2", "42"],
  ["1.29", "129"],
  ["18 million", "18 billion"],
  ["March", "April"],
  ["a march", "a may"],
])("%j and %j are told apart or are no figures", ([one, other]) => {
  expect(listFigures(one).join() === listFigures(other).join()).toBe(listFigures(one).length === 0);
});
