/**
 * Every role × request × state, against tables that say what is expected in a
 * newsroom's words rather than in the code's. Where several things stand in the
 * way, the first of role, closed article, withdrawn claim and own article is
 * named.
 */
import { describe, expect, test } from "vitest";
import { type Role, roles } from "./actor";
import { type CheckRequest, decideCheck } from "./check";
import type { Check, Review } from "./claim";
import { closeGate } from "./close-gate";
import { refuseCorrecting } from "./correction";
import type { ClaimId } from "./ids";
import { decideReview, type ReviewRequest } from "./review";
import { at, type CheckState, checkStates, me, type ReviewState, reading, reviewStates } from "./testing/claims";

const situations = [false, true].flatMap((closed) =>
  [false, true].flatMap((withdrawn) => [false, true].map((wrote) => ({ closed, withdrawn, wrote }))),
);
const articleOf = ({ closed, wrote }: { closed: boolean; wrote: boolean }) => ({
  state: closed ? ("closed" as const) : ("open" as const),
  writers: wrote ? [me] : [],
});
const withdrawnOf = ({ withdrawn }: { withdrawn: boolean }) => (withdrawn ? "Said twice." : null);

describe("is it true: every role, request and state", () => {
  const requests: Record<CheckRequest["do"], CheckRequest> = {
    take: { do: "take" },
    release: { do: "release" },
    give: { do: "give", verdict: "verified", note: "", supporting: 1 },
    reopen: { do: "reopen", reason: "A new source." },
    "sign-off": { do: "sign-off" },
  };
  const mayAsk: Record<CheckRequest["do"], readonly Role[]> = {
    take: ["owner", "editor", "checker"],
    release: ["owner", "editor", "checker"],
    give: ["owner", "editor", "checker"],
    reopen: ["owner", "editor", "checker"],
    "sign-off": ["owner", "editor"],
  };
  const expected: Record<CheckRequest["do"], Record<CheckState, string>> = {
    take: {
      unchecked: "in-progress",
      "taken by me": "taken",
      "taken by another": "taken",
      "checked by me": "has-verdict",
      "checked by another": "has-verdict",
      "signed off": "has-verdict",
    },
    release: {
      unchecked: "not-taken",
      "taken by me": "unchecked",
      "taken by another": "unchecked",
      "checked by me": "not-taken",
      "checked by another": "not-taken",
      "signed off": "not-taken",
    },
    give: {
      unchecked: "checked",
      "taken by me": "checked",
      "taken by another": "taken",
      "checked by me": "has-verdict",
      "checked by another": "has-verdict",
      "signed off": "has-verdict",
    },
    reopen: {
      unchecked: "no-verdict",
      "taken by me": "no-verdict",
      "taken by another": "no-verdict",
      "checked by me": "unchecked",
      "checked by another": "unchecked",
      "signed off": "unchecked",
    },
    "sign-off": {
      unchecked: "no-verdict",
      "taken by me": "no-verdict",
      "taken by another": "no-verdict",
      "checked by me": "own-check",
      "checked by another": "signed-off",
      "signed off": "already-signed",
    },
  };

  for (const request of Object.values(requests)) {
    for (const state of Object.keys(checkStates) as CheckState[]) {
      test.each(roles)(`${request.do} on a claim ${state}, by a %s`, (role) => {
        for (const situation of situations) {
          const claim = { check: checkStates[state], reading: reading({ withdrawn: withdrawnOf(situation) }) };
          const decision = decideCheck(claim, articleOf(situation), { userId: me, role }, request, at);
          const inTheWay =
            (!mayAsk[request.do].includes(role) && "role") ||
            (situation.closed && "closed") ||
            (situation.withdrawn && "withdrawn") ||
            (situation.wrote && "writer");

          expect(decision.kind === "becomes" ? decision.check.state : decision.kind).toBe(
            inTheWay || expected[request.do][state],
          );
        }
      });
    }
  }
});

