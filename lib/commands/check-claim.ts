import "server-only";
import { countSupporting } from "../db/evidence";
import type { Actor } from "../domain/actor";
import { type CheckRequest, decideCheck, explainCheckRefusal } from "../domain/check";
import type { Verdict } from "../domain/claim";
import type { LedgerEvent } from "../domain/ledger-event";
import { AppError } from "../errors";
import { getClaim, type SeenClaim, writeClaim } from "./change-claims";
import { inArticle, type Recorded, type Target } from "./in-article";

/** What a person asks of a check; the evidence behind a verdict is counted here, not taken from them. */
export type CheckInput = Exclude<CheckRequest, { do: "give" }> | { do: "give"; verdict: Verdict; note: string };

const types = {
  take: "check.taken",
  release: "check.released",
  give: "check.given",
  reopen: "check.reopened",
  "sign-off": "check.signed-off",
} as const;

/** Take, release, give, reopen or sign off the check of a claim: is it true? */
export async function checkClaim(asking: Actor, target: Target & SeenClaim, input: CheckInput): Promise<Recorded> {
  const action = input.do === "sign-off" ? "check.sign-off" : "claim.check";
  return inArticle(asking, target, action, async (scene): Promise<LedgerEvent> => {
    const claim = await getClaim(scene, target);
    const request: CheckRequest =
      input.do === "give"
        ? { ...input, supporting: await countSupporting(scene.tx, scene.actor.newsroomId, claim.id) }
        : input;
    const decision = decideCheck(claim, scene.article, scene.actor, request, scene.at);
    if (decision.kind !== "becomes") throw new AppError("rule-refused", explainCheckRefusal(decision));

    const change = await writeClaim(scene, claim, { check: decision.check });
    const reason = input.do === "reopen" ? { reason: input.reason.trim() } : {};
    return { type: types[input.do], changes: change ? [change] : [], passages: [], ...reason };
  });
}
