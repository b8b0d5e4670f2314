import "server-only";
import type { NewsroomId } from "../domain/ids";
import { defaultPolicy, type Policy } from "../domain/policy";
import type { Tx } from "./client";

/** What an owner can set about a newsroom. */
export type NewsroomSettings = { name: string; policy: Policy };

export async function createNewsroomRow(tx: Tx, id: NewsroomId, name: string, now: Date): Promise<void> {
  await tx.newsroom.create({ data: { id, name, policy: defaultPolicy, createdAt: now } });
}

export async function getSettings(tx: Tx, id: NewsroomId): Promise<NewsroomSettings> {
  const { name, policy } = await tx.newsroom.findUniqueOrThrow({ where: { id }, select: { name: true, policy: true } });
  return { name, policy: { ...defaultPolicy, ...(policy as Partial<Policy>) } };
}

export async function recordSettings(tx: Tx, id: NewsroomId, { name, policy }: NewsroomSettings): Promise<void> {
  await tx.newsroom.update({ where: { id }, data: { name, policy } });
}
