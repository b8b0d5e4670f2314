import "server-only";
import { findArticle } from "../db/articles";
import { db } from "../db/client";
import { recordPresence, removePresence } from "../db/presence";
import type { Actor } from "../domain/actor";
import { type ArticleId, type ClaimId, isId } from "../domain/ids";
import { can } from "../domain/permissions";
import { notFound } from "../errors";
import { forbidden } from "../refusal";

/**
 * Note that a member has an article open, at a claim or none. Presence is no
 * change of the article, so it is not in the ledger; it fades after a minute
 * without a word.
 */
export async function notePresence(
  actor: Actor,
  articleId: ArticleId,
  { tab, claimId }: { tab: string; claimId: ClaimId | null },
): Promise<void> {
  const { newsroomId, userId } = actor;
  const article = isId(articleId) ? await findArticle(db(), newsroomId, articleId) : null;
  if (!article) throw notFound("article");
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
  await recordPresence(db(), { newsroomId, articleId, userId, tab }, claimId);
}

/** Note that a page was closed. */
export async function leaveArticle(actor: Actor, articleId: ArticleId, tab: string): Promise<void> {
  const { newsroomId, userId } = actor;
  await removePresence(db(), { newsroomId, articleId, userId, tab });
}
