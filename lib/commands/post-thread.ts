import "server-only";
import type { Tx } from "../db/client";
import { insertComment, insertThread } from "../db/threads";
import {
  type ArticleId,
  type ClaimId,
  type CommentId,
  type NewsroomId,
  newId,
  type ThreadId,
  type UserId,
} from "../domain/ids";
import type { LedgerEvent } from "../domain/ledger-event";

/** Where and in whose name something is posted. */
export type Posting = { tx: Tx; newsroomId: NewsroomId; articleId: ArticleId; by: UserId; at: string };

/**
 * Open a thread on a claim with its comments, the first of which opens it.
 *
 * @return the thread, and the events that say so, one a comment.
 */
export async function postThread(
  { tx, newsroomId, articleId, by, at }: Posting,
  { claimId, kind, importId }: { claimId: ClaimId; kind: "note" | "question"; importId?: string },
  comments: readonly string[],
): Promise<{ threadId: ThreadId; events: LedgerEvent[] }> {
  const threadId = newId<ThreadId>();
  await insertThread(tx, newsroomId, { id: threadId, articleId, claimId, kind, by, at, ...(importId && { importId }) });
  const events: LedgerEvent[] = [];
  for (const [index, body] of comments.entries()) {
    const added = await addComment({ tx, newsroomId, articleId, by, at }, { threadId, claimId }, body);
    events.push(index === 0 ? { ...added, type: "thread.opened", kind } : added);
  }
  return { threadId, events };
}

/** Add a comment to a thread that stands. @return the event that says so. */
export async function addComment(
  { tx, newsroomId, by, at }: Posting,
  { threadId, claimId }: { threadId: ThreadId; claimId: ClaimId },
  body: string,
): Promise<Extract<LedgerEvent, { type: "comment.added" }>> {
  const commentId = newId<CommentId>();
  await insertComment(tx, newsroomId, { threadId, id: commentId, by, body, at });
  return { type: "comment.added", claimId, threadId, commentId, body };
}
