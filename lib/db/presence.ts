import "server-only";
import type { PresenceView } from "../domain/desk";
import type { ArticleId, ClaimId, NewsroomId, UserId } from "../domain/ids";
import type { Tx } from "./client";

/** The channel on which a change of who is where is announced; the payload is `newsroom/article`. */
export const presenceChannel = "presence";

/** A page that has not been heard of for this long counts as closed. */
const aliveForSeconds = 60;

/** One open page of a member. */
export type OpenPage = { newsroomId: NewsroomId; articleId: ArticleId; userId: UserId; tab: string };

/** Note that a page is open, at a claim or none; announces it where that is news. */
export async function recordPresence(tx: Tx, page: OpenPage, claimId: ClaimId | null): Promise<void> {
  const { newsroomId, articleId, userId, tab } = page;
  const [row] = await tx.$queryRaw<{ news: boolean }[]>`
    with former as (
      select claim_id, seen_at from presence
      where newsroom_id = ${newsroomId}::uuid and article_id = ${articleId}::uuid
        and user_id = ${userId}::uuid and tab = ${tab}
    ), forgotten as (
      delete from presence
      where newsroom_id = ${newsroomId}::uuid and article_id = ${articleId}::uuid and seen_at < now() - interval '1 day'
        and not (user_id = ${userId}::uuid and tab = ${tab})
    ), written as (
      insert into presence (newsroom_id, article_id, user_id, tab, claim_id, seen_at)
      values (${newsroomId}::uuid, ${articleId}::uuid, ${userId}::uuid, ${tab}, ${claimId}::uuid, now())
      on conflict (newsroom_id, article_id, user_id, tab)
      do update set claim_id = excluded.claim_id, seen_at = excluded.seen_at
    )
    select not exists (
      select 1 from former where claim_id is not distinct from ${claimId}::uuid
        and seen_at > now() - make_interval(secs => ${aliveForSeconds})
    ) as news`;
  if (row?.news) await announce(tx, page);
}

/** Note that a page was closed. */
export async function removePresence(tx: Tx, page: OpenPage): Promise<void> {
  const { count } = await tx.presence.deleteMany({ where: page });
  if (count > 0) await announce(tx, page);
}

/** Who has an article open now, each member once, at the claim of the page last heard of. */
export async function listPresence(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<PresenceView[]> {
  return tx.$queryRaw<PresenceView[]>`
    select distinct on (user_id) user_id::text as "userId", claim_id::text as "claimId" from presence
    where newsroom_id = ${newsroomId}::uuid and article_id = ${articleId}::uuid
      and seen_at > now() - make_interval(secs => ${aliveForSeconds})
    order by user_id, seen_at desc`;
}

async function announce(tx: Tx, { newsroomId, articleId }: OpenPage): Promise<void> {
  await tx.$executeRaw`select pg_notify(${presenceChannel}, ${`${newsroomId}/${articleId}`})`;
}
