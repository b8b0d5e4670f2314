import "server-only";
import type { PassageView } from "../domain/desk";
import type { ArticleId, NewsroomId } from "../domain/ids";
import type { Passage as NewPassage, PassageKind } from "../domain/text-words";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/** A passage as stored; a write names the version it read. */
export type Passage = PassageView & { version: number };

/** A revision's passages in order; all of them, or those asked for. */
export async function listPassages(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
  revision: number,
  ordinals?: readonly number[],
): Promise<Passage[]> {
  const rows = await tx.passage.findMany({
    where: { newsroomId, articleId, revision, ...(ordinals && { ordinal: { in: [...ordinals] } }) },
    orderBy: { ordinal: "asc" },
  });
  return rows.map(({ ordinal, start, end, kind, paragraph, nothingToCheck, version }) => ({
    ...{ ordinal, start, end, paragraph, nothingToCheck, version },
    kind: kind as PassageKind,
  }));
}

/** Selects passages (`p`) of a revision as the desk shows them, in order. */
export function selectPassages(
  newsroomId: NewsroomId,
  articleId: ArticleId,
  revision: Prisma.Sql,
  which: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    select p.ordinal, p.start, p."end", p.kind, p.paragraph, p.nothing_to_check as "nothingToCheck"
    from passage p
    where p.newsroom_id = ${newsroomId}::uuid and p.article_id = ${articleId}::uuid and p.revision = ${revision}
      and ${which}
    order by p.ordinal`;
}

/** Writes a new revision's passages, whatever their number; for `writeTogether`. */
export function writePassages(
  { newsroomId, articleId, revision }: { newsroomId: NewsroomId; articleId: ArticleId; revision: number },
  passages: readonly NewPassage[],
): Record<string, Prisma.Sql> {
  const rows = passages.map((passage, ordinal) => ({ ordinal, ...passage }));
  return {
    passages: Prisma.sql`
      insert into passage (newsroom_id, article_id, revision, ordinal, start, "end", kind, paragraph, nothing_to_check)
      select ${newsroomId}::uuid, ${articleId}::uuid, ${revision}::int, ordinal, start, "end", kind, paragraph,
        "nothingToCheck"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(ordinal int, start int, "end" int, kind text, paragraph int, "nothingToCheck" text)`,
  };
}

/**
 * Set a passage aside or take it back, unless it was written since it was read.
 *
 * @return whether this call made the change.
 */
export async function recordPassage(
  tx: Tx,
  where: { newsroomId: NewsroomId; articleId: ArticleId; revision: number },
  { ordinal, version }: Pick<Passage, "ordinal" | "version">,
  nothingToCheck: string | null,
): Promise<boolean> {
  const { count } = await tx.passage.updateMany({
    where: { ...where, ordinal, version },
    data: { nothingToCheck, version: { increment: 1 } },
  });
  return count === 1;
}
