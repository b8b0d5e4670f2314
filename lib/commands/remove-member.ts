import "server-only";
import { revokeInvitations } from "../db/invitations";
import { recordRemoval } from "../db/members";
import { leaveNewsroom } from "../db/sessions";
import type { Actor } from "../domain/actor";
import type { UserId } from "../domain/ids";
import { decideRemoval, explainMembershipRefusal } from "../domain/membership";
import { AppError, notFound } from "../errors";
import { amongMembers, type MembersScene } from "./among-members";

/** Remove a member, or leave: anyone may go, save the last owner. They are out from this moment, on open pages too. */
export async function removeMember(actor: Actor, userId: UserId): Promise<void> {
  const action = userId === actor.userId ? "article.read" : "member.manage";
  await amongMembers(actor, action, async (scene) => {
    const decision = decideRemoval(scene.members, userId);
    if (decision.kind === "not-a-member") throw notFound("member");
    if (decision.kind !== "allowed") throw new AppError("rule-refused", explainMembershipRefusal(decision));

    await recordRemoval(scene.tx, actor.newsroomId, userId, scene.now);
    await leaveNewsroom(scene.tx, userId, actor.newsroomId);
    await scene.record({ type: "member.removed", userId });
    await revokeInvitationsBy(scene, userId);
  });
}

/** Links a former owner sent must not let anyone in, least of all themselves. */
export async function revokeInvitationsBy({ tx, actor, now, record }: MembersScene, userId: UserId): Promise<void> {
  for (const id of await revokeInvitations(tx, actor.newsroomId, { invitedById: userId }, now)) {
    await record({ type: "invitation.revoked", invitationId: id });
  }
}
