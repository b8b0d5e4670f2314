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
