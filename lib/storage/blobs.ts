import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { BlobPlace } from "./blob-place";

/**
 * Uploaded bytes, each file once, under the SHA-256 of what it holds.
 *
 * Bytes are hashed while they are written to a temporary name, flushed to the
 * disk, and only then handed to their place; a database row that names them is
 * written after that. An upload that breaks off leaves nothing, a crash in
 * between leaves bytes that no row names, which a sweep removes.
 */
export type StoredBlob = {
  sha256: string;
  size: number;
  /** The first bytes, to tell the type by. */
  head: Uint8Array;
};

/** The largest file, in bytes. */
export const maxBlobBytes = 50 * 1024 * 1024;

export type StoreRefusal = { kind: "too-large" } | { kind: "empty" };

const headBytes = 4100;

/** Store a stream's bytes; refuses more than `limit` as soon as they arrive, and nothing at all. */
export async function storeBlob(
  place: BlobPlace,
  bytes: AsyncIterable<Uint8Array>,
  limit = maxBlobBytes,
): Promise<({ kind: "stored" } & StoredBlob) | StoreRefusal> {
  await mkdir(place.incoming, { recursive: true, mode: 0o700 });
  const temporary = path.join(place.incoming, randomUUID());
  const file = await open(temporary, "wx", 0o600);
  try {
    const hash = createHash("sha256");
    const head: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of bytes) {
      if (size < headBytes) head.push(chunk.subarray(0, headBytes - size));
      size += chunk.byteLength;
      if (size > limit) return { kind: "too-large" };
      hash.update(chunk);
      await file.appendFile(chunk);
    }
    if (size === 0) return { kind: "empty" };
    await file.sync();
    const sha256 = hash.digest("hex");
    await place.keep(sha256, temporary);
    return { kind: "stored", sha256, size, head: Buffer.concat(head) };
  } finally {
    await file.close();
    await rm(temporary, { force: true });
  }
}

export type ReadBlob =
  | { kind: "whole"; size: number; open: () => AsyncIterable<Uint8Array> }
  | { kind: "missing" }
  | { kind: "altered" };

/**
 * Read a blob back. Every byte is hashed before the first is handed out: what
 * changed where it lies is told as altered and never served. While it is handed
 * out it is hashed again, and its end is held back until the hash is right, so
 * that bytes which change in between break the transfer off instead of passing
 * for good ones.
 */
export async function readBlob(place: BlobPlace, sha256: string): Promise<ReadBlob> {
  const bytes = await place.open(sha256);
  if (!bytes) return { kind: "missing" };
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of bytes) {
    hash.update(chunk);
    size += chunk.byteLength;
  }
  if (hash.digest("hex") !== sha256) return { kind: "altered" };
  return { kind: "whole", size, open: () => openWhole(place, sha256) };
}

async function* openWhole(place: BlobPlace, sha256: string): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let held: Uint8Array | undefined;
  for await (const chunk of (await place.open(sha256)) ?? []) {
    hash.update(chunk);
    if (held) yield held;
    held = chunk;
  }
  if (!held || hash.digest("hex") !== sha256) throw new Error(`The blob ${sha256} changed while it was read.`);
  yield held;
}

/**
 * Remove bytes that nothing names: uploads that broke off, and blobs whose row
 * was never written. What is younger than `olderThanMs` may be on its way and stays.
 *
 * @return how many files were removed.
 */
export async function sweepBlobs(
  place: BlobPlace,
  isKnown: (hashes: string[]) => Promise<ReadonlySet<string>>,
  olderThanMs: number,
): Promise<number> {
  const limit = Date.now() - olderThanMs;
  let removed = 0;
  for await (const blobs of place.list()) {
    const old = blobs.filter(({ since }) => since < limit).map(({ sha256 }) => sha256);
    const known = await isKnown(old);
    for (const sha256 of old.filter((hash) => !known.has(hash))) {
      await place.remove(sha256);
      removed++;
    }
  }
  for (const name of await readdir(place.incoming).catch(() => [])) {
    const file = path.join(place.incoming, name);
    if ((await stat(file)).mtimeMs >= limit) continue;
    await rm(file, { force: true });
    removed++;
  }
  return removed;
}
