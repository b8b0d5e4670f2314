import "server-only";
import type { Tx } from "../db/client";
import { findRole } from "../db/members";
import type { Actor, Role } from "../domain/actor";
import { type Action, can } from "../domain/permissions";
import { AppError } from "../errors";
import { forbidden } from "../refusal";

/**
 * The actor as they are by now, if they still may. A command waits for its
 * chain, and someone can be removed or get another role meanwhile; what held
 * when the request came in is not enough.
 */
export async function requireActorNow(tx: Tx, actor: Actor, action: Action): Promise<Actor> {
  return requireStill(actor, await findRole(tx, actor.newsroomId, actor.userId), action);
}

/** The same for a frame that has read the actor's role along with other things. */
export function requireStill(actor: Actor, role: Role | null, action: Action): Actor {
  if (!role) {
    const cause = { action, user: actor.userId, newsroom: actor.newsroomId };
    throw new AppError("not-authenticated", "You are not a member of this newsroom any more.", { cause });
  }
  if (!can({ role }, action)) throw forbidden(actor, action);
  return { ...actor, role };
}
