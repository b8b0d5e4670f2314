import "server-only";

/**
 * Where bytes lie: a folder of this machine, or a bucket of an S3-compatible
 * store. What a blob is, how it is checked and when it is swept is the same for
 * both (blobs.ts); a place only keeps, opens, lists and removes by SHA-256.
 */
export type BlobPlace = {
  /** A folder of this machine in which bytes gather until their hash is known. */
  incoming: string;
  /** Make a finished file of `incoming` the blob of this hash; once it answers, the bytes last. Twice is once. */
  keep(sha256: string, file: string): Promise<void>;
  /** The bytes as they lie there, unchecked; null where there are none. */
  open(sha256: string): Promise<AsyncIterable<Uint8Array> | null>;
  /** Every blob there, some at a time. */
  list(): AsyncIterable<KeptBlob[]>;
  remove(sha256: string): Promise<void>;
};

/** `since`: when it was put there, in milliseconds. */
export type KeptBlob = { sha256: string; since: number };

/** The one thing of a request that becomes part of a path or key. */
export function requireHash(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("A blob is named by 64 hexadecimal digits.");
  return sha256;
}
