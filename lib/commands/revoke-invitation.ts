import "server-only";
import { revokeInvitations } from "../db/invitations";
import type { Actor } from "../domain/actor";
import { type InvitationId, isId } from "../domain/ids";
import { notFound } from "../errors";
import { amongMembers } from "./among-members";

/** Take an invitation back before someone accepts it. */
export async function revokeInvitation(actor: Actor, id: InvitationId): Promise<void> {
  if (!isId(id)) throw notFound("invitation");
  await amongMembers(actor, "member.manage", async ({ tx, now, record }) => {
    const revoked = await revokeInvitations(tx, actor.newsroomId, { id }, now);
    if (revoked.length === 0) throw notFound("invitation");
    await record({ type: "invitation.revoked", invitationId: id });
  });
}
