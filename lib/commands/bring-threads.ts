import "server-only";
import { listPosts, recordResolved } from "../db/threads";
import type { DocumentMarks } from "../domain/document-marks";
import type { LedgerEvent } from "../domain/ledger-event";
import { type PlacedWords, toThreads, withoutPlace } from "./document-threads";
import { addComment, type Posting, postThread } from "./post-thread";

/**
 * Post what a document says beside its words, in the name of whoever gave it,
 * on the claims of the draft it became. What an earlier draft brought already
 * stays one thread: only answers that are new in it are added.
 *
 * @return the events that say so.
 */
export async function bringThreads(
  posting: Posting,
  document: DocumentMarks & { text: string },
  claims: readonly PlacedWords[],
): Promise<LedgerEvent[]> {
  const brought = toThreads(document, claims);
  if (brought.length === 0) return [];
  const { tx, newsroomId, articleId } = posting;
  const known = await listPosts(
    tx,
    newsroomId,
    articleId,
    claims.map(({ id }) => id),
  );
  const threadOf = new Map(known.map((thread) => [withoutPlace(thread.posts[0]!), thread]));
  const events: LedgerEvent[] = [];
  for (const { claimId, resolved, posts } of brought) {
    const standing = threadOf.get(withoutPlace(posts[0]));
    if (standing) {
      const at = { threadId: standing.id, claimId: standing.claimId };
      const answers = posts.slice(1).filter((post) => !standing.posts.includes(post));
      for (const body of answers) events.push(await addComment(posting, at, body));
      continue;
    }
    const { threadId, events: posted } = await postThread(posting, { claimId, kind: "note", comments: posts });
    events.push(...posted);
    if (!resolved) continue;
    await recordResolved(tx, newsroomId, { id: threadId, version: 1 }, true);
    events.push({ type: "thread.resolved", claimId, threadId });
  }
  return events;
}
