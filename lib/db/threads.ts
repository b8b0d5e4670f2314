import "server-only";
import type { ThreadView } from "../domain/desk";
import type { ArticleId, ClaimId, CommentId, NewsroomId, ThreadId, UserId } from "../domain/ids";
import type { Tx } from "./client";

/** A thread as the desk shows it, and the claim it belongs to. */
export type ClaimThread = ThreadView & { claimId: ClaimId };

/** Notes and questions on an article's claims, oldest first; on all claims, or on those asked for. */
export async function listThreads(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
  claimIds?: readonly ClaimId[],
): Promise<ClaimThread[]> {
  const rows = await tx.thread.findMany({
    where: { newsroomId, articleId, ...(claimIds && { claimId: { in: [...claimIds] } }) },
    include: { comments: { orderBy: [{ at: "asc" }, { id: "asc" }] } },
    orderBy: [{ openedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, claimId, kind, resolved, openedById, comments }) => ({
    ...{ id: id as ThreadId, claimId: claimId as ClaimId, kind, resolved, openedBy: openedById as UserId },
    comments: comments.map((comment) => ({
      id: comment.id as CommentId,
      author: comment.authorId as UserId,
      body: comment.body,
      at: comment.at.toISOString(),
    })),
  }));
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

export async function insertThread(
  tx: Tx,
  newsroomId: NewsroomId,
  thread: { id: ThreadId; articleId: ArticleId; claimId: ClaimId; kind: ThreadView["kind"]; by: UserId; at: string },
): Promise<void> {
  const { by, at, ...rest } = thread;
  await tx.thread.create({ data: { newsroomId, ...rest, openedById: by, openedAt: at } });
}

export async function insertComment(
  tx: Tx,
  newsroomId: NewsroomId,
  comment: { threadId: ThreadId; id: CommentId; by: UserId; body: string; at: string },
): Promise<void> {
  const { by, ...rest } = comment;
  await tx.comment.create({ data: { newsroomId, ...rest, authorId: by } });
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
