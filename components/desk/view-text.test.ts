import { expect, test } from "vitest";
import type { ClaimView, DeskView } from "@/lib/domain/desk";
import type { ClaimId, SpeakerId, UserId } from "@/lib/domain/ids";
import { fromText, toText } from "./view-text";

const plain: ClaimView = {
  ...{ id: "a" as ClaimId, version: 1, check: { state: "unchecked" }, review: { state: "unreviewed" } },
  reading: {
    ...{ spans: [{ start: 0, end: 5 }], kind: "own", cue: [], mention: [], speakers: [] },
    ...{ rightOfReply: false, about: null, settled: false, withdrawn: null },
  },
  ...{ parts: [], doubt: null, priority: null, was: null, evidence: [], threads: [] },
};
const doubt = { level: "likely", probability: 0.8, rule: "cue", because: "The cue is far." } as const;
const full: ClaimView = {
  ...{ id: "b" as ClaimId, version: 7 },
  check: {
    state: "checked",
    checker: "u" as UserId,
    verdict: "disputed",
    note: "Two dates.",
    at: "2026-01-01T00:00:00Z",
  },
  review: { state: "reviewed", reviewer: "u" as UserId, finding: "confirmed", note: "", at: "2026-01-01T00:00:00Z" },
  reading: {
    spans: [
      { start: 6, end: 9 },
      { start: 20, end: 30 },
    ],
    ...{
      kind: "mixed",
      cue: [{ start: 10, end: 14 }],
      mention: [{ start: 15, end: 19 }],
      speakers: ["s" as SpeakerId],
      chain: [{ relays: false, mention: [{ start: 1, end: 2 }], speaker: null }],
    },
    ...{ rightOfReply: true, about: "s" as SpeakerId, settled: true, withdrawn: "" },
  },
  ...{
    parts: [{ start: 6, end: 9, kind: "date", resolved: "2024" }],
    was: { revision: 1, words: "Once", check: { state: "unchecked" }, review: { state: "unreviewed" } },
    doubt,
    priority: { level: "high", reasons: ["A"] },
  },
  ...{ evidence: [], threads: [] },
};
const passages = [
  { ordinal: 0, start: 0, end: 5, kind: "headline", paragraph: 0, nothingToCheck: "A headline." },
  { ordinal: 1, start: 6, end: 30, kind: "sentence", paragraph: 1, nothingToCheck: null },
];
const view = {
  ...{ text: "He said \u2028 </script> “no”.", claims: [plain, full, { ...plain, doubt }], passages, speakers: [] },
  ...{ people: [], waivers: [], policy: { signOffChecks: true, signOffReviews: false }, seq: 3 },
} as unknown as DeskView;

test("what went in comes out, whatever is left out on the way", () => {
  expect(fromText(toText(view))).toEqual(view);
});

test("a doubt that many claims share is said once", () => {
  const shared = { ...view, claims: Array.from({ length: 100 }, () => ({ ...plain, doubt })) };

  expect(toText(shared).split("The cue is far.")).toHaveLength(2);
});
