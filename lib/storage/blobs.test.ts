import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openS3Server, type S3Server, s3Keys } from "../testing/s3-server";
import type { BlobPlace } from "./blob-place";
import { readBlob, storeBlob, sweepBlobs } from "./blobs";
import { diskPlace } from "./disk";
import { mediaTypeOf } from "./media-type";
import { StoreAway, s3Place } from "./s3";

let folder: string;
let server: S3Server;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "stet-blobs-"));
  server = await openS3Server();
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server.close();
});

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const filesIn = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
const settings = () => ({
  endpoint: server.endpoint,
  bucket: "evidence",
  region: "test",
  keys: s3Keys,
  pathStyle: true,
});
const bucket = () => s3Place(settings(), path.join(folder, "incoming"), { socketTimeout: 300, requestTimeout: 300 });

/** The two places, and what a test does to the bytes behind their backs. */
const places: Record<
  string,
  {
    open: () => BlobPlace;
    held: () => string[];
    write: (sha256: string, bytes: Buffer) => void;
    age: (sha256: string) => void;
  }
> = {
  "on disk": {
    open: () => diskPlace(folder),
    held: () => filesIn().map(({ name }) => name),
    write: (sha256, bytes) => writeFileSync(path.join(folder, sha256.slice(0, 2), sha256), bytes),
    age: (sha256) => utimesSync(path.join(folder, sha256.slice(0, 2), sha256), new Date(0), new Date(0)),
  },
  "in a bucket": {
    open: bucket,
    held: () => [
      ...[...server.objects.keys()].map((key) => key.replace("blobs/", "")),
      ...filesIn().map(({ name }) => name),
    ],
    write: (sha256, bytes) => Object.assign(server.objects.get(`blobs/${sha256}`)!, { bytes }),
    age: (sha256) => Object.assign(server.objects.get(`blobs/${sha256}`)!, { at: new Date(0) }),
  },
};

async function textOf(place: BlobPlace, sha256: string): Promise<string> {
  const read = await readBlob(place, sha256);
  if (read.kind !== "whole") return read.kind;
  const parts: Uint8Array[] = [];
  for await (const chunk of read.open()) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

describe.for(Object.entries(places))("a file %s", ([, { open, held, write, age }]) => {
  test("is kept once under the hash of what it holds, and comes back whole", async () => {
    const place = open();
    const stored = await storeBlob(place, chunks("one ", "two"));
    expect(stored).toMatchObject({ kind: "stored", sha256: hashOf("one two"), size: 7 });
    await storeBlob(place, chunks("one two"));
    expect(held()).toEqual([hashOf("one two")]);
    expect(await textOf(place, hashOf("one two"))).toBe("one two");
  });

  test("is told as altered once a byte of it flips, is not handed out, and is mended by the original", async () => {
    const place = open();
    await storeBlob(place, chunks("one two"));
    write(hashOf("one two"), Buffer.from("one twp"));
    expect(await textOf(place, hashOf("one two"))).toBe("altered");
    await storeBlob(place, chunks("one two"));
    expect(await textOf(place, hashOf("one two"))).toBe("one two");
  });

  test("never arrives whole when it is altered after it was checked and before it is sent", async () => {
    const place = open();
    await storeBlob(place, chunks("one two"));
    const read = await readBlob(place, hashOf("one two"));
    write(hashOf("one two"), Buffer.from("one twp"));
    const got: Uint8Array[] = [];
    const all = (async () => {
      if (read.kind === "whole") for await (const chunk of read.open()) got.push(chunk);
    })();
    await expect(all).rejects.toThrow("changed while it was read");
    expect(Buffer.concat(got).toString()).toBe("");
  });

  test("that is gone is told as missing", async () => {
    expect(await textOf(open(), hashOf("never"))).toBe("missing");
  });

  test("that no row names is swept once it is old, and nothing else", async () => {
    const place = open();
    for (const text of ["named", "orphan", "another", "young"]) await storeBlob(place, chunks(text));
    writeFileSync(path.join(folder, "incoming", "broken-off"), "half");
    const known = async () => new Set([hashOf("named")]);
    for (const text of ["named", "orphan", "another"]) age(hashOf(text));

    expect(await sweepBlobs(place, known, 60_000)).toBe(2);
    expect(held().sort()).toEqual([hashOf("named"), hashOf("young"), "broken-off"].sort());
    utimesSync(path.join(folder, "incoming", "broken-off"), new Date(0), new Date(0));
    expect(await sweepBlobs(place, known, 60_000)).toBe(1);
  });

  test("cannot be named so that it lies elsewhere", async () => {
    await expect(readBlob(open(), "../../etc/passwd")).rejects.toThrow("64 hexadecimal digits");
  });
});

describe("an upload leaves nothing behind", () => {
  test("when it breaks off half way", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield* chunks("half");
      throw new Error("connection lost");
    }
    await expect(storeBlob(diskPlace(folder), broken())).rejects.toThrow("connection lost");
    expect(filesIn()).toEqual([]);
  });

  test("when it is larger than allowed, without reading it to the end", async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        asked++;
        yield new Uint8Array(1000);
      }
    }
    expect(await storeBlob(diskPlace(folder), endless(), 10_000)).toEqual({ kind: "too-large" });
    expect(asked).toBe(11);
    expect(filesIn()).toEqual([]);
  });

  test("when it holds nothing", async () => {
    expect(await storeBlob(diskPlace(folder), chunks())).toEqual({ kind: "empty" });
    expect(filesIn()).toEqual([]);
  });
});

describe("a bucket's store", () => {
  test.for(["failing", "silent"] as const)(
    "that is %s is told as away within seconds, and keeps nothing half",
    async (mood) => {
      const place = bucket();
      await storeBlob(place, chunks("before"));
      server.mood = mood;
      await expect(storeBlob(place, chunks("now"))).rejects.toBeInstanceOf(StoreAway);
      await expect(readBlob(place, hashOf("before"))).rejects.toBeInstanceOf(StoreAway);
      expect(filesIn()).toEqual([]);
      server.mood = "well";
      expect(await textOf(place, hashOf("before"))).toBe("before");
      expect(await textOf(place, hashOf("now"))).toBe("missing");
    },
  );

  test("that falls silent half way through a file is told as away", async () => {
    const place = bucket();
    await storeBlob(place, chunks("before"));
    server.mood = "half";
    await expect(readBlob(place, hashOf("before"))).rejects.toBeInstanceOf(StoreAway);
  });

  test("is asked with a signature, and refuses whoever has not the keys", async () => {
    const stranger = s3Place({ ...settings(), keys: { id: "someone", secret: "else" } }, path.join(folder, "incoming"));
    await expect(storeBlob(stranger, chunks("x"))).rejects.toBeInstanceOf(StoreAway);
    expect(server.objects.size).toBe(0);
  });

  test("that nobody runs is told as away", async () => {
    const place = bucket();
    await server.close();
    await expect(storeBlob(place, chunks("x"))).rejects.toBeInstanceOf(StoreAway);
    expect(filesIn()).toEqual([]);
  });
});

test.for([
  ["%PDF-1.7", "application/pdf"],
  ["<html><script>alert(1)</script>", "text/plain"],
  ["<svg onload=alert(1)>", "text/plain"],
  ["plain words, é", "text/plain"],
  ["a\0b", "application/octet-stream"],
] as const)("%j is handed out as %s", ([text, type]) => {
  expect(mediaTypeOf(new TextEncoder().encode(text))).toBe(type);
});
