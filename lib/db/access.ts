import "server-only";
import type { NewsroomId, SessionId, UserId } from "../domain/ids";
import type { Tx } from "./client";

/** The channel on which a change of who may do what is announced, with an `AccessChange` as its payload. */
export const accessChannel = "access";

/** Whose access changed: one sign-in's, or a member's in one newsroom. Says where to look again, not what to do. */
export type AccessChange = `session:${SessionId}` | `member:${NewsroomId}/${UserId}`;

/**
 * Announce a change of access as part of the change itself, so that open
 * streams ask again at once. A lost announcement loses nothing: every request
 * looks its session up.
 */
export async function announceAccess(tx: Tx, change: AccessChange): Promise<void> {
  await tx.$executeRaw`select pg_notify(${accessChannel}, ${change})`;
}
