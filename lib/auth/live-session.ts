import "server-only";
import { findLiveSession, type LiveSession, touchSession } from "../db/sessions";
import type { Actor } from "../domain/actor";
import type { SessionId } from "../domain/ids";

/** The session as it stands now, noted as in use; null when it no longer holds. */
export async function findSession(id: SessionId): Promise<LiveSession | null> {
  const now = new Date();
  const session = await findLiveSession(id, now);
  if (session) await touchSession(session, now);
  return session;
}

/**
 * The actor behind a session, asked anew: for streams that stay open while
 * roles change. Null once the session ended or the person left the newsroom.
 */
export async function findActorBySession(id: SessionId): Promise<Actor | null> {
  const session = await findLiveSession(id, new Date());
  return session && toActor(session);
}

export function toActor({ id, userId, membership }: LiveSession): Actor | null {
  if (!membership) return null;
  return { userId, newsroomId: membership.newsroomId, role: membership.role, sessionId: id };
}
