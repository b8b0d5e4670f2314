import "server-only";
import type { WaiverView } from "../domain/desk";
import type { ArticleId, NewsroomId, UserId, WaiverId } from "../domain/ids";
import type { Tx } from "./client";

/** Standing waivers of an article, oldest first. */
export async function listWaivers(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<WaiverView[]> {
  const rows = await tx.waiver.findMany({
    where: { newsroomId, articleId, withdrawn: false },
    orderBy: [{ givenAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, requirement, reason, givenById, givenAt }) => ({
    ...{ id: id as WaiverId, requirement, reason },
    ...{ by: givenById as UserId, at: givenAt.toISOString() },
  }));
}

export async function insertWaiver(
  tx: Tx,
  newsroomId: NewsroomId,
  waiver: { articleId: ArticleId } & WaiverView,
): Promise<void> {
  const { by, at, ...rest } = waiver;
  await tx.waiver.create({ data: { newsroomId, ...rest, givenById: by, givenAt: at } });
}

/** Withdraw a standing waiver; answers whether this call did. */
export async function recordWithdrawn(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
  id: WaiverId,
): Promise<boolean> {
  const { count } = await tx.waiver.updateMany({
    where: { newsroomId, articleId, id, withdrawn: false },
    data: { withdrawn: true },
  });
  return count === 1;
}
