import "server-only";
import { findThread, insertComment, recordResolved, type Thread } from "../db/threads";
import type { Actor } from "../domain/actor";
import { type ClaimId, type CommentId, isId, newId, type ThreadId } from "../domain/ids";
import { AppError, notFound } from "../errors";
import { getClaim } from "./change-claims";
import { inArticle, type Recorded, requireOpen, type Scene, type Target } from "./in-article";
import { postThread } from "./post-thread";

type ThreadTarget = Target & { claimId: ClaimId; threadId: ThreadId };

/** Open a note or a question on a claim, with its first comment. */
export async function openThread(
  actor: Actor,
  target: Target & { claimId: ClaimId },
  { kind, body }: { kind: "note" | "question"; body: string },
): Promise<Recorded> {
  return inArticle(actor, target, "thread.write", async (scene) => {
    requireOpen(scene);
    await getClaim(scene, { claimId: target.claimId });
    const { tx, article, at } = scene;
    const posting = { tx, newsroomId: actor.newsroomId, articleId: article.id, by: actor.userId, at };
    const { events } = await postThread(posting, { claimId: target.claimId, kind, comments: [requireWords(body)] });
    return events;
  });
}

/** Answer in a thread. */
export async function addComment(actor: Actor, target: ThreadTarget, body: string): Promise<Recorded> {
  return inArticle(actor, target, "thread.write", async (scene) => {
    requireOpen(scene);
    const { id: threadId, claimId } = await getThread(scene, target);
    const words = requireWords(body);
    const id = newId<CommentId>();
    await insertComment(scene.tx, actor.newsroomId, { threadId, id, by: actor.userId, body: words, at: scene.at });
    return { type: "comment.added", claimId, threadId, commentId: id, body: words };
  });
}

/** Resolve a thread, or reopen it. */
export async function resolveThread(actor: Actor, target: ThreadTarget, resolved: boolean): Promise<Recorded> {
  return inArticle(actor, target, "thread.write", async (scene) => {
    requireOpen(scene);
    const thread = await getThread(scene, target);
    if (thread.resolved === resolved) {
      throw new AppError("rule-refused", resolved ? "This was resolved already." : "This is open already.");
    }
    await writeResolved(scene, thread, resolved);
    const { claimId, id: threadId } = thread;
    return { type: resolved ? "thread.resolved" : "thread.reopened", claimId, threadId };
  });
}

/** A claim's thread; one of another claim or article is not found. */
export async function getThread(
  { tx, actor, article }: Scene,
  { claimId, threadId }: { claimId: string; threadId: string },
): Promise<Thread> {
  const found = isId(threadId) ? await findThread(tx, actor.newsroomId, article.id, threadId as ThreadId) : null;
  if (!found || found.claimId !== claimId) throw notFound("thread");
  return found;
}

export async function writeResolved({ tx, actor }: Scene, thread: Thread, resolved: boolean): Promise<void> {
  if (await recordResolved(tx, actor.newsroomId, thread, resolved)) return;
  throw new AppError("conflict", "Someone else just changed this thread. Look at it again before you go on.");
}

function requireWords(body: string): string {
  const words = body.trim();
  if (words === "") throw new AppError("invalid-input", "Write something first.");
  return words;
}
