import "server-only";
import type { Role } from "../domain/actor";
import type { InvitationId, NewsroomId, UserId } from "../domain/ids";
import type { Tx } from "./client";

/** An invitation that can still be accepted. */
export type OpenInvitation = {
  id: InvitationId;
  /** Who it is meant for; empty for whoever has the link. */
  email: string;
  role: Role;
  expiresAt: Date;
  invitedBy: string;
};

export async function createInvitation(
  tx: Tx,
  newsroomId: NewsroomId,
  invitation: {
    id: InvitationId;
    tokenHash: string;
    email: string;
    role: Role;
    invitedById: UserId;
    createdAt: Date;
    expiresAt: Date;
  },
): Promise<void> {
  await tx.invitation.create({ data: { newsroomId, ...invitation } });
}

/** Scoped by newsroom, so another newsroom's invitation reads exactly like none. */
export async function findOpenInvitation(
  tx: Tx,
  newsroomId: NewsroomId,
  tokenHash: string,
  now: Date,
): Promise<(OpenInvitation & { newsroomName: string }) | null> {
  const row = await tx.invitation.findFirst({
    where: { newsroomId, tokenHash, ...open(now) },
    select: { ...shown, newsroom: { select: { name: true } } },
  });
  return row && { ...toInvitation(row), newsroomName: row.newsroom.name };
}

export async function listOpenInvitations(tx: Tx, newsroomId: NewsroomId, now: Date): Promise<OpenInvitation[]> {
  const rows = await tx.invitation.findMany({
    where: { newsroomId, ...open(now) },
    select: shown,
    orderBy: { id: "desc" },
  });
  return rows.map(toInvitation);
}

/** Use an invitation up; of two who accept it at once, one gets `false`. */
export async function consumeInvitation(tx: Tx, newsroomId: NewsroomId, id: InvitationId, now: Date): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { newsroomId, id, ...open(now) },
    data: { acceptedAt: now },
  });
  return count === 1;
}

/** Take back invitations that are still open: one, or all that a member sent. Answers with those that were. */
export async function revokeInvitations(
  tx: Tx,
  newsroomId: NewsroomId,
  which: { id: InvitationId } | { invitedById: UserId },
  now: Date,
): Promise<InvitationId[]> {
  const revoked = await tx.invitation.updateManyAndReturn({
    where: { newsroomId, ...which, ...open(now) },
    data: { revokedAt: now },
    select: { id: true },
  });
  return revoked.map(({ id }) => id as InvitationId);
}

const shown = {
  id: true,
  email: true,
  role: true,
  expiresAt: true,
  invitedBy: { select: { user: { select: { name: true } } } },
} as const;

function open(now: Date) {
  return { acceptedAt: null, revokedAt: null, expiresAt: { gt: now } };
}

function toInvitation(row: {
  id: string;
  email: string;
  role: Role;
  expiresAt: Date;
  invitedBy: { user: { name: string } };
}): OpenInvitation {
  const { id, email, role, expiresAt, invitedBy } = row;
  return { id: id as InvitationId, email, role, expiresAt, invitedBy: invitedBy.user.name };
}
