import "server-only";
import { type BlobRecord, findFileName } from "../db/blobs";
import { db } from "../db/client";
import { findFile } from "../db/files";
import type { Actor } from "../domain/actor";
import { can } from "../domain/permissions";
import { explainFileFault } from "../domain/stored-file";
import { AppError, notFound } from "../errors";
import { logError } from "../log";
import { forbidden } from "../refusal";
import { readBlob } from "../storage/blobs";
import { blobPlace } from "../storage/place";
import { StoreAway } from "../storage/s3";

/** A file that was verified just now, and the bytes to hand out. */
export type OpenedFile = BlobRecord & { name: string; open: () => AsyncIterable<Uint8Array> };

/** The bytes are not what was stored, or not there: `fault` says which, to be noted where people see it. */
export class FileFault extends AppError {
  readonly fault: "altered" | "missing";
  constructor(fault: "altered" | "missing") {
    super("unavailable", explainFileFault(fault));
    this.fault = fault;
  }
}

/** A file of the newsroom. Bytes that no longer are what was stored are not served. */
export async function getFile(actor: Actor, sha256: string): Promise<OpenedFile> {
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
  const blob = await findFile(db(), actor, sha256);
  if (!blob) throw notFound("file");
  const read = await readBlob(blobPlace(), sha256).catch((error: unknown) => {
    if (!(error instanceof StoreAway)) throw error;
    const message = "The file store does not answer, so this file cannot be shown now. Try again in a few minutes.";
    throw new AppError("unavailable", message, { cause: error });
  });
  if (read.kind !== "whole") {
    logError("A stored file is not what it was", new Error(`${sha256} ${read.kind}`));
    throw new FileFault(read.kind);
  }
  const name = (await findFileName(db(), actor.newsroomId, sha256)) ?? `${sha256.slice(0, 12)}`;
  return { ...blob, name, open: read.open };
}
