import "server-only";
import type { WaiverView } from "../domain/desk";
import type { ArticleId, NewsroomId, WaiverId } from "../domain/ids";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import { instant } from "./together";

/** Standing waivers of an article, oldest first. */
export async function listWaivers(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<WaiverView[]> {
  return tx.$queryRaw<WaiverView[]>(selectWaivers(newsroomId, articleId));
}

/** Selects an article's standing waivers, oldest first. */
export function selectWaivers(newsroomId: NewsroomId, articleId: ArticleId): Prisma.Sql {
  return Prisma.sql`
    select w.id, w.requirement, w.reason, w.given_by_id as by, ${instant("w.given_at")} as at
    from waiver w
    where w.newsroom_id = ${newsroomId}::uuid and w.article_id = ${articleId}::uuid and not w.withdrawn
    order by w.given_at, w.id`;
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
