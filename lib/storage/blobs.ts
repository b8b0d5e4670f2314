import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

/**
 * Uploaded bytes on disk, each file once, under the SHA-256 of what it holds.
 *
 * Bytes are hashed while they are written to a temporary name, flushed to the
 * disk, and only then renamed into place; a database row that names them is
 * written after that. An upload that breaks off leaves nothing, a crash in
 * between leaves bytes that no row names, which a sweep removes.
 */
export type StoredBlob = {
  sha256: string;
  size: number /** The first bytes, to tell the type by. */;
  head: Uint8Array;
};

/** The largest file, in bytes. */
export const maxBlobBytes = 50 * 1024 * 1024;

export type StoreRefusal = { kind: "too-large" } | { kind: "empty" };

const headBytes = 4100;

/** Store a stream's bytes; refuses more than `limit` as soon as they arrive, and nothing at all. */
export async function storeBlob(
  folder: string,
  bytes: AsyncIterable<Uint8Array>,
  limit = maxBlobBytes,
): Promise<({ kind: "stored" } & StoredBlob) | StoreRefusal> {
  const incoming = path.join(folder, "incoming");
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const temporary = path.join(incoming, randomUUID());
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
    const place = placeOf(folder, sha256);
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    await rename(temporary, place);
    await syncFolder(path.dirname(place));
    return { kind: "stored", sha256, size, head: Buffer.concat(head) };
  } finally {
    await file.close();
    await rm(temporary, { force: true });
  }
}

export type ReadBlob =
  | { kind: "whole"; size: number; open: () => AsyncIterable<Uint8Array> }
  | { kind: "missing" }
  | { kind: "damaged" };

/**
 * Read a blob back. Every byte is hashed before the first is handed out: what
 * changed on the disk is told as damaged and never served.
 */
export async function readBlob(folder: string, sha256: string): Promise<ReadBlob> {
  const place = placeOf(folder, sha256);
  const size = await stat(place).then(
    ({ size }) => size,
    () => null,
  );
  if (size === null) return { kind: "missing" };
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(place)) hash.update(chunk as Uint8Array);
  if (hash.digest("hex") !== sha256) return { kind: "damaged" };
  return { kind: "whole", size, open: () => createReadStream(place) };
}

/**
 * Remove bytes that nothing names: uploads that broke off, and blobs whose row
 * was never written. What is younger than `olderThanMs` may be on its way and stays.
 *
 * @return how many files were removed.
 */
export async function sweepBlobs(
  folder: string,
  isKnown: (hashes: string[]) => Promise<ReadonlySet<string>>,
  olderThanMs: number,
): Promise<number> {
  const limit = Date.now() - olderThanMs;
  const old = async (files: string[]): Promise<string[]> => {
    const aged = await Promise.all(files.map(async (file) => (await stat(file)).mtimeMs < limit));
    return files.filter((_, i) => aged[i]);
  };
  const abandoned = await old(await list(path.join(folder, "incoming")));
  const orphans: string[] = [];
  for (const shelf of await list(folder)) {
    if (!/^[0-9a-f]{2}$/.test(path.basename(shelf))) continue;
    const files = await old(await list(shelf));
    const known = await isKnown(files.map((file) => path.basename(file)));
    orphans.push(...files.filter((file) => !known.has(path.basename(file))));
  }
  for (const file of [...abandoned, ...orphans]) await rm(file, { force: true });
  return abandoned.length + orphans.length;
}

function placeOf(folder: string, sha256: string): string {
  // The one thing of a request that becomes part of a path.
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("A blob is named by 64 hexadecimal digits.");
  return path.join(folder, sha256.slice(0, 2), sha256);
}

async function list(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.map((name) => path.join(folder, name));
}

/** A rename lasts through a power cut once its folder is on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
