import "server-only";
import type { ArticleDetails } from "../domain/article-details";
import type { ArticleContext } from "../domain/check";
import type { DocumentMarks } from "../domain/document-marks";
import type { ArticleId, NewsroomId, UserId } from "../domain/ids";
import type { Passage } from "../domain/text-words";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import { writePassages } from "./passages";
import { prepared } from "./prepared";
import { instant } from "./together";

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
  return toArticle(await tx.$queryRaw<Row[]>`${prepared} ${selectArticle(newsroomId, id)}`);
}

type Row = Omit<Article, "closed"> & { closedBy: UserId | null; closedAt: string | null };

/** Selects an article with its writers, times as text. */
export function selectArticle(newsroomId: NewsroomId, id: ArticleId): Prisma.Sql {
  return Prisma.sql`
    select a.id, a.title, a.byline, a.outlet, a.url, a.published_on::text as "publishedOn", a.state::text as state,
      a.current_revision as revision, a.imported_by_id as "importedBy", ${instant("a.imported_at")} as "importedAt",
      a.closed_by_id as "closedBy", ${instant("a.closed_at")} as "closedAt", a.version,
      array(
        select w.user_id::text from article_writer w
        where w.newsroom_id = a.newsroom_id and w.article_id = a.id order by w.user_id
      ) as writers
    from article a where a.newsroom_id = ${newsroomId}::uuid and a.id = ${id}::uuid`;
}

/** The article that `selectArticle` selected, if there is one. */
export function toArticle(rows: readonly unknown[]): Article | null {
  const [row] = rows as Row[];
  if (!row) return null;
  const { closedBy, closedAt, ...article } = row;
  return { ...article, closed: closedBy && closedAt ? { by: closedBy, at: closedAt } : null };
}

/** The number of an article's current revision, for use within a selection; worked out once. */
export function currentRevision(newsroomId: NewsroomId, id: ArticleId): Prisma.Sql {
  return Prisma.sql`(
    select a.current_revision from article a where a.newsroom_id = ${newsroomId}::uuid and a.id = ${id}::uuid
  )`;
}

/** Selects the text of an article's current revision, and what a document said beside it. */
export function selectText(newsroomId: NewsroomId, id: ArticleId): Prisma.Sql {
  return Prisma.sql`
    select r.text, r.marks from article a
    join revision r on r.newsroom_id = a.newsroom_id and r.article_id = a.id and r.number = a.current_revision
    where a.newsroom_id = ${newsroomId}::uuid and a.id = ${id}::uuid`;
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
  marks: DocumentMarks | null;
  passages: readonly Passage[];
  by: UserId;
  at: string;
};

/** Writes an article without its claims; for `writeTogether`. */
export function writeArticle(newsroomId: NewsroomId, article: NewArticle): Record<string, Prisma.Sql> {
  const { id, details, text, sha256, normalisation, fileName, marks, by, at } = article;
  const { title, byline, outlet, url, publishedOn, writers } = details;
  return {
    article: Prisma.sql`
      insert into article (newsroom_id, id, title, byline, outlet, url, published_on, text_sha256, imported_by_id,
        imported_at)
      values (${newsroomId}::uuid, ${id}::uuid, ${title}, ${byline}, ${outlet}, ${url}, ${publishedOn}::date, ${sha256},
        ${by}::uuid, ${at}::timestamptz)`,
    writers: Prisma.sql`
      insert into article_writer (newsroom_id, article_id, user_id)
      select ${newsroomId}::uuid, ${id}::uuid, unnest(${writers}::uuid[])`,
    revision: Prisma.sql`
      insert into revision (newsroom_id, article_id, number, text, sha256, normalisation, file_name, marks,
        imported_by_id, imported_at)
      values (${newsroomId}::uuid, ${id}::uuid, 1, ${text}, ${sha256}, ${JSON.stringify(normalisation)}::jsonb,
        ${fileName}, ${marks && JSON.stringify(marks)}::jsonb, ${by}::uuid, ${at}::timestamptz)`,
    ...writePassages({ newsroomId, articleId: id, revision: 1 }, article.passages),
  };
}

/** An article that has a text already. */
export type SameText = { id: ArticleId; title: string };

/** The oldest article of the newsroom whose current text is this one. */
export async function findSameText(tx: Tx, newsroomId: NewsroomId, textSha256: string): Promise<SameText | null> {
  const [row] = await tx.$queryRaw<SameText[]>`${prepared} ${selectSameText(newsroomId, textSha256)}`;
  return row ?? null;
}

/** Selects what `findSameText` finds. */
export function selectSameText(newsroomId: NewsroomId, textSha256: string): Prisma.Sql {
  return Prisma.sql`
    select a.id, a.title from article a
    where a.newsroom_id = ${newsroomId}::uuid and a.text_sha256 = ${textSha256} order by a.imported_at limit 1`;
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
