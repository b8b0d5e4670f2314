import "server-only";
import type { NewsroomId, UserId } from "../domain/ids";
import { AppError } from "../errors";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import { prepared } from "./prepared";
import type { Sql } from "./together";

/**
 * What a command answered under this key before, or null when it has not run.
 * Keys come from the client, one for each intention, so that a repeated request
 * (double click, lost reply) happens once. A key is its author's only.
 */
export async function findReceipt<T>(tx: Tx, newsroomId: NewsroomId, actorId: UserId, key: string): Promise<T | null> {
  return toReceipt<T>(await tx.$queryRaw<unknown[]>`${prepared} ${selectReceipt(newsroomId, key)}`, actorId);
}

/** Selects what was answered under a key; nothing where no key is given. */
export function selectReceipt(newsroomId: NewsroomId, key: string | undefined): Sql {
  return Prisma.sql`
    select r.actor_id::text as "actorId", r.result from command_receipt r
    where r.newsroom_id = ${newsroomId}::uuid and r.key = ${key ?? null}`;
}

/** The answer that `selectReceipt` selected; refuses another person's. */
export function toReceipt<T>(rows: readonly unknown[], actorId: UserId): T | null {
  const [row] = rows as { actorId: string; result: T }[];
  if (row && row.actorId !== actorId) {
    throw new AppError("conflict", "This was sent under somebody else's key. Reload the page and do it again.");
  }
  return row?.result ?? null;
}

/** Keep a command's answer, in its transaction. A second writer of the same key fails on the unique key. */
export async function recordReceipt(
  tx: Tx,
  newsroomId: NewsroomId,
  actorId: UserId,
  key: string,
  result: unknown,
): Promise<void> {
  await tx.$executeRaw`${prepared}
    insert into command_receipt (newsroom_id, key, actor_id, result)
    values (${newsroomId}::uuid, ${key}, ${actorId}::uuid, ${JSON.stringify(result)}::jsonb)`;
}
