import "server-only";
import type { PersonView } from "../domain/desk";
import type { NewsroomId, UserId } from "../domain/ids";
import { defaultPolicy, type Policy } from "../domain/policy";
import type { Tx } from "./client";

/** Everybody who is or was a member, with the newsroom's policy. */
export async function getPeopleAndPolicy(
  tx: Tx,
  newsroomId: NewsroomId,
): Promise<{ people: PersonView[]; policy: Policy }> {
  const newsroom = await tx.newsroom.findUniqueOrThrow({ where: { id: newsroomId }, select: { policy: true } });
  const members = await tx.member.findMany({
    where: { newsroomId },
    select: { userId: true, role: true, user: { select: { name: true } } },
    orderBy: { joinedAt: "asc" },
  });
  return {
    people: members.map(({ userId, role, user }) => ({ id: userId as UserId, name: user.name, role })),
    policy: { ...defaultPolicy, ...(newsroom.policy as Partial<Policy>) },
  };
}

/** The newsroom's members now, by name. */
export async function listCurrentMembers(tx: Tx, newsroomId: NewsroomId): Promise<{ id: UserId; name: string }[]> {
  const rows = await tx.member.findMany({
    where: { newsroomId, removedAt: null },
    select: { userId: true, user: { select: { name: true } } },
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
  });
  return rows.map(({ userId, user }) => ({ id: userId as UserId, name: user.name }));
}
