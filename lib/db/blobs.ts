import "server-only";
import type { NewsroomId } from "../domain/ids";
import type { Tx } from "./client";

/** Bytes that the newsroom keeps, by their SHA-256. */
export type BlobRecord = { sha256: string; size: number; mediaType: string };

/** Scoped by newsroom: the same bytes held by another are not this one's. */
export async function findBlob(tx: Tx, newsroomId: NewsroomId, sha256: string): Promise<BlobRecord | null> {
  return tx.blob.findUnique({
    where: { newsroomId_sha256: { newsroomId, sha256 } },
    select: { sha256: true, size: true, mediaType: true },
  });
}

/** Note that the newsroom keeps these bytes; once is enough. */
export async function recordBlob(tx: Tx, newsroomId: NewsroomId, blob: BlobRecord): Promise<void> {
  await tx.blob.createMany({ data: [{ newsroomId, ...blob }], skipDuplicates: true });
}

/** The name under which a file was attached last; null where it hangs on no evidence. */
export async function findFileName(tx: Tx, newsroomId: NewsroomId, sha256: string): Promise<string | null> {
  const row = await tx.evidence.findFirst({
    where: { newsroomId, fileSha256: sha256, NOT: { fileName: "" } },
    orderBy: { addedAt: "desc" },
    select: { fileName: true },
  });
  return row?.fileName ?? null;
}

/** Which of these hashes any newsroom keeps. */
export async function listKnownHashes(tx: Tx, hashes: readonly string[]): Promise<Set<string>> {
  const rows = await tx.blob.findMany({ where: { sha256: { in: [...hashes] } }, select: { sha256: true } });
  return new Set(rows.map(({ sha256 }) => sha256));
}
