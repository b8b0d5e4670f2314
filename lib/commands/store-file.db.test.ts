import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { AppError } from "../errors";
import { getFile } from "../queries/get-file";
import { testDatabase } from "../testing/database";
import { storeFile } from "./store-file";

const folder = mkdtempSync(path.join(tmpdir(), "stet-files-"));
process.env.STET_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { db } = await testDatabase();

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

test("a file is stored once, however often it is sent, and comes back to its newsroom only", async () => {
  const [{ writer, reader }, rival] = [await buildNewsroom(), await buildNewsroom()];
  const [stored] = await Promise.all([
    storeFile(writer, bytesOf("%PDF-1.7 x")),
    storeFile(writer, bytesOf("%PDF-1.7 x")),
  ]);
  expect(stored).toEqual({ sha256: hashOf("%PDF-1.7 x"), size: 10, mediaType: "application/pdf" });
  expect(files()).toHaveLength(1);

  const file = await getFile(reader, stored.sha256);
  const parts: Uint8Array[] = [];
  for await (const chunk of file.open()) parts.push(chunk);
  expect(Buffer.concat(parts).toString()).toBe("%PDF-1.7 x");
  await expect(getFile(rival.owner, stored.sha256)).rejects.toThrow("This file does not exist");
  await expect(getFile(reader, "../../../etc/passwd")).rejects.toThrow("This file does not exist");
});

test("an upload that breaks off leaves neither bytes nor a row", async () => {
  const { writer, id: newsroomId } = await buildNewsroom();
  const before = files().length;
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield* bytesOf("half of it");
    throw new Error("aborted");
  }
  const refused = await storeFile(writer, broken()).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(AppError);
  expect((refused as AppError).message).toContain("broke off, so nothing was kept");
  expect(files()).toHaveLength(before);
  expect(await db.blob.count({ where: { newsroomId } })).toBe(0);
});

test("an upload shorter than was announced leaves nothing", async () => {
  const { writer, id: newsroomId } = await buildNewsroom();
  await expect(storeFile(writer, bytesOf("half"), 8)).rejects.toThrow("broke off, so nothing was kept");
  expect(await db.blob.count({ where: { newsroomId } })).toBe(0);
});

test("a file that changed where it is stored is told as damaged, not shown", async () => {
  const { writer } = await buildNewsroom();
  const { sha256 } = await storeFile(writer, bytesOf("an interview"));
  const place = path.join(folder, "blobs", sha256.slice(0, 2), sha256);
  const bytes = readFileSync(place);
  bytes[0]! ^= 1;
  writeFileSync(place, bytes);
  await expect(getFile(writer, sha256)).rejects.toThrow("damaged where it is stored");
});

test("readers store nothing", async () => {
  const { reader } = await buildNewsroom();
  await expect(storeFile(reader, bytesOf("x"))).rejects.toMatchObject({ code: "forbidden" });
});
