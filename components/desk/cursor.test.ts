import { expect, test } from "vitest";
import type { ClaimView, DeskView, PassageView } from "@/lib/domain/desk";
import type { ClaimId } from "@/lib/domain/ids";
import { nextPassage } from "./cursor";
import { Desk } from "./desk";

const text = "A headline.\nOne is one.\nBy somebody.\nTwo is two.";
const starts = [0, 12, 24, 37];

/** A desk with a passage a line, and a claim in each of these lines. */
function lay(claimLines: number[]): Desk {
  const line = (n: number) => ({ start: starts[n]!, end: (starts[n + 1] ?? text.length + 1) - 1 });
  const passages = starts.map((_, n): PassageView => {
    return { ordinal: n, ...line(n), kind: "sentence", paragraph: n, nothingToCheck: n === 0 ? "A headline." : null };
  });
  const claims = claimLines.map((n) => ({
    ...{ id: `claim ${n}` as ClaimId, version: 1, check: { state: "unchecked" }, review: { state: "unreviewed" } },
    reading: { spans: [line(n)], kind: "own", cue: [], mention: [], speakers: [], withdrawn: null },
    ...{ parts: [], doubt: null, priority: null, evidence: [], threads: [] },
  })) as unknown as ClaimView[];
  const view = {
    article: { id: "article", state: "open", writers: [] },
    ...{ text, passages, claims, speakers: [], people: [], waivers: [], seq: 1 },
    ...{ policy: { signOffChecks: false, signOffReviews: false }, me: { id: "me", role: "editor" } },
  };
  return new Desk(view as unknown as DeskView);
}

test("steps through the passages that bear no claim, those set aside among them, and stops at either end", () => {
  const desk = lay([1, 3]);
  expect(nextPassage(desk, 1)).toEqual({ passage: 0 });
  desk.place = { passage: 0 };
  expect(nextPassage(desk, 1)).toEqual({ passage: 2 });
  expect(nextPassage(desk, -1)).toBeNull();
  desk.place = { claim: "claim 3" as ClaimId };
  expect(nextPassage(desk, 1)).toBeNull();
  expect(nextPassage(desk, -1)).toEqual({ passage: 2 });
});

test("every passage of an article without claims is reached", () => {
  const desk = lay([]);
  const reached: unknown[] = [];
  for (let next = nextPassage(desk, 1); next; next = nextPassage(desk, 1)) {
    reached.push(next);
    desk.place = next;
  }
  expect(reached).toEqual([0, 1, 2, 3].map((passage) => ({ passage })));
});
