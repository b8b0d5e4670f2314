import "server-only";
import { inTransaction } from "../db/client";
import { revokeSessions } from "../db/sessions";
import { isId, type SessionId, type UserId } from "../domain/ids";
import { notFound } from "../errors";

/** End all of a person's sessions, this one too. Open pages and streams are cut off at once. */
export async function signOutEverywhere(userId: UserId): Promise<void> {
  await inTransaction((tx) => revokeSessions(tx, userId, "all", new Date()));
}

/** End one of a person's own sessions; someone else's reads like one that never existed. */
export async function signOutDevice(userId: UserId, session: SessionId): Promise<void> {
  if (!isId(session)) throw notFound("session");
  const ended = await inTransaction((tx) => revokeSessions(tx, userId, { only: session }, new Date()));
  if (ended === 0) throw notFound("session");
}
