import { expect, test } from "vitest";
import type { ClaimView } from "@/lib/domain/desk";
import type { SpeakerId } from "@/lib/domain/ids";
import { emptyFilter, matches } from "./filter";

const text = "Kolbe said a U.S. official had told him so.";
const [kolbe, office] = ["kolbe", "office"] as [string, string] as [SpeakerId, SpeakerId];
const claim: ClaimView = {
  ...{ id: "a" as ClaimView["id"], version: 1, check: { state: "unchecked" }, review: { state: "unreviewed" } },
  reading: {
    ...{ spans: [{ start: 32, end: 42 }], kind: "indirect", cue: [], mention: [], speakers: [kolbe] },
    chain: [
      { relays: true, mention: [], speaker: office },
      { relays: false, mention: [{ start: 11, end: 26 }], speaker: null },
    ],
    ...{ rightOfReply: false, about: null, settled: false, withdrawn: null },
  },
  ...{ parts: [], doubt: null, priority: null, was: null, evidence: [], threads: [] },
};
const speakers = new Map([
  [kolbe, { name: "Phil Kolbe" }],
  [office, { name: "Press Office" }],
]);
const passes = (filter: object) => matches(claim, { ...emptyFilter, ...filter }, { text, speakers });

test("words find a claim by its speaker and by whom it came through; another's name does not", () => {
  for (const words of ["kolbe", "u.s. official", "press office"]) expect(passes({ words })).toBe(true);
  expect(passes({ words: "sipher" })).toBe(false);
});

test("the choice of a speaker finds what they say themselves", () => {
  expect(passes({ speaker: kolbe })).toBe(true);
  expect(passes({ speaker: office })).toBe(false);
});

test("what the machine is unsure of and what it takes for probable are apart, until a person has settled it", () => {
  const doubted = (level: "sure" | "likely" | "unsure", settled = false): ClaimView => ({
    ...claim,
    doubt: { level, probability: 0.8, rule: "said", because: "It is said so." },
    reading: { ...claim.reading, settled },
  });
  const found = (one: ClaimView) =>
    (["unsure", "likely"] as const).filter((state) => matches(one, { ...emptyFilter, state }, { text, speakers }));
  expect(found(doubted("unsure"))).toEqual(["unsure"]);
  expect(found(doubted("likely"))).toEqual(["likely"]);
  expect([found(doubted("sure")), found(doubted("unsure", true)), found(claim)]).toEqual([[], [], []]);
});
