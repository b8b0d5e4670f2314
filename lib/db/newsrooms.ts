import "server-only";
import type { NewsroomId } from "../domain/ids";
import { defaultPolicy, type Policy } from "../domain/policy";
import { nextVisits, type VisitTimes } from "../domain/visits";
import type { Tx } from "./client";

/** What an owner can set about a newsroom. */
export type NewsroomSettings = { name: string; policy: Policy; visits: VisitTimes };

export async function createNewsroomRow(tx: Tx, id: NewsroomId, name: string, now: Date): Promise<void> {
  await tx.newsroom.create({ data: { id, name, policy: defaultPolicy, createdAt: now } });
}

export async function getSettings(tx: Tx, id: NewsroomId): Promise<NewsroomSettings> {
  const { name, policy, visits } = await tx.newsroom.findUniqueOrThrow({
    where: { id },
    select: { name: true, policy: true, visits: true },
  });
  return { name, policy: { ...defaultPolicy, ...(policy as Partial<Policy>) }, visits: visits as VisitTimes };
}

/** Visits that were just wanted are due at once. */
export async function recordSettings(
  tx: Tx,
  id: NewsroomId,
  { name, policy, visits }: NewsroomSettings,
  now: Date,
): Promise<void> {
  const { visits: before, visitsDueAt } = await tx.newsroom.findUniqueOrThrow({ where: { id } });
  const due = visits === "off" ? null : before === visits ? visitsDueAt : now;
  await tx.newsroom.update({ where: { id }, data: { name, policy, visits, visitsDueAt: due } });
}

/** Newsrooms whose next round of visits is due. */
export async function listDueForVisits(tx: Tx, now: Date): Promise<NewsroomId[]> {
  const where = { NOT: { visits: "off" }, visitsDueAt: { lte: now } };
  return (await tx.newsroom.findMany({ where, select: { id: true } })).map(({ id }) => id as NewsroomId);
}

/** Take a round of visits that is due, and set when the next one is. @return whether this call took it. */
export async function takeDueVisits(tx: Tx, id: NewsroomId, now: Date): Promise<boolean> {
  const { visits } = await getSettings(tx, id);
  const { count } = await tx.newsroom.updateMany({
    where: { id, visits, visitsDueAt: { lte: now } },
    data: { visitsDueAt: nextVisits(visits, now) },
  });
  return count === 1;
}
