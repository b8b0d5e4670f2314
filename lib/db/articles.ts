import "server-only";
import type { ArticleDetails } from "../domain/article-details";
import type { ArticleContext } from "../domain/check";
import type { ArticleId, NewsroomId, UserId } from "../domain/ids";
import type { Passage } from "../domain/text-words";
import type { Tx } from "./client";
import type { Article as ArticleRow } from "./generated/client";
import { insertPassages } from "./passages";

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

/** An article as it is first stored, with its first revision and its passages. */
export type NewArticle = {
  id: ArticleId;
  details: ArticleDetails;
  text: string;
  sha256: string;
  normalisation: { what: string; count: number }[];
  fileName: string;
  passages: readonly Passage[];
  by: UserId;
  at: string;
};

/** Store an article's rows other than its claims. */
export async function insertArticle(tx: Tx, newsroomId: NewsroomId, article: NewArticle): Promise<void> {
  const { id, details, text, sha256, normalisation, fileName, passages, by, at } = article;
  const { writers, publishedOn, ...rest } = details;
  const imported = { importedById: by, importedAt: at };
  await tx.article.create({
    data: { newsroomId, id, ...rest, publishedOn: toDate(publishedOn), textSha256: sha256, ...imported },
  });
  await tx.articleWriter.createMany({ data: writers.map((userId) => ({ newsroomId, articleId: id, userId })) });
  await tx.revision.create({
    data: { newsroomId, articleId: id, number: 1, text, sha256, normalisation, fileName, ...imported },
  });
  await insertPassages(tx, { newsroomId, articleId: id, revision: 1 }, passages);
}

/** The oldest article of the newsroom whose current text is this one. */
export async function findArticleByText(
  tx: Tx,
  newsroomId: NewsroomId,
  textSha256: string,
): Promise<{ id: ArticleId; title: string } | null> {
  const row = await tx.article.findFirst({
    where: { newsroomId, textSha256 },
    orderBy: { importedAt: "asc" },
    select: { id: true, title: true },
  });
  return row && { id: row.id as ArticleId, title: row.title };
}

/** A calendar date as PostgreSQL's `date` takes it. */
export function toDate(isoDate: string | null): Date | null {
  return isoDate === null ? null : new Date(`${isoDate}T00:00:00Z`);
}

/** Whether all of these are members now. */
export async function areMembers(tx: Tx, newsroomId: NewsroomId, userIds: readonly string[]): Promise<boolean> {
  const where = { newsroomId, userId: { in: [...userIds] }, removedAt: null };
  return userIds.length === 0 || (await tx.member.count({ where })) === userIds.length;
}

/**
 * Close or reopen an article, unless it was written since it was read.
 *
 * @return whether this call made the change.
 */
export async function recordClosed(
  tx: Tx,
  newsroomId: NewsroomId,
  { id, version }: Pick<Article, "id" | "version">,
  closed: { by: UserId; at: string } | null,
): Promise<boolean> {
  const { count } = await tx.article.updateMany({
    where: { newsroomId, id, version },
    data: {
      state: closed ? "closed" : "open",
      closedById: closed?.by ?? null,
      closedAt: closed?.at ?? null,
      version: { increment: 1 },
    },
  });
  return count === 1;
}
