import "server-only";
import type { ThreadView } from "../domain/desk";
import type { ArticleId, ClaimId, CommentId, NewsroomId, ThreadId, UserId } from "../domain/ids";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import { instant } from "./together";

/** A thread as the desk shows it, and the claim it belongs to. */
export type ClaimThread = ThreadView & { claimId: ClaimId };

/** Selects the notes and questions (`t`) on an article's claims with their comments, oldest first. */
export function selectThreads(newsroomId: NewsroomId, articleId: ArticleId, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select t.id, t.claim_id as "claimId", t.kind::text as kind, t.resolved, t.opened_by_id as "openedBy", (
      select coalesce(json_agg(
        json_build_object('id', c.id, 'author', c.author_id, 'body', c.body, 'at', ${instant("c.at")})
        order by c.at, c.id), '[]')
      from comment c where c.newsroom_id = t.newsroom_id and c.thread_id = t.id
    ) as comments
    from thread t
    where t.newsroom_id = ${newsroomId}::uuid and t.article_id = ${articleId}::uuid and ${which}
      and not exists (
        select 1 from outside_import i
        where i.newsroom_id = t.newsroom_id and i.id = t.import_id and i.undone_at is not null
      )
    order by t.opened_at, t.id`;
}

/** A thread as commands see it. */
export type Thread = { id: ThreadId; claimId: ClaimId; resolved: boolean; version: number };

/** Scoped by newsroom and article, so a foreign id reads exactly like a missing one. */
export async function findThread(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
  id: ThreadId,
): Promise<Thread | null> {
  const row = await tx.thread.findFirst({ where: { newsroomId, articleId, id } });
  return row && { id, claimId: row.claimId as ClaimId, resolved: row.resolved, version: row.version };
}

/** What was posted on these claims, thread by thread, each in the order it was said. */
export async function listPosts(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
  claimIds: readonly ClaimId[],
): Promise<{ id: ThreadId; claimId: ClaimId; posts: string[] }[]> {
  return tx.$queryRaw<{ id: ThreadId; claimId: ClaimId; posts: string[] }[]>`
    select t.id::text as id, t.claim_id::text as "claimId", array_agg(c.body order by c.at, c.id) as posts
    from thread t join comment c on c.newsroom_id = t.newsroom_id and c.thread_id = t.id
    where t.newsroom_id = ${newsroomId}::uuid and t.article_id = ${articleId}::uuid
      and t.claim_id = any(${[...claimIds]}::uuid[])
    group by t.id, t.claim_id`;
}

type NewThread = {
  id: ThreadId;
  articleId: ArticleId;
  claimId: ClaimId;
  kind: ThreadView["kind"];
  by: UserId;
  at: string;
  /** The import it came with. */
  importId?: string;
};

export async function insertThreads(tx: Tx, newsroomId: NewsroomId, threads: readonly NewThread[]): Promise<void> {
  await tx.thread.createMany({
    data: threads.map(({ by, at, ...rest }) => ({ newsroomId, ...rest, openedById: by, openedAt: at })),
  });
}

type NewComment = { threadId: ThreadId; id: CommentId; by: UserId; body: string; at: string };

export async function insertComments(tx: Tx, newsroomId: NewsroomId, comments: readonly NewComment[]): Promise<void> {
  await tx.comment.createMany({ data: comments.map(({ by, ...rest }) => ({ newsroomId, ...rest, authorId: by })) });
}

export async function insertComment(tx: Tx, newsroomId: NewsroomId, comment: NewComment): Promise<void> {
  await insertComments(tx, newsroomId, [comment]);
}

/**
 * Resolve or reopen a thread, unless it was written since it was read.
 *
 * @return whether this call made the change.
 */
export async function recordResolved(
  tx: Tx,
  newsroomId: NewsroomId,
  { id, version }: Pick<Thread, "id" | "version">,
  resolved: boolean,
): Promise<boolean> {
  const { count } = await tx.thread.updateMany({
    where: { newsroomId, id, version },
    data: { resolved, version: { increment: 1 } },
  });
  return count === 1;
}

/** The claims on which an import opened threads, each once. */
export async function listClaimsDiscussed(tx: Tx, newsroomId: NewsroomId, importId: string): Promise<ClaimId[]> {
  const rows = await tx.thread.findMany({
    where: { newsroomId, importId },
    select: { claimId: true },
    distinct: ["claimId"],
  });
  return rows.map(({ claimId }) => claimId as ClaimId);
}
