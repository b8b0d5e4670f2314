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
    const commentId = newId<CommentId>();
    await insertComment(tx, newsroomId, { threadId, id: commentId, by, body, at });
    const said = { claimId, threadId, commentId, body };
    events.push(index === 0 ? { type: "thread.opened", kind, ...said } : { type: "comment.added", ...said });
  }
  return { threadId, events };
}
