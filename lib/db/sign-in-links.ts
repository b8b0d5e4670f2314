import "server-only";
import type { SessionId, UserId } from "../domain/ids";
import type { Tx } from "./client";

/** Keep a link for a person; only its token's SHA-256 is stored. */
export async function createLink(tx: Tx, tokenHash: string, userId: UserId, expiresAt: Date): Promise<void> {
  await tx.signInLink.create({ data: { tokenHash, userId, expiresAt } });
}

/** Whose link this is, while it can still be used. */
export async function findOpenLink(tx: Tx, tokenHash: string, now: Date): Promise<{ email: string } | null> {
  const row = await tx.signInLink.findFirst({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
    select: { user: { select: { email: true } } },
  });
  return row && { email: row.user.email };
}

/** Use a link up; of two who use it at once, one gets its person and the other null. */
export async function consumeLink(tx: Tx, tokenHash: string, now: Date): Promise<UserId | null> {
  const [used] = await tx.signInLink.updateManyAndReturn({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
    select: { userId: true },
  });
  return used ? (used.userId as UserId) : null;
}

/** Which session the link opened: it may choose a password without the former one. */
export async function recordLinkSession(tx: Tx, tokenHash: string, sessionId: SessionId): Promise<void> {
  await tx.signInLink.update({ where: { tokenHash }, data: { sessionId } });
}

/** Whether a session was opened by a link. */
export async function isLinkSession(tx: Tx, sessionId: SessionId): Promise<boolean> {
  return (await tx.signInLink.count({ where: { sessionId } })) > 0;
}
