import "server-only";
import type { Tx } from "./client";

export type FirstOwner =
  | { kind: "nobody" }
  /** Came in by a link, if at all: without another one there may be no way back in. */
  | { kind: "without-password"; email: string }
  | { kind: "settled" };

/** How far the person got who owns the first newsroom of this installation. */
export async function findFirstOwner(tx: Tx): Promise<FirstOwner> {
  const member = await tx.member.findFirst({
    where: { role: "owner", removedAt: null },
    orderBy: { joinedAt: "asc" },
    select: { user: { select: { email: true, passwordHash: true } } },
  });
  if (!member) return { kind: "nobody" };
  return member.user.passwordHash ? { kind: "settled" } : { kind: "without-password", email: member.user.email };
}
