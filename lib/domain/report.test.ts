import { describe, expect, test } from "vitest";
import { type ReportFacts, toReport, toReportInTurns } from "./report";
import { ada, articleId, ben, buildFacts, claimIds, cleo, idOf, mayor, office, text } from "./testing/report-facts";

const report = toReport(buildFacts());

test("is the same report where others have their turn in between", async () => {
  let turns = 0;
  const made = await toReportInTurns(buildFacts(), async () => turns++);

  expect(made).toEqual(report);
  expect(turns).toBeGreaterThan(2);
});

describe("a report", () => {
  test("numbers the claims in the order of the text, withdrawn ones last", () => {
    expect(report.claims.map(({ id, number }) => [number, id])).toEqual([
      [1, claimIds[0]],
      [2, claimIds[1]],
      [3, claimIds[2]],
    ]);
    expect(report.withdrawn).toMatchObject([{ number: 4, id: claimIds[3], withdrawn: "It only repeats the text." }]);
  });

  test("reads each claim's words off the text, with the paragraph they stand in", () => {
    expect(report.claims.map(({ words, paragraph }) => [paragraph, words])).toEqual([
      [3, "the ferry “cost 4.2 million” last year"],
      [4, "Ridership fell by half"],
      [4, "It opened … in 1931"],
    ]);
    expect(report.claims[0]).toMatchObject({ cue: "said", mention: "The mayor" });
  });

  test("shows a merged speaker as the one it was merged into, with the post it held at publication", () => {
    expect(report.claims[0]!.speakers).toEqual([{ id: mayor, name: "Ines Duarte" }]);
    expect(report.speakers).toMatchObject([
      { id: office, name: "Ferry office", claims: 1 },
      { id: mayor, name: "Ines Duarte", title: "Mayor", affiliation: "City of Harbour", claims: 2 },
    ]);
  });

  test("says who checked and signed off, and when", () => {
    expect(report.claims[0]!.check).toEqual({
      ...{ state: "signed-off", verdict: "verified", note: "p. 12" },
      by: { id: ada, name: "Ada Brandt" },
      at: "2026-03-01T09:05:00.000Z",
      signedOff: { by: { id: ben, name: "Ben Okri" }, at: "2026-03-01T09:06:00.000Z" },
    });
    expect(report.claims.map(({ review }) => review.state)).toEqual(["reviewed", "unreviewed", "own-voice"]);
  });

  test("shows standing evidence with its file's hash, and leaves out what was removed", () => {
    expect(report.claims[0]!.evidence).toMatchObject([
      {
        id: idOf(51),
        source: { name: "Budget 2025" },
        locator: "p. 12",
        file: { name: "budget.pdf" },
        by: { id: ada },
      },
    ]);
  });

  test("takes an undone verdict as not given", () => {
    expect(report.claims[2]!.check).toEqual({ state: "unchecked" });
    expect(report.claims[2]!.entries).toEqual([1, 11, 12]);
  });

  test("adds up", () => {
    expect(report.totals).toEqual({
      ...{ claims: 3, withdrawn: 1, speakers: 2, sources: 2, evidence: 2 },
      kinds: { direct: 0, mixed: 1, indirect: 1, own: 1 },
      verdicts: { verified: 1, inaccurate: 1, disputed: 0, unverifiable: 0, "not-checkable": 0, none: 1 },
      findings: { confirmed: 1, misquoted: 0, misattributed: 0, unsupported: 0, none: 1, "own-voice": 1 },
      signedOff: { checks: 1, reviews: 0 },
      passages: { claims: 3, "set-aside": 3, open: 0 },
    });
  });

  test("says what the gate still asks and what was waived, by whom and why", () => {
    expect(report.gate.open).toBe(false);
    expect(report.gate.missing.map(({ kind, claim }) => [claim, kind])).toEqual([
      [2, "check-sign-off"],
      [2, "attribution"],
    ]);
    expect(report.gate.waived).toMatchObject([{ kind: "verdict", claim: 3 }]);
    expect(report.waivers).toMatchObject([
      { claim: 3, reason: "The archive is shut until May.", by: { id: cleo, name: "Cleo Marsh" } },
    ]);
  });

  test("names the position, hash and tree of the ledger it was made at", () => {
    const { chain } = buildFacts();

    expect(report.ledger).toEqual({
      chain: articleId,
      position: 15,
      hash: chain[14]!.hash,
      root: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test("lists only people it names", () => {
    expect(report.people.map(({ name }) => name)).toEqual(["Ada Brandt", "Ben Okri", "Cleo Marsh"]);
  });

  test("made at an earlier position is the report that was made then", () => {
    const facts = buildFacts();
    const earlier: ReportFacts = { ...facts, chain: facts.chain.slice(0, 6) };
    const then = toReport(earlier);

    expect(then.ledger).toMatchObject({ position: 6 });
    expect(then.claims[1]!.check.state).toBe("checked");
    expect(then.withdrawn).toEqual([]);
    expect(then.totals.passages.open).toBe(1);
  });

  test("shows a closed article as closed, and as open once it is reopened", () => {
    const closed = { by: ben, event: { type: "article.closed" as const, waived: [] } };
    const reopened = { by: cleo, event: { type: "article.reopened" as const, reason: "A reader wrote in." } };

    expect(toReport(buildFacts({ more: [closed] })).article).toMatchObject({
      state: "closed",
      closed: { by: { id: ben } },
    });
    expect(toReport(buildFacts({ more: [closed, reopened] })).article).toMatchObject({ state: "open", closed: null });
  });

  test("follows the policy the newsroom recorded", () => {
    const after = { policy: { signOffChecks: false, signOffReviews: true } };
    const configured = { by: cleo, event: { type: "newsroom.configured" as const, before: {}, after } };
    const { gate } = toReport(buildFacts({ newsroom: [configured] }));

    expect(gate.policy).toEqual(after.policy);
    expect(gate.missing.map(({ kind, claim }) => [claim, kind])).toEqual([
      [1, "review-sign-off"],
      [2, "attribution"],
    ]);
  });

  test("has its text whole", () => {
    expect(report.revision).toMatchObject({ text, length: text.length, number: 1 });
  });
});
