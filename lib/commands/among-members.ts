import "server-only";
import { listMembers, type Member } from "../db/members";
import type { Actor } from "../domain/actor";
import type { Action } from "../domain/permissions";
import { inNewsroom, type NewsroomScene } from "./in-newsroom";

/** Where a change of who belongs to a newsroom happens. */
export type MembersScene = NewsroomScene & { members: Member[]; now: Date };

/**
 * The frame of every command on members. It holds the newsroom's chain and knows
 * what the actor is by now: two owners who demote each other at once come one
 * after the other, and the second is an owner no more.
 */
export async function amongMembers<T>(
  actor: Actor,
  action: Action,
  work: (scene: MembersScene) => Promise<T>,
): Promise<T> {
  return inNewsroom(actor, action, async (scene) => {
    const members = await listMembers(scene.tx, actor.newsroomId);
    return work({ ...scene, members, now: new Date(scene.at) });
  });
}
