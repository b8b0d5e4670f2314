import "server-only";
import { type BlobRecord, findBlob, listKnownHashes, recordBlob } from "../db/blobs";
import { db } from "../db/client";
import type { Actor } from "../domain/actor";
import { can } from "../domain/permissions";
import { AppError } from "../errors";
import { logError } from "../log";
import { forbidden } from "../refusal";
import { storeBlob, sweepBlobs } from "../storage/blobs";
import { mediaTypeOf } from "../storage/media-type";
import { blobPlace } from "../storage/place";
import { StoreAway } from "../storage/s3";
import { noteFile } from "./note-file";

/**
 * Keep an uploaded file, once, by its SHA-256: first the bytes, then the row
 * that says that this newsroom has them. It changes nothing about any article
 * yet; evidence that names it does.
 */
export async function storeFile(
  actor: Actor,
  bytes: AsyncIterable<Uint8Array>,
  /** How long the sender said the file is, if it said so. */
  announced: number | null = null,
): Promise<BlobRecord> {
  if (!can(actor, "evidence.add")) throw forbidden(actor, "evidence.add");
  const stored = await store(whole(bytes, announced));
  void sweepNowAndThen();
  if (stored.kind === "too-large")
    throw new AppError("too-large", "This file is larger than 50 MB. Upload the part that matters.");
  if (stored.kind === "empty") throw new AppError("invalid-input", "This file is empty. Choose it again.");
  const { sha256, size, head } = stored;
  // What was there before keeps its type; the bytes are the same.
  const known = await findBlob(db(), actor.newsroomId, sha256);
  if (known?.fault) await noteFile(actor, sha256, null);
  if (known) return { ...known, fault: null };
  const blob = { sha256, size, mediaType: mediaTypeOf(head), fault: null };
  await recordBlob(db(), actor.newsroomId, blob);
  return blob;
}

/** The bytes, failing at their end where fewer or more came than were announced. */
async function* whole(bytes: AsyncIterable<Uint8Array>, announced: number | null): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.byteLength;
    yield chunk;
  }
  if (announced !== null && size !== announced) throw new Error(`${size} bytes of ${announced} came.`);
}

async function store(bytes: AsyncIterable<Uint8Array>): ReturnType<typeof storeBlob> {
  try {
    return await storeBlob(blobPlace(), bytes);
  } catch (error) {
    if (error instanceof StoreAway) {
      const message = "The file store does not answer, so the file was not kept. Try again in a few minutes.";
      throw new AppError("unavailable", message, { cause: error });
    }
    if (isFull(error)) {
      const message = "There is no room left for files here. Tell whoever runs Stet; your text is safe.";
      throw new AppError("unavailable", message, { cause: error });
    }
    const message = "The upload broke off, so nothing was kept. Try it again.";
    throw new AppError("invalid-input", message, { cause: error });
  }
}

const hourMs = 60 * 60 * 1000;
let sweptAt = 0;

/** At most once an hour, remove bytes whose row was never written; a day is longer than any upload. */
async function sweepNowAndThen(): Promise<void> {
  if (Date.now() - sweptAt < hourMs) return;
  sweptAt = Date.now();
  try {
    await sweepFiles(24 * hourMs);
  } catch (error) {
    logError("Files that nothing names could not be swept", error);
  }
}

/** Remove bytes older than this that no newsroom's row names, in milliseconds. For whoever runs Stet; asks no actor. */
export async function sweepFiles(olderThanMs: number): Promise<number> {
  return sweepBlobs(blobPlace(), (hashes) => listKnownHashes(db(), hashes), olderThanMs);
}

function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
}
