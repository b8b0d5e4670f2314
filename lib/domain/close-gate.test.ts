import { describe, expect, test } from "vitest";
import type { Check, Reading, Review } from "./claim";
import { closeGate, explainMissing, type GateClaim, type GatePassage, gatherByPlace, type Missing } from "./close-gate";
import type { ClaimId, SpeakerId, UserId } from "./ids";
import type { Policy } from "./policy";

const at = "2026-03-01T09:00:00.000Z";
const ada = "ada" as UserId;
const ben = "ben" as UserId;
const given = { checker: ada, verdict: "verified" as const, note: "", at };
const signed = { signer: ben, signedAt: at };

const checks = {
  unchecked: { state: "unchecked" },
  "in progress": { state: "in-progress", checker: ada, at },
  checked: { state: "checked", ...given },
  "signed off": { state: "signed-off", ...given, ...signed },
} satisfies Record<string, Check>;

const reviews = {
  unreviewed: { state: "unreviewed" },
  confirmed: { state: "reviewed", reviewer: ada, finding: "confirmed", note: "", at },
  misquoted: { state: "reviewed", reviewer: ada, finding: "misquoted", note: "Not his words.", at },
  "confirmed and signed off": { state: "signed-off", reviewer: ada, finding: "confirmed", note: "", at, ...signed },
  "misquoted and signed off": { state: "signed-off", reviewer: ada, finding: "misquoted", note: "No.", at, ...signed },
} satisfies Record<string, Review>;

function claim(check: Check, review: Review, reading: Partial<Reading> = {}, id = "c"): GateClaim {
  return {
    id: id as ClaimId,
    ...{ check, review },
    reading: {
      ...{ spans: [{ start: 0, end: 10 }], kind: "direct", cue: [], mention: [], speakers: ["s" as SpeakerId] },
      ...{ rightOfReply: false, about: null, settled: false, withdrawn: null, ...reading },
    },
  };
}

const both: Policy = { signOffChecks: true, signOffReviews: true };
const neither: Policy = { signOffChecks: false, signOffReviews: false };
const none = new Set<string>();

function missingOf(one: GateClaim, policy: Policy): string[] {
  return closeGate([one], [], policy, none).missing.map(({ kind }) => kind);
}

describe("what the gate asks of a claim", () => {
  test.for([
    ["unchecked", ["verdict"], ["verdict"]],
    ["in progress", ["verdict"], ["verdict"]],
    ["checked", [], ["check-sign-off"]],
    ["signed off", [], []],
  ] as const)("whose check is %s", ([state, without, withSignOff]) => {
    const one = claim(checks[state], reviews["confirmed and signed off"]);

    expect(missingOf(one, neither)).toEqual(without);
    expect(missingOf(one, both)).toEqual(withSignOff);
  });

  test.for([
    ["unreviewed", ["attribution"], ["attribution"]],
    ["confirmed", [], ["review-sign-off"]],
    ["misquoted", ["attribution"], ["attribution"]],
    ["confirmed and signed off", [], []],
    ["misquoted and signed off", ["attribution"], ["attribution"]],
  ] as const)("whose attribution is %s", ([state, without, withSignOff]) => {
    const one = claim(checks["signed off"], reviews[state]);

    expect(missingOf(one, neither)).toEqual(without);
    expect(missingOf(one, both)).toEqual(withSignOff);
  });

  test("in the article's own voice is a verdict and no attribution", () => {
    expect(missingOf(claim(checks.unchecked, reviews.unreviewed, { kind: "own", speakers: [] }), both)).toEqual([
      "verdict",
    ]);
  });

  test("that was withdrawn is nothing", () => {
    expect(missingOf(claim(checks.unchecked, reviews.unreviewed, { withdrawn: "Twice there." }), both)).toEqual([]);
  });
});

