/**
 * Was it said? Who may give, reopen and sign off an attribution review, and
 * when. Pure, like check.ts beside it.
 */
import type { Actor } from "./actor";
import type { ArticleContext } from "./check";
import { type Claim, type Finding, isAttributed, type Review, unreviewed } from "./claim";
import { can } from "./permissions";

export type ReviewRequest =
  | { do: "give"; finding: Finding; note: string }
  | { do: "reopen"; reason: string }
  | { do: "sign-off" };

export type ReviewRefusal =
  | { kind: "role"; action: "claim.review" | "review.sign-off" }
  | { kind: "closed" }
  | { kind: "withdrawn" }
  | { kind: "writer" }
  | { kind: "own-voice" }
  | { kind: "no-reason" }
  | { kind: "has-finding" }
  | { kind: "no-finding" }
  | { kind: "own-review" }
  | { kind: "already-signed" };

export type ReviewDecision = { kind: "becomes"; review: Review } | ReviewRefusal;

export function decideReview(
  claim: Pick<Claim, "review" | "reading">,
  article: ArticleContext,
  actor: Pick<Actor, "userId" | "role">,
  request: ReviewRequest,
  at: string,
): ReviewDecision {
  const action = request.do === "sign-off" ? "review.sign-off" : "claim.review";
  if (!can(actor, action)) return { kind: "role", action };
  if (article.state === "closed") return { kind: "closed" };
  if (claim.reading.withdrawn !== null) return { kind: "withdrawn" };
  if (!isAttributed(claim)) return { kind: "own-voice" };
  if (article.writers.includes(actor.userId)) return { kind: "writer" };

  const { review } = claim;
  switch (request.do) {
    case "give":
      if (review.state !== "unreviewed") return { kind: "has-finding" };
      if (request.finding !== "confirmed" && request.note.trim() === "") return { kind: "no-reason" };
      return {
        kind: "becomes",
        review: { state: "reviewed", reviewer: actor.userId, finding: request.finding, note: request.note.trim(), at },
      };
    case "reopen":
      if (review.state === "unreviewed") return { kind: "no-finding" };
      if (request.reason.trim() === "") return { kind: "no-reason" };
      return { kind: "becomes", review: unreviewed };
    case "sign-off":
      if (review.state === "signed-off") return { kind: "already-signed" };
      if (review.state !== "reviewed") return { kind: "no-finding" };
      if (review.reviewer === actor.userId) return { kind: "own-review" };
      return { kind: "becomes", review: { ...review, state: "signed-off", signer: actor.userId, signedAt: at } };
  }
}

/** No `default`: a new refusal without a sentence does not compile. */
export function explainReviewRefusal(refusal: ReviewRefusal): string {
  switch (refusal.kind) {
    case "role":
      return refusal.action === "claim.review"
        ? "Only an editor can review attribution."
        : "Only an editor can sign an attribution review off.";
    case "closed":
      return "This article is closed. Reopen it first.";
    case "withdrawn":
      return "This claim was withdrawn. Restore it first.";
    case "writer":
      return "You wrote this article, so someone else has to review its attributions.";
    case "own-voice":
      return "The article says this in its own voice, so there is no attribution to review.";
    case "no-reason":
      return "Say why, in a few words.";
    case "has-finding":
      return "This attribution was reviewed. Reopen the review first, with a reason.";
    case "no-finding":
      return "This attribution has not been reviewed yet.";
    case "own-review":
      return "You reviewed this attribution, so someone else has to sign it off.";
    case "already-signed":
      return "This review is signed off already.";
  }
}
