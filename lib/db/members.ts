import "server-only";
import type { Role } from "../domain/actor";
import type { NewsroomId, UserId } from "../domain/ids";
import type { Membership } from "../domain/membership";
import { announceAccess } from "./access";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import { prepared } from "./prepared";
import type { Sql } from "./together";

/** A member with the person behind them. */
export type Member = Membership & { name: string; email: string; joinedAt: Date };

/** Who belongs to the newsroom now, in the order they came. */
export async function listMembers(tx: Tx, newsroomId: NewsroomId): Promise<Member[]> {
  const rows = await tx.member.findMany({
    where: { newsroomId, removedAt: null },
    orderBy: [{ joinedAt: "asc" }, { userId: "asc" }],
    select: { userId: true, role: true, joinedAt: true, user: { select: { name: true, email: true } } },
  });
  return rows.map(({ userId, role, joinedAt, user }) => ({ userId: userId as UserId, role, joinedAt, ...user }));
}

export async function findRole(tx: Tx, newsroomId: NewsroomId, userId: UserId): Promise<Role | null> {
  return toRole(await tx.$queryRaw<unknown[]>`${prepared} ${selectRole(newsroomId, userId)}`);
}

/** Selects what a person is in the newsroom now. */
export function selectRole(newsroomId: NewsroomId, userId: UserId): Sql {
  return Prisma.sql`
    select m.role::text as role from member m
    where m.newsroom_id = ${newsroomId}::uuid and m.user_id = ${userId}::uuid and m.removed_at is null`;
}

/** The role that `selectRole` selected; null for who is no member. */
export function toRole(rows: readonly unknown[]): Role | null {
  return (rows as { role: Role }[])[0]?.role ?? null;
}

/** Make a person a member, also one who left before: history knows them by the same row. */
export async function addMember(
  tx: Tx,
  newsroomId: NewsroomId,
  { userId, role }: Membership,
  now: Date,
): Promise<void> {
  await tx.member.upsert({
    where: { newsroomId_userId: { newsroomId, userId } },
    create: { newsroomId, userId, role, joinedAt: now },
    update: { role, joinedAt: now, removedAt: null, version: { increment: 1 } },
  });
  await announceAccess(tx, `member:${newsroomId}/${userId}`);
}

/** The caller holds the newsroom's chain, so nothing changes between deciding and this. */
export async function recordRole(tx: Tx, newsroomId: NewsroomId, { userId, role }: Membership): Promise<void> {
  await tx.member.update({
    where: { newsroomId_userId: { newsroomId, userId } },
    data: { role, version: { increment: 1 } },
  });
  await announceAccess(tx, `member:${newsroomId}/${userId}`);
}

/** Ends a membership. The row stays, because history names it. */
export async function recordRemoval(tx: Tx, newsroomId: NewsroomId, userId: UserId, now: Date): Promise<void> {
  await tx.member.update({
    where: { newsroomId_userId: { newsroomId, userId } },
    data: { removedAt: now, version: { increment: 1 } },
  });
  await announceAccess(tx, `member:${newsroomId}/${userId}`);
}

/** A newsroom someone belongs to. */
export type OwnNewsroom = { id: NewsroomId; name: string; role: Role };

/** The newsrooms a person belongs to, by name. */
export async function listNewsroomsOf(tx: Tx, userId: UserId): Promise<OwnNewsroom[]> {
  const rows = await tx.member.findMany({
    where: { userId, removedAt: null },
    select: { newsroomId: true, role: true, newsroom: { select: { name: true } } },
    orderBy: [{ newsroom: { name: "asc" } }, { newsroomId: "asc" }],
  });
  return rows.map(({ newsroomId, role, newsroom }) => ({ id: newsroomId as NewsroomId, name: newsroom.name, role }));
}
