import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readBlob, storeBlob, sweepBlobs } from "./blobs";
import { mediaTypeOf } from "./media-type";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "stet-blobs-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function* chunks(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const placeOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256);
const filesIn = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

async function textOf(sha256: string): Promise<string> {
  const read = await readBlob(folder, sha256);
  if (read.kind !== "whole") return read.kind;
  const parts: Uint8Array[] = [];
  for await (const chunk of read.open()) parts.push(chunk);
  return Buffer.concat(parts).toString();
}

describe("a stored file", () => {
  test("is kept once under the hash of what it holds, and comes back whole", async () => {
    const stored = await storeBlob(folder, chunks("one ", "two"));
    expect(stored).toMatchObject({ kind: "stored", sha256: hashOf("one two"), size: 7 });
    await storeBlob(folder, chunks("one two"));
    expect(filesIn()).toHaveLength(1);
    expect(await textOf(hashOf("one two"))).toBe("one two");
  });

  test("is told as damaged once a byte of it flips, and is not handed out", async () => {
    await storeBlob(folder, chunks("one two"));
    const place = placeOf(hashOf("one two"));
    const bytes = readFileSync(place);
    bytes[3]! ^= 1;
    writeFileSync(place, bytes);
    expect(await textOf(hashOf("one two"))).toBe("damaged");
  });

  test("that is gone is told as missing", async () => {
    expect(await textOf(hashOf("never"))).toBe("missing");
  });
});

describe("an upload leaves nothing behind", () => {
  test("when it breaks off half way", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield* chunks("half");
      throw new Error("connection lost");
    }
    await expect(storeBlob(folder, broken())).rejects.toThrow("connection lost");
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
    expect(await storeBlob(folder, endless(), 10_000)).toEqual({ kind: "too-large" });
    expect(asked).toBe(11);
    expect(filesIn()).toEqual([]);
  });

  test("when it holds nothing", async () => {
    expect(await storeBlob(folder, chunks())).toEqual({ kind: "empty" });
    expect(filesIn()).toEqual([]);
  });
});

test("a sweep removes what no row names once it is old, and nothing else", async () => {
  await storeBlob(folder, chunks("named"));
  await storeBlob(folder, chunks("orphan"));
  writeFileSync(path.join(folder, "incoming", "broken-off"), "half");
  const known = async () => new Set([hashOf("named")]);

  expect(await sweepBlobs(folder, known, 60_000)).toBe(0);
  expect(await sweepBlobs(folder, known, -1000)).toBe(2);
  expect(filesIn().map(({ name }) => name)).toEqual([hashOf("named")]);
});

test("no request can name a place outside the folder", async () => {
  await expect(readBlob(folder, "../../etc/passwd")).rejects.toThrow("64 hexadecimal digits");
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
