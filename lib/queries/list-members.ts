import "server-only";
import { db } from "../db/client";
import { listOpenInvitations, type OpenInvitation } from "../db/invitations";
import { listMembers, type Member } from "../db/members";
import { getSettings, type NewsroomSettings } from "../db/newsrooms";
import type { Actor } from "../domain/actor";
import { can } from "../domain/permissions";

/** Who belongs to the newsroom; for owners also who is invited. Addresses are for owners only. */
export type MembersView = {
  members: (Omit<Member, "email"> & { email: string | null })[];
  /** Null for those who may not invite. */
  invitations: OpenInvitation[] | null;
  settings: NewsroomSettings;
};

export async function getMembers(actor: Actor): Promise<MembersView> {
  const manages = can(actor, "member.manage");
  const [members, invitations, settings] = await Promise.all([
    listMembers(db(), actor.newsroomId),
    manages ? listOpenInvitations(db(), actor.newsroomId, new Date()) : null,
    getSettings(db(), actor.newsroomId),
  ]);
  return { members: members.map((one) => (manages ? one : { ...one, email: null })), invitations, settings };
}
