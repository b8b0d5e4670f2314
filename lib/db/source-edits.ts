import "server-only";
import type { NewsroomId, SourceId } from "../domain/ids";
import { toDate } from "./articles";
import type { Tx } from "./client";
import type { SourceFields } from "./sources";

/**
 * Write a source's fields, unless it was written since it was read.
 *
 * @return whether this call made the change; of two racing writers one gets `false`.
 */
export async function recordSource(
  tx: Tx,
  newsroomId: NewsroomId,
  { id, version }: { id: SourceId; version: number },
  { publishedOn, ...fields }: SourceFields,
  urlKey: string,
): Promise<boolean> {
  const { count } = await tx.source.updateMany({
    where: { newsroomId, id, version },
    data: { ...fields, publishedOn: toDate(publishedOn), urlKey, version: { increment: 1 } },
  });
  return count === 1;
}
