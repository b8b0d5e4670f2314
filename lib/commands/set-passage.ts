import "server-only";
import { listPassages, recordPassage } from "../db/passages";
import type { Actor } from "../domain/actor";
import { AppError, notFound } from "../errors";
import { requireCorrectable } from "./correct-claim";
import { inArticle, type Recorded, type Target } from "./in-article";

/** Mark a passage as nothing to check, with the reason; or, with null, take that back. */
export async function setPassage(
  actor: Actor,
  target: Target,
  ordinal: number,
  reason: string | null,
): Promise<Recorded> {
  return inArticle(actor, target, "claim.correct", async (scene) => {
    requireCorrectable(scene);
    const { tx, article } = scene;
    const where = { newsroomId: actor.newsroomId, articleId: article.id, revision: article.revision };
    const [passage] = await listPassages(tx, where.newsroomId, where.articleId, where.revision, [ordinal]);
    if (!passage) throw notFound("passage");
    const after = reason?.trim() ?? null;
    if (after === "") throw new AppError("rule-refused", "Say why there is nothing to check.");
    if (after === null && passage.nothingToCheck === null) {
      throw new AppError("rule-refused", "This passage is not set aside.");
    }
    if (after !== null && passage.nothingToCheck !== null) {
      throw new AppError("rule-refused", "This passage is set aside already.");
    }
    if (!(await recordPassage(tx, where, passage, after))) {
      throw new AppError("conflict", "Someone else just changed this passage. Look at it again before you go on.");
    }
    const change = { ordinal, before: passage.nothingToCheck, after };
    return { type: after === null ? "passage.reopened" : "passage.set-aside", changes: [], passages: [change] };
  });
}
