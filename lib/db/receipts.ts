import "server-only";
import type { NewsroomId, UserId } from "../domain/ids";
import { AppError } from "../errors";
import type { Tx } from "./client";
import type { Prisma } from "./generated/client";

/**
 * What a command answered under this key before, or null when it has not run.
 * Keys come from the client, one for each intention, so that a repeated request
 * (double click, lost reply) happens once. A key is its author's only.
 */
export async function findReceipt<T>(tx: Tx, newsroomId: NewsroomId, actorId: UserId, key: string): Promise<T | null> {
  const row = await tx.commandReceipt.findUnique({ where: { newsroomId_key: { newsroomId, key } } });
  if (row && row.actorId !== actorId) {
    throw new AppError("conflict", "This was sent under somebody else's key. Reload the page and do it again.");
  }
  return row && (row.result as T);
}

/** Keep a command's answer, in its transaction. A second writer of the same key fails on the unique key. */
export async function recordReceipt(
  tx: Tx,
  newsroomId: NewsroomId,
  actorId: UserId,
  key: string,
  result: Prisma.InputJsonValue,
): Promise<void> {
  await tx.commandReceipt.create({ data: { newsroomId, actorId, key, result } });
}
