import "server-only";
import { recordRole } from "../db/members";
import type { Actor, Role } from "../domain/actor";
import type { UserId } from "../domain/ids";
import { decideRoleChange, explainMembershipRefusal } from "../domain/membership";
import { AppError, notFound } from "../errors";
import { amongMembers } from "./among-members";
import { revokeInvitationsBy } from "./remove-member";

/** Give a member another role. It holds from their next request on, and for pages they have open at once. */
export async function changeRole(actor: Actor, userId: UserId, role: Role): Promise<void> {
  await amongMembers(actor, "member.manage", async (scene) => {
    const decision = decideRoleChange(scene.members, userId, role);
    if (decision.kind === "not-a-member") throw notFound("member");
    if (decision.kind !== "allowed") throw new AppError("rule-refused", explainMembershipRefusal(decision));

    await recordRole(scene.tx, actor.newsroomId, { userId, role });
    await scene.record({ type: "member.role-changed", userId, before: decision.before, after: role });
    if (decision.before === "owner") await revokeInvitationsBy(scene, userId);
  });
}
