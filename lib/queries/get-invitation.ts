import "server-only";
import { hashToken } from "../auth/token";
import { db } from "../db/client";
import { findOpenInvitation } from "../db/invitations";
import type { Role } from "../domain/actor";
import { isId, type NewsroomId } from "../domain/ids";

/** What someone with an invitation's link may know before joining. */
export type InvitationView = { newsroomName: string; invitedBy: string; role: Role; email: string };

/** Null for a link that no longer works, was made up, or names another newsroom. */
export async function findInvitation(newsroomId: string, token: string): Promise<InvitationView | null> {
  if (!isId(newsroomId)) return null;
  const found = await findOpenInvitation(db(), newsroomId as NewsroomId, hashToken(token), new Date());
  if (!found) return null;
  const { newsroomName, invitedBy, role, email } = found;
  return { newsroomName, invitedBy, role, email };
}
