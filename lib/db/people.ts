import "server-only";
import type { PersonView } from "../domain/desk";
import type { NewsroomId, UserId } from "../domain/ids";
import { defaultPolicy, type Policy } from "../domain/policy";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/** Everybody who is or was a member, with the newsroom's policy. */
export async function getPeopleAndPolicy(
  tx: Tx,
  newsroomId: NewsroomId,
): Promise<{ people: PersonView[]; policy: Policy }> {
  return toPeopleAndPolicy(await tx.$queryRaw<unknown[]>(selectPeopleAndPolicy(newsroomId)));
}

/** Selects, as one row, everybody who is or was a member and the newsroom's policy. */
export function selectPeopleAndPolicy(newsroomId: NewsroomId): Prisma.Sql {
  return Prisma.sql`
    select n.policy, (
      select coalesce(jsonb_agg(jsonb_build_object('id', m.user_id, 'name', u.name, 'role', m.role)
        order by m.joined_at, m.user_id), '[]')
      from member m join "user" u on u.id = m.user_id where m.newsroom_id = n.id
    ) as people
    from newsroom n where n.id = ${newsroomId}::uuid`;
}

export function toPeopleAndPolicy(rows: readonly unknown[]): { people: PersonView[]; policy: Policy } {
  const [row] = rows as { policy: Partial<Policy>; people: PersonView[] }[];
  return { people: row?.people ?? [], policy: { ...defaultPolicy, ...row?.policy } };
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
