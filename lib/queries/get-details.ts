import "server-only";
import { type Article, findArticle } from "../db/articles";
import { db } from "../db/client";
import type { Actor } from "../domain/actor";
import { type ArticleId, isId } from "../domain/ids";
import { can } from "../domain/permissions";
import { notFound } from "../errors";
import { forbidden } from "../refusal";

/** What is known of an article apart from its text and claims. */
export async function getDetails(actor: Actor, id: string): Promise<Article> {
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
  const article = isId(id) ? await findArticle(db(), actor.newsroomId, id as ArticleId) : null;
  if (!article) throw notFound("article");
  return article;
}
