import "server-only";
import { z } from "zod";
import { hashToken, newToken } from "../auth/token";
import { createInvitation } from "../db/invitations";
import { type Actor, roles } from "../domain/actor";
import { Email } from "../domain/email";
import { type InvitationId, newId } from "../domain/ids";
import { AppError } from "../errors";
import { amongMembers } from "./among-members";

const lifeMs = 7 * 24 * 60 * 60 * 1000;

export const InviteInput = z.object({
  role: z.enum(roles, { error: "Choose a role." }),
  /** Whom it is for; empty for whoever gets the link. */
  email: z.union([z.string().trim().length(0), Email]),
});
export type InviteInput = z.infer<typeof InviteInput>;

/** Make a link by which one person can join, within a week; answers with its path, which is shown once. */
export async function inviteMember(actor: Actor, { role, email }: InviteInput): Promise<string> {
  return amongMembers(actor, "member.manage", async ({ tx, members, now, record }) => {
    if (email !== "" && members.some((member) => member.email === email)) {
      throw new AppError("rule-refused", `${email} is a member already.`);
    }
    const id = newId<InvitationId>();
    const token = newToken();
    await createInvitation(tx, actor.newsroomId, {
      id,
      tokenHash: hashToken(token),
      email,
      role,
      invitedById: actor.userId,
      createdAt: now,
      expiresAt: new Date(now.getTime() + lifeMs),
    });
    await record({ type: "member.invited", invitationId: id, role });
    return `/join/${actor.newsroomId}/${token}`;
  });
}
