import "server-only";
import type { Actor } from "../domain/actor";
import type { LedgerEvent } from "../domain/ledger-event";
import { decideReview, explainReviewRefusal, type ReviewRequest } from "../domain/review";
import { AppError } from "../errors";
import { getClaim, type SeenClaim, writeClaim } from "./change-claims";
import { inArticle, type Recorded, type Target } from "./in-article";

const types = { give: "review.given", reopen: "review.reopened", "sign-off": "review.signed-off" } as const;

/** Give, reopen or sign off the attribution review of a claim: was it said? */
export async function reviewClaim(asking: Actor, target: Target & SeenClaim, input: ReviewRequest): Promise<Recorded> {
  const action = input.do === "sign-off" ? "review.sign-off" : "claim.review";
  return inArticle(asking, target, action, async (scene): Promise<LedgerEvent> => {
    const claim = await getClaim(scene, target);
    const decision = decideReview(claim, scene.article, scene.actor, input, scene.at);
    if (decision.kind !== "becomes") throw new AppError("rule-refused", explainReviewRefusal(decision));

    const change = await writeClaim(scene, claim, { review: decision.review });
    const reason = input.do === "reopen" ? { reason: input.reason.trim() } : {};
    return { type: types[input.do], changes: change ? [change] : [], passages: [], ...reason };
  });
}
