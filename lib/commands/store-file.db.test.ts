import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildArticle } from "../../prisma/factories/article";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { AppError } from "../errors";
import { getDesk } from "../queries/get-desk";
import { getNewsroomDelta } from "../queries/get-desk-delta";
import { type FileFault, getFile } from "../queries/get-file";
import { testDatabase } from "../testing/database";
import { openS3Server, s3Keys } from "../testing/s3-server";
import { addEvidence } from "./evidence";
import { noteFile } from "./note-file";
import { storeFile } from "./store-file";

const folder = mkdtempSync(path.join(tmpdir(), "stet-files-"));
process.env.STET_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const { db } = await testDatabase();

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
const source = {
  ...{ title: "A tape", publisher: "", author: "", url: "", publishedOn: null },
  ...{ kind: "recording" as const, primary: true, origin: "" },
};
const piece = { source, stance: "supports" as const, locator: "0:10", excerpt: "", note: "" };
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

test("a file is stored once, however often it is sent, and comes back to its newsroom only", async () => {
  const [{ writer, reader }, rival] = [await buildNewsroom(), await buildNewsroom()];
  const [stored] = await Promise.all([
    storeFile(writer, bytesOf("%PDF-1.7 x")),
    storeFile(writer, bytesOf("%PDF-1.7 x")),
  ]);
  expect(stored).toEqual({ sha256: hashOf("%PDF-1.7 x"), size: 10, mediaType: "application/pdf", fault: null });
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

test("a file that changed where it is stored is not shown, and its evidence says so until the original is back", async () => {
  const { writer, reader, id } = await buildNewsroom();
  const { articleId, claimIds } = await buildArticle(writer);
  const target = { articleId, claimId: claimIds[0]! };
  const { sha256 } = await storeFile(writer, bytesOf("an interview"));
  await addEvidence(writer, target, { ...piece, file: { sha256, name: "interview.txt" } });
  const faultOnDesk = async () => (await getDesk(reader, articleId)).claims[0]!.evidence[0]!.file!.fault;
  const events = async () => (await db.ledgerEntry.findMany({ where: { chainId: id } })).map(({ type }) => type);
  const place = path.join(folder, "blobs", sha256.slice(0, 2), sha256);
  const bytes = readFileSync(place);
  bytes[0]! ^= 1;
  writeFileSync(place, bytes);

  const refused = await getFile(reader, sha256).catch((error: unknown) => error);
  expect(refused).toMatchObject({
    fault: "altered",
    message: expect.stringContaining("no longer matches its SHA-256"),
  });
  await noteFile(reader, sha256, (refused as FileFault).fault);
  await noteFile(reader, sha256, (refused as FileFault).fault);
  expect(await faultOnDesk()).toBe("altered");
  expect((await events()).filter((type) => type.startsWith("file."))).toEqual(["file.faulted"]);

  const again = await getNewsroomDelta(reader, articleId, 1000);
  expect(again.claims.map((claim) => claim.id)).toEqual([claimIds[0]]);
  await storeFile(writer, bytesOf("an interview"));
  expect(await faultOnDesk()).toBeNull();
  expect((await events()).filter((type) => type.startsWith("file."))).toEqual(["file.faulted", "file.mended"]);
});

test("with the file store away, nothing is kept, what is there is called unavailable, and later it comes back", async () => {
  const { writer, id: newsroomId } = await buildNewsroom();
  const server = await openS3Server();
  Object.assign(process.env, {
    STET_S3_BUCKET: "evidence",
    STET_S3_ENDPOINT: server.endpoint,
    STET_S3_ACCESS_KEY_ID: s3Keys.id,
    STET_S3_SECRET_ACCESS_KEY: s3Keys.secret,
  });
  try {
    const { sha256 } = await storeFile(writer, bytesOf("in the bucket"));
    expect([...server.objects.keys()]).toEqual([`blobs/${sha256}`]);
    server.mood = "failing";
    await expect(storeFile(writer, bytesOf("more"))).rejects.toThrow(
      "The file store does not answer, so the file was not kept",
    );
    await expect(getFile(writer, sha256)).rejects.toThrow(
      "The file store does not answer, so this file cannot be shown",
    );
    expect(await db.blob.count({ where: { newsroomId } })).toBe(1);
    server.mood = "well";
    expect((await getFile(writer, sha256)).size).toBe(13);
  } finally {
    delete process.env.STET_S3_BUCKET;
    await server.close();
  }
});

test("readers store nothing", async () => {
  const { reader } = await buildNewsroom();
  await expect(storeFile(reader, bytesOf("x"))).rejects.toMatchObject({ code: "forbidden" });
});
