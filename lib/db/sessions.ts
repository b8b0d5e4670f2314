import "server-only";
import type { Role } from "../domain/actor";
import { type NewsroomId, newId, type SessionId, type UserId } from "../domain/ids";
import { idleSince, sessionEnd } from "../domain/session";
import { announceAccess } from "./access";
import { db, type Tx } from "./client";

/** A sign-in that holds: who it is, and as what they look at which newsroom. */
export type LiveSession = {
  id: SessionId;
  userId: UserId;
  name: string;
  email: string;
  /** Null for a person who belongs to no newsroom (any more). */
  membership: { newsroomId: NewsroomId; newsroomName: string; role: Role } | null;
  seenAt: Date;
};

/** One device a person is signed in on. */
export type OpenSession = { id: SessionId; userAgent: string; createdAt: Date; seenAt: Date };

/** Start a session, in the newsroom the person last looked at, or the first they joined. */
export async function openSession(tx: Tx, userId: UserId, userAgent: string, now: Date): Promise<SessionId> {
  const id = newId<SessionId>();
  const newsroomId = await findLastNewsroom(tx, userId);
  await tx.session.create({
    data: {
      id,
      userId,
      newsroomId,
      userAgent: userAgent.slice(0, 300),
      createdAt: now,
      seenAt: now,
      expiresAt: sessionEnd(now),
    },
  });
  return id;
}

async function findLastNewsroom(tx: Tx, userId: UserId): Promise<NewsroomId | null> {
  const [row] = await tx.$queryRaw<{ id: NewsroomId }[]>`
    select m.newsroom_id as id
    from member m left join session s on s.user_id = m.user_id and s.newsroom_id = m.newsroom_id
    where m.user_id = ${userId}::uuid and m.removed_at is null
    group by m.newsroom_id, m.joined_at
    order by max(s.seen_at) desc nulls last, m.joined_at, m.newsroom_id
    limit 1`;
  return row?.id ?? null;
}

type LiveRow = {
  user_id: UserId;
  name: string;
  email: string;
  newsroom_id: NewsroomId | null;
  newsroom_name: string | null;
  role: Role | null;
  seen_at: Date;
};

/** The session, its person and their membership in one query; null once revoked, expired or left unused too long. */
export async function findLiveSession(id: SessionId, now: Date): Promise<LiveSession | null> {
  const [row] = await db().$queryRaw<LiveRow[]>`
    select s.user_id, u.name, u.email, m.newsroom_id, n.name as newsroom_name, m.role::text as role, s.seen_at
    from session s
    join "user" u on u.id = s.user_id
    left join member m on m.newsroom_id = s.newsroom_id and m.user_id = s.user_id and m.removed_at is null
    left join newsroom n on n.id = m.newsroom_id
    where s.id = ${id}::uuid and s.revoked_at is null and s.expires_at > ${now} and s.seen_at > ${idleSince(now)}`;
  if (!row) return null;
  const membership =
    row.newsroom_id && row.newsroom_name !== null && row.role
      ? { newsroomId: row.newsroom_id, newsroomName: row.newsroom_name, role: row.role }
      : null;
  return { id, userId: row.user_id, name: row.name, email: row.email, membership, seenAt: row.seen_at };
}

const touchEveryMs = 60_000;

/** Note that a session is in use; at most one write a minute. */
export async function touchSession({ id, seenAt }: Pick<LiveSession, "id" | "seenAt">, now: Date): Promise<void> {
  if (now.getTime() - seenAt.getTime() < touchEveryMs) return;
  await db().session.updateMany({ where: { id, seenAt: { lt: now } }, data: { seenAt: now } });
}

/** Where a person is signed in now, last used first. */
export async function listOpenSessions(tx: Tx, userId: UserId, now: Date): Promise<OpenSession[]> {
  const rows = await tx.session.findMany({
    where: { userId, ...open(now) },
    orderBy: [{ seenAt: "desc" }, { id: "asc" }],
    select: { id: true, userAgent: true, createdAt: true, seenAt: true },
    take: 100,
  });
  return rows.map((row) => ({ ...row, id: row.id as SessionId }));
}

/**
 * End sessions of a person: one, all, or all but one. Their requests are
 * refused from here on, their open streams end.
 *
 * @return how many ended.
 */
export async function revokeSessions(
  tx: Tx,
  userId: UserId,
  which: { only: SessionId } | { except: SessionId } | "all",
  now: Date,
): Promise<number> {
  const id = which === "all" ? {} : "only" in which ? { id: which.only } : { id: { not: which.except } };
  const ended = await tx.session.updateManyAndReturn({
    where: { ...id, userId, revokedAt: null },
    data: { revokedAt: now },
    select: { id: true },
  });
  for (const session of ended) await announceAccess(tx, `session:${session.id as SessionId}`);
  return ended.length;
}

/** Look at another newsroom from now on. Whether the person belongs to it is the caller's to check. */
export async function recordNewsroom(tx: Tx, id: SessionId, newsroomId: NewsroomId): Promise<void> {
  await tx.session.update({ where: { id }, data: { newsroomId } });
  await announceAccess(tx, `session:${id}`);
}

/** Lead a person's sessions out of a newsroom they left, to another one of theirs if there is one. */
export async function leaveNewsroom(tx: Tx, userId: UserId, newsroomId: NewsroomId): Promise<void> {
  const next = await findLastNewsroom(tx, userId);
  await tx.session.updateMany({ where: { userId, newsroomId }, data: { newsroomId: next } });
}

function open(now: Date) {
  return { revokedAt: null, expiresAt: { gt: now }, seenAt: { gt: idleSince(now) } };
}
