import "server-only";
import type { Tx } from "../db/client";
import { insertComment, insertComments, insertThreads } from "../db/threads";
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

/** A thread to be opened: on which claim, and what is said in it, the first of which opens it. */
export type NewThread = {
  claimId: ClaimId;
  kind: "note" | "question";
  /** The import it came with. */
  importId?: string;
  comments: readonly string[];
};

/** Open a thread. @return the thread, and the events that say so, one a comment. */
export async function postThread(posting: Posting, thread: NewThread): Promise<Posted> {
  return (await postThreads(posting, [thread]))[0]!;
}

type Posted = { threadId: ThreadId; events: LedgerEvent[] };

/** Open threads, thousands of them in as many statements as one. */
export async function postThreads(
  { tx, newsroomId, articleId, by, at }: Posting,
  threads: readonly NewThread[],
): Promise<Posted[]> {
  const opened = threads.map((thread) => ({
    ...thread,
    id: newId<ThreadId>(),
    comments: thread.comments.map((body) => ({ id: newId<CommentId>(), body })),
  }));
  await insertThreads(
    tx,
    newsroomId,
    opened.map(({ comments: _, ...thread }) => ({ ...thread, articleId, by, at })),
  );
  await insertComments(
    tx,
    newsroomId,
    opened.flatMap(({ id: threadId, comments }) => comments.map((comment) => ({ ...comment, threadId, by, at }))),
  );
  return opened.map(({ id: threadId, claimId, kind, comments }) => ({
    threadId,
    events: comments.map(({ id: commentId, body }, index) => {
      const added = { claimId, threadId, commentId, body };
      return index === 0 ? { ...added, type: "thread.opened", kind } : { ...added, type: "comment.added" };
    }),
  }));
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
