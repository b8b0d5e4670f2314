import "server-only";
import type { ArticleDetails } from "../domain/article-details";
import type { ArticleId, ClaimId, NewsroomId, UserId } from "../domain/ids";
import type { CheckablePart } from "../domain/text-words";
import { toDate } from "./articles";
import type { Tx } from "./client";

/**
 * Write an article's details, unless it was written since it was read.
 *
 * @return whether this call made the change; of two racing writers one gets `false`.
 */
export async function recordDetails(
  tx: Tx,
  newsroomId: NewsroomId,
  { id, version }: { id: ArticleId; version: number },
  { writers, publishedOn, ...details }: ArticleDetails,
): Promise<boolean> {
  const { count } = await tx.article.updateMany({
    where: { newsroomId, id, version },
    data: { ...details, publishedOn: toDate(publishedOn), version: { increment: 1 } },
  });
  if (count !== 1) return false;
  await tx.articleWriter.deleteMany({ where: { newsroomId, articleId: id, userId: { notIn: writers } } });
  const data = writers.map((userId) => ({ newsroomId, articleId: id, userId }));
  await tx.articleWriter.createMany({ data, skipDuplicates: true });
  return true;
}

/** How many standing claims of an article each person has taken or given a verdict on. */
export async function countChecks(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<Map<UserId, number>> {
  const rows = await tx.claim.groupBy({
    by: ["checkerId"],
    where: { newsroomId, articleId, withdrawn: false, checkerId: { not: null } },
    _count: { _all: true },
  });
  return new Map(rows.map(({ checkerId, _count }) => [checkerId as UserId, _count._all]));
}

/** Store claims' checkable parts anew, in one statement; they are derived, so no claim's version grows. */
export async function replaceParts(
  tx: Tx,
  newsroomId: NewsroomId,
  parts: ReadonlyMap<ClaimId, CheckablePart[]>,
): Promise<void> {
  const rows = JSON.stringify([...parts].map(([id, list]) => ({ id, parts: list })));
  await tx.$executeRaw`
    update claim c set
      parts = given.parts,
      part_kinds = array(select distinct part ->> 'kind' from jsonb_array_elements(given.parts) part)
    from jsonb_to_recordset(${rows}::jsonb) as given(id uuid, parts jsonb)
    where c.newsroom_id = ${newsroomId}::uuid and c.id = given.id`;
}
