import "server-only";
import { findRole, listMembers, type Member } from "../db/members";
import type { Actor } from "../domain/actor";
import { type Action, can, explainForbidden } from "../domain/permissions";
import { AppError } from "../errors";
import { inNewsroom, type NewsroomScene } from "./in-newsroom";

/** Where a change of who belongs to a newsroom happens. */
export type MembersScene = NewsroomScene & { members: Member[]; now: Date };

/**
 * The frame of every command on members: holds the newsroom's chain, and asks
 * again what the actor is by now. Two owners who demote each other at once
 * come one after the other, and the second is an owner no more.
 */
export async function amongMembers<T>(
  actor: Actor,
  action: Action,
  work: (scene: MembersScene) => Promise<T>,
): Promise<T> {
  return inNewsroom(actor, action, async (scene) => {
    const role = await findRole(scene.tx, actor.newsroomId, actor.userId);
    if (!role) throw new AppError("not-authenticated", "You are not a member of this newsroom any more.");
    if (!can({ role }, action)) throw new AppError("forbidden", explainForbidden(action));
    const members = await listMembers(scene.tx, actor.newsroomId);
    return work({ ...scene, members, now: new Date(scene.at) });
  });
}
