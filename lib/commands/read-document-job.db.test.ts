import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { isOver } from "../domain/job";
import { buildDocx, p } from "../formats/document/testing/build";
import { startJobs } from "../jobs/worker";
import { getDesk } from "../queries/get-desk";
import { getJob } from "../queries/get-job";
import { getReadDocument } from "../queries/get-read-document";
import { testDatabase } from "../testing/database";
import "../testing/local-network.mjs";
import type { Actor } from "../domain/actor";
import type { JobId } from "../domain/ids";
import { allJobs } from "./all-jobs";
import { importArticle } from "./import-article";
import { askToRead } from "./read-document-job";
import { storeFile } from "./store-file";

const { db, url } = await testDatabase();
const stop = startJobs(allJobs, url);
afterAll(() => stop());

const by = 'w:author="Noor Haddad" w:date="2026-03-04T09:00:00Z"';
const comments = `<w:comments><w:comment w:id="0" ${by}>${p("Who measured it?")}</w:comment></w:comments>`;
const body = [
  p("Ana Petrova said the bridge needs repair."),
  p(
    "The bridge ",
    `<w:del w:id="1" ${by}><w:r><w:delText>closed</w:delText></w:r></w:del>`,
    `<w:ins w:id="2" ${by}><w:r><w:t>opened</w:t></w:r></w:ins>`,
    " in ",
    '<w:commentRangeStart w:id="0"/>',
    "1932",
    '<w:commentRangeEnd w:id="0"/><w:r><w:footnoteReference w:id="2"/></w:r>',
    ".",
  ),
].join("");
const footnotes = `<w:footnotes><w:footnote w:id="2">${p("County register.")}</w:footnote></w:footnotes>`;

async function readWord(actor: Actor): Promise<JobId> {
  const bytes = await buildDocx(body, { "word/comments.xml": comments, "word/footnotes.xml": footnotes });
  async function* stream() {
    yield bytes;
  }
  const { sha256 } = await storeFile(actor, stream());
  return ended(actor, await askToRead(actor, { fileSha256: sha256, fileName: "draft.docx" }));
}

async function ended(actor: Actor, id: JobId): Promise<JobId> {
  for (const deadline = Date.now() + 40_000; Date.now() < deadline; ) {
    if (isOver(await getJob(actor, id))) return id;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The job did not end.");
}

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => server.close());
  return `http://news.localhost:${(server.address() as AddressInfo).port}`;
}

describe("a Word document", () => {
  test("becomes an article whose claims carry its comments, changes and footnotes as notes", async () => {
    const { checker } = await buildNewsroom();
    const jobId = await readWord(checker);
    expect(await getReadDocument(checker, jobId)).toMatchObject({
      state: "read",
      document: { fileName: "draft.docx", counts: { comments: 1, edits: 2, notes: 1 } },
    });

    const { articleId } = await importArticle(checker, { given: { readBy: jobId }, key: jobId });
    const desk = await getDesk(checker, articleId);
    expect(desk.text).toBe("Ana Petrova said the bridge needs repair.\nThe bridge opened in 1932.");
    const threads = desk.claims.flatMap((claim) =>
      claim.threads.map(({ resolved, comments: posts }) => ({
        on: claim.reading.spans.map(({ start, end }) => desk.text.slice(start, end)).join(""),
        resolved,
        posts: posts.map(({ body: words }) => words),
      })),
    );
    expect(threads).toEqual([
      { on: "The bridge opened in 1932", resolved: false, posts: ["Noor Haddad, 4 March 2026: Who measured it?"] },
      { on: expect.any(String), resolved: true, posts: [expect.stringContaining("County register.")] },
      {
        on: expect.any(String),
        resolved: true,
        posts: [
          "Tracked changes in the document:\nNoor Haddad, 4 March 2026: deleted “closed”.\nNoor Haddad, 4 March 2026: inserted “opened”.",
        ],
      },
    ]);
    const types = await db.ledgerEntry.findMany({
      where: { chainId: articleId },
      orderBy: { seq: "asc" },
      select: { type: true },
    });
    expect(types.map(({ type }) => type)).toEqual([
      ...["article.imported", "thread.opened", "thread.opened", "thread.resolved", "thread.opened", "thread.resolved"],
    ]);
    expect(await importArticle(checker, { given: { readBy: jobId }, key: jobId })).toMatchObject({ articleId });
  });

  test("that someone else had read is not there", async () => {
    const { checker, editor } = await buildNewsroom();
    const rival = await buildNewsroom();
    const jobId = await readWord(checker);
    for (const other of [editor, rival.owner]) {
      expect(await getReadDocument(other, jobId)).toBeNull();
      await expect(importArticle(other, { given: { readBy: jobId } })).rejects.toMatchObject({ code: "not-found" });
    }
  });

  test("of another newsroom is not read", async () => {
    const { checker } = await buildNewsroom();
    const rival = await buildNewsroom();
    async function* stream() {
      yield new TextEncoder().encode("Their words.");
    }
    const { sha256 } = await storeFile(rival.owner, stream());
    await expect(askToRead(checker, { fileSha256: sha256, fileName: "a.txt" })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("a page from the web", () => {
  const paragraphs = Array.from(
    { length: 5 },
    (_, i) => `<p>The mayor said no for the ${i + 1}th time, and the council wrote all of it down once more.</p>`,
  );

  test("is fetched, read and proposes what it says of itself", async () => {
    const { checker } = await buildNewsroom();
    const site = await serve((_request, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(
        `<html><head><title>The bridge</title><meta name="author" content="Ana Petrova"></head><body><article>${paragraphs.join("")}</article></body></html>`,
      );
    });
    const jobId = await ended(checker, await askToRead(checker, { url: `${site}/bridge#top` }));
    expect(await getReadDocument(checker, jobId)).toMatchObject({
      state: "read",
      document: { details: { title: "The bridge", byline: "Ana Petrova", url: `${site}/bridge` } },
    });
  });

  test("that is not there, or inside, fails with its sentence", async () => {
    const { checker } = await buildNewsroom();
    const site = await serve((_request, response) => response.writeHead(404).end());
    for (const [address, sentence] of [
      [site, "There is no page at this address"],
      ["http://127.0.0.1:5432/", "is inside a private network"],
      ["file:///etc/passwd", "Only http:// and https:// addresses"],
    ] as const) {
      const jobId = await ended(checker, await askToRead(checker, { url: address }));
      expect(await getReadDocument(checker, jobId)).toEqual({
        state: "failed",
        problem: expect.stringContaining(sentence),
      });
    }
  });
});
