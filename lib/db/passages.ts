import "server-only";
import type { PassageView } from "../domain/desk";
import type { ArticleId, NewsroomId } from "../domain/ids";
import type { PassageKind } from "../text/model";
import type { Tx } from "./client";

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
