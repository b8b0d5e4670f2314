import { describe, expect, test } from "vitest";
import { findings } from "./claim";
import { decideReview, explainReviewRefusal, type ReviewRefusal, type ReviewRequest } from "./review";
import { me, reading, reviewStates, they } from "./testing/claims";

const article = { state: "open" as const, writers: [] };
const editor = { userId: me, role: "editor" as const };
const now = "2026-11-22T09:30:00.000Z";

function decide(request: ReviewRequest, state: keyof typeof reviewStates = "unreviewed") {
  return decideReview({ review: reviewStates[state], reading: reading() }, article, editor, request, now);
}

describe("a finding", () => {
  test("of confirmed needs no note", () => {
    expect(decide({ do: "give", finding: "confirmed", note: "" })).toEqual({
      kind: "becomes",
      review: { state: "reviewed", reviewer: me, finding: "confirmed", note: "", at: now },
    });
  });

  test.each(findings.filter((finding) => finding !== "confirmed"))("of %s needs a reason", (finding) => {
    expect(decide({ do: "give", finding, note: "  " })).toEqual({ kind: "no-reason" });
    expect(decide({ do: "give", finding, note: " The tape says may. " })).toMatchObject({
      kind: "becomes",
      review: { finding, note: "The tape says may." },
    });
  });

  test("is not replaced without reopening", () => {
    expect(decide({ do: "give", finding: "misquoted", note: "No." }, "reviewed by me")).toEqual({
      kind: "has-finding",
    });
  });

  test("is not asked of what the article says in its own voice", () => {
    const own = { review: reviewStates.unreviewed, reading: reading({ kind: "own" }) };
    expect(decideReview(own, article, editor, { do: "give", finding: "confirmed", note: "" }, now)).toEqual({
      kind: "own-voice",
    });
  });

  test("is not given by who wrote the article, the owner included", () => {
    const claim = { review: reviewStates.unreviewed, reading: reading() };
    const writers = { state: "open" as const, writers: [me] };
    for (const role of ["owner", "editor"] as const) {
      expect(
        decideReview(claim, writers, { userId: me, role }, { do: "give", finding: "confirmed", note: "" }, now),
      ).toEqual({ kind: "writer" });
    }
  });
});

describe("signing off", () => {
  test("keeps what was signed: reviewer, finding, note and time", () => {
    expect(decide({ do: "sign-off" }, "reviewed by another")).toEqual({
      kind: "becomes",
      review: { ...reviewStates["reviewed by another"], state: "signed-off", signer: me, signedAt: now },
    });
  });

  test("one's own review is refused, also to the owner", () => {
    const claim = { review: reviewStates["reviewed by me"], reading: reading() };
    expect(decideReview(claim, article, { userId: me, role: "owner" }, { do: "sign-off" }, now)).toEqual({
      kind: "own-review",
    });
    expect(decideReview(claim, article, { userId: they, role: "owner" }, { do: "sign-off" }, now)).toMatchObject({
      kind: "becomes",
    });
  });
});

test("reopening needs a reason", () => {
  expect(decide({ do: "reopen", reason: " " }, "signed off")).toEqual({ kind: "no-reason" });
  expect(decide({ do: "reopen", reason: "The tape came." }, "signed off")).toEqual({
    kind: "becomes",
    review: { state: "unreviewed" },
  });
});

test("each refusal is a calm sentence", () => {
  const refusals: ReviewRefusal[] = [
    { kind: "role", action: "claim.review" },
    { kind: "role", action: "review.sign-off" },
    ...(
      [
        "closed",
        "withdrawn",
        "writer",
        "own-voice",
        "no-reason",
        "has-finding",
        "no-finding",
        "own-review",
        "already-signed",
      ] as const
    ).map((kind) => ({ kind })),
  ];
  const sentences = refusals.map(explainReviewRefusal);

  expect(sentences.filter((sentence) => !/^[A-Z][^!]*\.$/.test(sentence))).toEqual([]);
  expect(new Set(sentences).size).toBe(refusals.length);
});
