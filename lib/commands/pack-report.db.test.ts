import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildArticle } from "../../prisma/factories/article";
import { type BuiltNewsroom, buildNewsroom } from "../../prisma/factories/newsroom";
import { recordBlob } from "../db/blobs";
import { insertCapture } from "../db/captures";
import { type ArticleId, type CaptureId, newId, type SourceId } from "../domain/ids";
import { sha256 } from "../domain/ledger-chain";
import type { ReportKind } from "../domain/report-kind";
import { openZip, type Parts } from "../formats/zip/open-zip";
import { getDesk } from "../queries/get-desk";
import { getReportFile } from "../queries/get-report-file";
import { storeBlob } from "../storage/blobs";
import { blobPlace } from "../storage/place";
import { testDatabase } from "../testing/database";
import { askForReport } from "./ask-for-report";
import { addEvidence } from "./evidence";
import { makeReport } from "./make-report";

const { db } = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "stet-pack-report-"));
process.env.STET_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true }));

let newsroom: BuiltNewsroom;
let articleId: ArticleId;
let sourceId: SourceId;

async function keep(words: string): Promise<string> {
  const bytes = Buffer.from(words);
  await storeBlob(
    blobPlace(),
    (async function* () {
      yield bytes;
    })(),
    1_000,
  );
  const blob = { sha256: sha256(bytes), size: bytes.length, mediaType: "text/plain", fault: null };
  await recordBlob(db, newsroom.id, blob);
  return blob.sha256;
}

async function capture(words: string, fetchedAt: string): Promise<void> {
  const [fileSha256, pictureSha256] = [await keep(words), await keep(`${words} drawn`)];
  await insertCapture(db, newsroom.id, {
    ...{ id: newId<CaptureId>(), sourceId, url: "https://roads.example/bridges", fileSha256, pictureSha256, fetchedAt },
    ...{ finalUrl: "https://roads.example/bridges", status: 200, mediaType: "text/html", charset: "utf-8" },
    ...{ headers: {}, title: "", text: words, takenBy: newsroom.checker.userId },
  });
}

async function zipOf(kind: ReportKind): Promise<Parts> {
  const { number } = await askForReport(newsroom.editor, { articleId, kind });
  await makeReport(newsroom.editor, { articleId, number }, () => {});
  const { open } = await getReportFile(newsroom.editor, { articleId, number, format: "zip" });
  return openZip(await buffer(open()));
}

beforeAll(async () => {
  newsroom = await buildNewsroom();
  const built = await buildArticle(newsroom.editor);
  articleId = built.articleId;
  const file = { sha256: await keep("Opened in 1932."), name: "../register of bridges.txt" };
  await addEvidence(
    newsroom.checker,
    { articleId, claimId: built.claimIds[0]! },
    {
      ...{ stance: "supports", locator: "row 12", excerpt: "", note: "", file },
      source: {
        ...{ title: "Register of bridges", publisher: "", author: "", url: "https://roads.example/bridges" },
        ...{ publishedOn: null, kind: "page", primary: true, origin: "" },
      },
    },
  );
  sourceId = (await getDesk(newsroom.checker, articleId)).claims[0]!.evidence[0]!.source.id as SourceId;
  await capture("the page as it was", "2026-01-02T10:00:00.000Z");
  await capture("the page long after", "2099-01-02T10:00:00.000Z");
});

test("an internal report's ZIP has the evidence's files and the pages captured until then, and lists them", async () => {
  const zip = await zipOf("internal");
  const others = [...zip.names].filter((name) => name.includes("/")).sort();

  expect(others).toEqual([
    expect.stringMatching(/^captures\/001-2026-01-02-[0-9a-f-]+\.bytes$/),
    expect.stringMatching(/^captures\/001-2026-01-02-[0-9a-f-]+\.png$/),
    "exhibits/001-_register of bridges.txt",
  ]);
  expect(await zip.read(others[0]!)).toBe("the page as it was");
  expect(await zip.read(others[2]!)).toBe("Opened in 1932.");
  const contents = (await zip.read("CONTENTS.txt"))!;
  for (const name of zip.names) if (name !== "CONTENTS.txt") expect(contents).toContain(`  ${name}`);
  expect(contents).toContain(sha256(Buffer.from("Opened in 1932.")));
});

test("a public report's ZIP has no file of others, and says so", async () => {
  const zip = await zipOf("public");

  expect([...zip.names].filter((name) => name.includes("/"))).toEqual([]);
  expect(await zip.read("CONTENTS.txt")).toContain("not handed out with a public report");
});

test("a file that is not what was kept is left out, and the list says so", async () => {
  const lost = await keep("Lost since.");
  await addEvidence(
    newsroom.checker,
    { articleId, claimId: (await getDesk(newsroom.editor, articleId)).claims[0]!.id },
    {
      ...{ stance: "context", locator: "all", excerpt: "", note: "", source: { id: sourceId } },
      file: { sha256: lost, name: "lost.txt" },
    },
  );
  rmSync(path.join(folder, "blobs"), { recursive: true });
  const zip = await zipOf("internal");

  expect([...zip.names].filter((name) => name.includes("/"))).toEqual([]);
  expect((await zip.read("CONTENTS.txt"))!.split("Missing, because")[1]).toContain(`${lost}  exhibits/002-lost.txt`);
});