describe("what the gate asks of passages", () => {
  const passages: GatePassage[] = [
    { ordinal: 0, start: 0, end: 10, nothingToCheck: null },
    { ordinal: 1, start: 11, end: 20, nothingToCheck: "A promotion." },
    { ordinal: 2, start: 21, end: 30, nothingToCheck: null },
  ];
  const settled = (spans: Reading["spans"], withdrawn: string | null = null) =>
    claim(checks["signed off"], reviews["confirmed and signed off"], { spans, withdrawn });
  const openWith = (...claims: GateClaim[]) =>
    closeGate(claims, passages, neither, none).missing.map((missing) => missing.key);

  test("is that each bears a standing claim or is set aside", () => {
    expect(openWith()).toEqual(["passage:0", "passage:2"]);
    expect(openWith(settled([{ start: 4, end: 6 }]))).toEqual(["passage:2"]);
    expect(openWith(settled([{ start: 4, end: 6 }]), settled([{ start: 29, end: 30 }]))).toEqual([]);
    expect(openWith(settled([{ start: 4, end: 6 }], "Withdrawn."))).toEqual(["passage:0", "passage:2"]);
  });

  test("is met by one claim whose spans reach over several", () => {
    expect(
      openWith(
        settled([
          { start: 9, end: 10 },
          { start: 21, end: 22 },
        ]),
      ),
    ).toEqual([]);
    expect(openWith(settled([{ start: 5, end: 25 }]))).toEqual([]);
  });

  test("is not met by a claim that only touches it", () => {
    expect(openWith(settled([{ start: 10, end: 21 }]))).toEqual(["passage:0", "passage:2"]);
  });
});

describe("a waiver", () => {
  test("takes out what it names and nothing else", () => {
    const one = claim(checks.unchecked, reviews.unreviewed);
    const gate = closeGate([one], [], both, new Set(["verdict:c", "verdict:other"]));

    expect(gate.missing.map(({ key }) => key)).toEqual(["attribution:c"]);
    expect(gate.waived.map(({ key }) => key)).toEqual(["verdict:c"]);
    expect(gate.open).toBe(false);
    expect(closeGate([one], [], both, new Set(["verdict:c", "attribution:c"])).open).toBe(true);
  });
});

test("an article without claims and passages can close", () => {
  expect(closeGate([], [], both, none)).toEqual({ open: true, missing: [], waived: [] });
});

test("the gate goes through ten thousand claims and passages in far less than a second of computing", {
  timeout: 60_000,
}, () => {
  const passages = Array.from({ length: 10_000 }, (_, i) => ({
    ...{ ordinal: i, start: i * 20, end: i * 20 + 19, nothingToCheck: null },
  }));
  const claims = passages.map(({ start }) =>
    claim(checks.unchecked, reviews.unreviewed, { spans: [{ start, end: start + 5 }] }, `c${start}`),
  );
  const started = process.cpuUsage();

  expect(closeGate(claims, passages, both, none).missing).toHaveLength(20_000);
  const { user, system } = process.cpuUsage(started);
  expect((user + system) / 1_000).toBeLessThan(1_000);
});

test("what is missing at one claim stands together, apart from other claims and passages", () => {
  const passages = [{ ordinal: 3, start: 90, end: 99, nothingToCheck: null }];
  const claims = ["a", "b"].map((id) => claim(checks.unchecked, reviews.unreviewed, {}, id));
  const { missing } = closeGate(claims, passages, both, new Set(["verdict:b"]));

  expect(gatherByPlace(missing).map((place) => [place.claimId, ...place.missing.map(({ key }) => key)])).toEqual([
    ["a", "verdict:a", "attribution:a"],
    ["b", "attribution:b"],
    [null, "passage:3"],
  ]);
});

test("everything missing has a sentence of its own", () => {
  const kinds: Missing[] = [
    { key: "", kind: "verdict", claimId: "c" as ClaimId },
    { key: "", kind: "check-sign-off", claimId: "c" as ClaimId },
    { key: "", kind: "attribution", claimId: "c" as ClaimId },
    { key: "", kind: "review-sign-off", claimId: "c" as ClaimId },
    { key: "", kind: "passage", ordinal: 0 },
  ];

  expect(new Set(kinds.map(explainMissing)).size).toBe(kinds.length);
});
