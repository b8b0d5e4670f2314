import "server-only";
import type { NewsroomId } from "../domain/ids";
import type { FileFault } from "../domain/stored-file";
import type { Tx } from "./client";

/** Bytes that the newsroom keeps, by their SHA-256. */
export type BlobRecord = {
  sha256: string;
  size: number;
  mediaType: string;
  /** What was wrong with the stored bytes when they were last read; null while they were whole. */
  fault: FileFault | null;
};

/** Scoped by newsroom: the same bytes held by another are not this one's. */
export async function findBlob(tx: Tx, newsroomId: NewsroomId, sha256: string): Promise<BlobRecord | null> {
  const row = await tx.blob.findUnique({
    where: { newsroomId_sha256: { newsroomId, sha256 } },
    select: { sha256: true, size: true, mediaType: true, fault: true },
  });
  return row && { ...row, fault: row.fault as FileFault | null };
}

/** Note what is wrong with the stored bytes, or that they are whole again. @return whether that was news. */
export async function recordFault(
  tx: Tx,
  newsroomId: NewsroomId,
  sha256: string,
  fault: FileFault | null,
): Promise<boolean> {
  const other = fault ? { OR: [{ fault: null }, { NOT: { fault } }] } : { NOT: { fault: null } };
  const { count } = await tx.blob.updateMany({ where: { newsroomId, sha256, ...other }, data: { fault } });
  return count === 1;
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

/** The hashes of all files a newsroom keeps, in order, a page at a time. */
export async function* listBlobs(tx: Tx, newsroomId: NewsroomId): AsyncGenerator<string> {
  for (let after = ""; ; ) {
    const where = { newsroomId, sha256: { gt: after } };
    const rows = await tx.blob.findMany({ where, orderBy: { sha256: "asc" }, take: 500, select: { sha256: true } });
    for (const { sha256 } of rows) yield sha256;
    if (rows.length < 500) return;
    after = rows.at(-1)!.sha256;
  }
}
