import "server-only";
import { type Article, findArticle } from "../db/articles";
import { db } from "../db/client";
import type { Actor } from "../domain/actor";
import { type ArticleId, isId } from "../domain/ids";
import { can, explainForbidden } from "../domain/permissions";
import { AppError, notFound } from "../errors";

/** What is known of an article apart from its text and claims. */
export async function getDetails(actor: Actor, id: string): Promise<Article> {
  if (!can(actor, "article.read")) throw new AppError("forbidden", explainForbidden("article.read"));
  const article = isId(id) ? await findArticle(db(), actor.newsroomId, id as ArticleId) : null;
  if (!article) throw notFound("article");
  return article;
}
