import "server-only";
import { readFile, rm } from "node:fs/promises";
import type { S3Client } from "@aws-sdk/client-s3";
import { type BlobPlace, requireHash } from "./blob-place";

export type S3Settings = {
  /** Absent for Amazon's own. */
  endpoint?: string | undefined;
  bucket: string;
  region: string;
  /** Absent where the machine itself is trusted (an instance's role, a profile). */
  keys?: { id: string; secret: string } | undefined;
  /** The bucket in the path instead of the host's name, as most stores of one's own want it. */
  pathStyle: boolean;
};

/** The store cannot be reached, or fell silent half way. Nothing is known about the blob. */
export class StoreAway extends Error {
  override readonly name = "StoreAway";
}

/** How long a store may be silent before it counts as away, in milliseconds. */
export const patience = { connectionTimeout: 3_000, socketTimeout: 10_000, requestTimeout: 10_000 };

/**
 * Blobs as objects of one bucket, `blobs/<sha256>`. The store is told the hash
 * on the way in and refuses what arrives otherwise; a store that is away or
 * silent fails within seconds, and the caller says so.
 */
export function s3Place(settings: S3Settings, incoming: string, waits: Partial<typeof patience> = {}): BlobPlace {
  const Bucket = settings.bucket;
  const keyOf = (sha256: string) => `blobs/${requireHash(sha256)}`;
  let client: Promise<Store> | undefined;
  const store = () => {
    client ??= connect(settings, { ...patience, ...waits });
    return client;
  };
  return {
    incoming,
    async keep(sha256, file) {
      const { s3, PutObjectCommand } = await store();
      // Whole, so that a try that failed half way can be repeated; a blob is at most 50 MB.
      const Body = await readFile(file);
      const ChecksumSHA256 = Buffer.from(sha256, "hex").toString("base64");
      const put = new PutObjectCommand({ Bucket, Key: keyOf(sha256), Body, ChecksumSHA256 });
      await orAway(s3.send(put));
      await rm(file, { force: true });
    },
    async open(sha256) {
      const Key = keyOf(sha256);
      const { s3, GetObjectCommand } = await store();
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
        return toTheEnd(Body as unknown as AsyncIterable<Uint8Array>);
      } catch (error) {
        if (error instanceof Error && error.name === "NoSuchKey") return null;
        throw new StoreAway("The file store did not answer.", { cause: error });
      }
    },
    async *list() {
      const { s3, paginateListObjectsV2 } = await store();
      for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: "blobs/" })) {
        yield (page.Contents ?? []).map(({ Key = "", LastModified }) => {
          return { sha256: Key.slice("blobs/".length), since: LastModified?.getTime() ?? Date.now() };
        });
      }
    },
    async remove(sha256) {
      const { s3, DeleteObjectCommand } = await store();
      await orAway(s3.send(new DeleteObjectCommand({ Bucket, Key: keyOf(sha256) })));
    },
  };
}

async function orAway<T>(answer: Promise<T>): Promise<T> {
  return answer.catch((error: unknown) => {
    throw new StoreAway("The file store did not answer.", { cause: error });
  });
}

async function* toTheEnd(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body;
  } catch (error) {
    throw new StoreAway("The file store fell silent half way.", { cause: error });
  }
}

type Store = typeof import("@aws-sdk/client-s3") & { s3: S3Client };

/** Loaded when first needed: whoever keeps files on disk never loads it. */
async function connect(settings: S3Settings, waits: typeof patience): Promise<Store> {
  const sdk = await import("@aws-sdk/client-s3");
  const { endpoint, region, keys, pathStyle } = settings;
  const s3 = new sdk.S3Client({
    region,
    forcePathStyle: pathStyle,
    maxAttempts: 2,
    requestHandler: { ...waits, throwOnRequestTimeout: true },
    // Checksums that only Amazon knows are left out; ours is the SHA-256 itself.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    ...(endpoint && { endpoint }),
    ...(keys && { credentials: { accessKeyId: keys.id, secretAccessKey: keys.secret } }),
  });
  return { ...sdk, s3 };
}
