import "server-only";
import type { ArticleContext } from "../domain/check";
import type { ArticleId, NewsroomId, UserId } from "../domain/ids";
import type { Tx } from "./client";
import type { Article as ArticleRow } from "./generated/client";

/** An article as the rules see it. */
export type Article = ArticleContext & {
  id: ArticleId;
  title: string;
  byline: string;
  outlet: string;
  url: string;
  /** ISO date, or null. */
  publishedOn: string | null;
  /** The revision under check. */
  revision: number;
  closed: { by: UserId; at: string } | null;
  importedBy: UserId;
  importedAt: string;
  version: number;
};

/** Scoped by newsroom, so a foreign id reads exactly like a missing one. */
export async function findArticle(tx: Tx, newsroomId: NewsroomId, id: ArticleId): Promise<Article | null> {
  const row = await tx.article.findUnique({
    where: { newsroomId_id: { newsroomId, id } },
    include: { writers: { select: { userId: true } } },
  });
  return row && toArticle(row);
}

export function toArticle(row: ArticleRow & { writers: { userId: string }[] }): Article {
  return {
    id: row.id as ArticleId,
    title: row.title,
    byline: row.byline,
    outlet: row.outlet,
    url: row.url,
    publishedOn: row.publishedOn ? row.publishedOn.toISOString().slice(0, 10) : null,
    revision: row.currentRevision,
    state: row.state,
    closed: row.closedById && row.closedAt ? { by: row.closedById as UserId, at: row.closedAt.toISOString() } : null,
    writers: row.writers.map(({ userId }) => userId as UserId),
    importedBy: row.importedById as UserId,
    importedAt: row.importedAt.toISOString(),
    version: row.version,
  };
}

/** One immutable text of an article. */
export type Revision = { number: number; text: string; sha256: string };

export async function getRevisionText(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
  number: number,
): Promise<Revision> {
  return tx.revision.findUniqueOrThrow({
    where: { newsroomId_articleId_number: { newsroomId, articleId, number } },
    select: { number: true, text: true, sha256: true },
  });
}
