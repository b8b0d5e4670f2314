import { describe, expect, test } from "vitest";
import { eventsOf } from "./disclosure";
import type { LedgerEvent } from "./ledger-event";
import { replayArticle } from "./replay";
import { ada, buildFacts, claimIds, idOf, readings } from "./testing/report-facts";

const events = [...eventsOf(buildFacts().chain)].map(({ event }) => event);
const [cost, riders, opened, title] = claimIds;

function replayed(...more: LedgerEvent[]) {
  return replayArticle([...events, ...more]);
}

describe("replaying an article's chain", () => {
  test("starts every imported claim unchecked and unreviewed, with the reading it was proposed with", () => {
    const { claims, passages, state } = replayArticle(events.slice(0, 1));

    expect([...claims.keys()]).toEqual(claimIds);
    expect(claims.get(cost)).toEqual({
      reading: readings.cost,
      check: { state: "unchecked" },
      review: { state: "unreviewed" },
    });
    expect(passages.get(0)).toBe("A headline.");
    expect(passages.get(5)).toBeNull();
    expect(state).toBe("open");
  });

  test("arrives at what each change left, the parts it did not touch unchanged", () => {
    const { claims } = replayed();

    expect(claims.get(cost)).toMatchObject({
      ...{ reading: readings.cost, check: { state: "signed-off" }, review: { finding: "confirmed" } },
    });
    expect(claims.get(riders)?.check).toMatchObject({ verdict: "inaccurate", checker: ada });
    expect(claims.get(title)?.reading.withdrawn).toBe("It only repeats the text.");
  });

  test("takes an undone change as taken back", () => {
    expect(replayed().claims.get(opened)?.check).toEqual({ state: "unchecked" });
  });

  test("starts a claim a person added unchecked and unreviewed", () => {
    const claimId = idOf(49);
    const added: LedgerEvent = {
      type: "claim.added",
      changes: [{ claimId, before: null, after: { reading: readings.opened } }],
      passages: [],
    };

    expect(replayed(added).claims.get(claimId)).toEqual({
      reading: readings.opened,
      check: { state: "unchecked" },
      review: { state: "unreviewed" },
    });
  });

  test("passes over a change to a claim that was never added", () => {
    const claimId = idOf(50);
    const strange: LedgerEvent = {
      type: "check.reopened",
      changes: [{ claimId, before: null, after: { check: { state: "unchecked" } } }],
      passages: [],
    };

    expect(replayed(strange).claims.has(claimId)).toBe(false);
  });

  test("remembers passages set aside and taken back", () => {
    expect(replayed().passages.get(5)).toBe("An advertisement for the letter.");
    const back: LedgerEvent = {
      type: "passage.reopened",
      changes: [],
      passages: [{ ordinal: 5, before: "An advertisement for the letter.", after: null }],
    };

    expect(replayed(back).passages.get(5)).toBeNull();
  });

  test("counts a waiver until it is withdrawn", () => {
    const requirement = `verdict:${opened}`;

    expect([...replayed().waived]).toEqual([requirement]);
    expect(replayed({ type: "waiver.withdrawn", waiverId: idOf(71), requirement }).waived.size).toBe(0);
  });

  test("is closed after a closing and open after a reopening", () => {
    const closed: LedgerEvent = { type: "article.closed", waived: [] };

    expect(replayed(closed).state).toBe("closed");
    expect(replayed(closed, { type: "article.reopened", reason: "A letter came." }).state).toBe("open");
  });

  test("of nothing is an open article without claims", () => {
    expect(replayArticle([])).toMatchObject({ state: "open", claims: new Map(), passages: new Map() });
  });
});
