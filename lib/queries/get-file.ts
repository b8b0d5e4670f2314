import "server-only";
import { type BlobRecord, findBlob, findFileName } from "../db/blobs";
import { db } from "../db/client";
import type { Actor } from "../domain/actor";
import { can, explainForbidden } from "../domain/permissions";
import { AppError, notFound } from "../errors";
import { logError } from "../log";
import { readBlob } from "../storage/blobs";
import { blobFolder } from "../storage/folder";

/** A file that was verified just now, and the bytes to hand out. */
export type OpenedFile = BlobRecord & { name: string; open: () => AsyncIterable<Uint8Array> };

/** A file of the newsroom. Bytes that no longer are what was stored are not served. */
export async function getFile(actor: Actor, sha256: string): Promise<OpenedFile> {
  if (!can(actor, "article.read")) throw new AppError("forbidden", explainForbidden("article.read"));
  const blob = /^[0-9a-f]{64}$/.test(sha256) ? await findBlob(db(), actor.newsroomId, sha256) : null;
  if (!blob) throw notFound("file");
  const read = await readBlob(blobFolder(), sha256);
  if (read.kind === "missing") {
    throw new AppError("unavailable", "This file is not available now. Tell whoever runs Stet.");
  }
  if (read.kind === "damaged") {
    logError("A stored file no longer matches its hash", new Error(sha256));
    const message = "This file was damaged where it is stored, so it is not shown. Upload the original again.";
    throw new AppError("unavailable", message);
  }
  const name = (await findFileName(db(), actor.newsroomId, sha256)) ?? `${sha256.slice(0, 12)}`;
  return { ...blob, name, open: read.open };
}