describe("was it said: every role, request and state", () => {
  const requests: Record<ReviewRequest["do"], ReviewRequest> = {
    give: { do: "give", finding: "confirmed", note: "" },
    reopen: { do: "reopen", reason: "The tape says otherwise." },
    "sign-off": { do: "sign-off" },
  };
  const expected: Record<ReviewRequest["do"], Record<ReviewState, string>> = {
    give: {
      unreviewed: "reviewed",
      "reviewed by me": "has-finding",
      "reviewed by another": "has-finding",
      "signed off": "has-finding",
    },
    reopen: {
      unreviewed: "no-finding",
      "reviewed by me": "unreviewed",
      "reviewed by another": "unreviewed",
      "signed off": "unreviewed",
    },
    "sign-off": {
      unreviewed: "no-finding",
      "reviewed by me": "own-review",
      "reviewed by another": "signed-off",
      "signed off": "already-signed",
    },
  };

  for (const request of Object.values(requests)) {
    for (const state of Object.keys(reviewStates) as ReviewState[]) {
      test.each(roles)(`${request.do} on an attribution ${state}, by a %s`, (role) => {
        for (const situation of situations) {
          for (const kind of ["direct", "own"] as const) {
            const claim = {
              review: reviewStates[state],
              reading: reading({ kind, withdrawn: withdrawnOf(situation) }),
            };
            const decision = decideReview(claim, articleOf(situation), { userId: me, role }, request, at);
            const inTheWay =
              (role !== "owner" && role !== "editor" && "role") ||
              (situation.closed && "closed") ||
              (situation.withdrawn && "withdrawn") ||
              (kind === "own" && "own-voice") ||
              (situation.wrote && "writer");

            expect(decision.kind === "becomes" ? decision.review.state : decision.kind).toBe(
              inTheWay || expected[request.do][state],
            );
          }
        }
      });
    }
  }
});

describe("correcting the machine", () => {
  test.each(roles)("by a %s", (role) => {
    const may = ["owner", "editor", "checker"].includes(role);

    expect(refuseCorrecting({ state: "open", writers: [] }, { role })).toEqual(may ? null : { kind: "role" });
    expect(refuseCorrecting({ state: "closed", writers: [] }, { role })).toEqual({ kind: may ? "closed" : "role" });
  });
});

describe("the close gate: every state and policy", () => {
  const confirmed = reviewStates["reviewed by another"];
  const misquoted: Review = { ...confirmed, finding: "misquoted", note: "The tape says may." };
  const reviews: Record<string, Review> = { ...reviewStates, misquoted };

  for (const [checkName, check] of Object.entries<Check>(checkStates)) {
    for (const [reviewName, review] of Object.entries(reviews)) {
      test(`a claim ${checkName}, ${reviewName}`, () => {
        for (const signOffChecks of [false, true]) {
          for (const signOffReviews of [false, true]) {
            for (const kind of ["mixed", "own"] as const) {
              const id = "claim" as ClaimId;
              const claim = { id, check, review, reading: reading({ kind }) };
              const { missing, open } = closeGate([claim], [], { signOffChecks, signOffReviews }, new Set());

              const hasVerdict = checkName.startsWith("checked") || checkName === "signed off";
              const hasConfirmation = reviewName !== "unreviewed" && reviewName !== "misquoted";
              const asked = [
                !hasVerdict && "verdict",
                signOffChecks && hasVerdict && checkName !== "signed off" && "check-sign-off",
                kind !== "own" && !hasConfirmation && "attribution",
                kind !== "own" && signOffReviews && hasConfirmation && reviewName !== "signed off" && "review-sign-off",
              ].filter(Boolean);
              expect(missing.map((one) => one.kind)).toEqual(asked);
              expect(open).toBe(asked.length === 0);

              const waived = closeGate(
                [claim],
                [],
                { signOffChecks, signOffReviews },
                new Set(missing.map((m) => m.key)),
              );
              expect(waived).toMatchObject({ open: true, missing: [], waived: missing });
            }
          }
        }
      });
    }
  }

  test("asks nothing of a withdrawn claim, but asks for the passage it leaves bare", () => {
    const passage = { ordinal: 3, start: 0, end: 10, nothingToCheck: null };
    const withdrawn = {
      id: "claim" as ClaimId,
      check: checkStates.unchecked,
      review: reviewStates.unreviewed,
      reading: reading({ withdrawn: "Said twice." }),
    };
    const policy = { signOffChecks: true, signOffReviews: true };

    expect(closeGate([withdrawn], [], policy, new Set()).missing).toEqual([]);
    expect(closeGate([withdrawn], [passage], policy, new Set()).missing).toEqual([
      { key: "passage:3", kind: "passage", ordinal: 3 },
    ]);
    const setAside = { ...passage, nothingToCheck: "A byline." };
    expect(closeGate([withdrawn], [setAside], policy, new Set()).open).toBe(true);
  });
});
