import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildArticle } from "../../../prisma/factories/article";
import { type BuiltNewsroom, buildNewsroom } from "../../../prisma/factories/newsroom";
import type { Actor } from "../../domain/actor";
import type { JobId } from "../../domain/ids";
import { isOver, type JobView } from "../../domain/job";
import { type StopJobs, startJobs } from "../../jobs/worker";
import { findOutsideJob } from "../../queries/find-outside-job";
import { getJob } from "../../queries/get-job";
import { getRefusedCsv, listFactCheckImports } from "../../queries/list-imports";
import { testDatabase } from "../../testing/database";
import { undoFactCheckImport } from "../import-fact-checks";
import { stopJob } from "../stop-job";
import { storeFile } from "../store-file";
import { askToTakeIn, findOutsideAnswer, outsideImportJob } from "./ask-to-take-in";
import { takeIn } from "./take-in";

const { db, url } = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "stet-outside-"));
process.env.STET_DATA = folder;

let newsroom: BuiltNewsroom;
let stop: StopJobs;
beforeAll(async () => {
  newsroom = await buildNewsroom();
  stop = startJobs([outsideImportJob], url);
});
afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true });
});

const review = (place: string, i: number) => ({
  ...{ "@type": "ClaimReview", claimReviewed: `${place} has ${i} mills.`, url: `https://desk.example/${place}/${i}` },
  reviewRating: { alternateName: "False" },
});
const checks = (place: string, count: number) => Array.from({ length: count }, (_, i) => review(place, i));
const encode = (content: unknown) => Buffer.from(JSON.stringify(content));

async function sent(actor: Actor, content: unknown): Promise<string> {
  const { sha256 } = await storeFile(
    actor,
    (async function* () {
      yield encode(content);
    })(),
  );
  return sha256;
}

async function over(actor: Actor, id: JobId): Promise<JobView> {
  for (const deadline = Date.now() + 30_000; ; ) {
    const job = await getJob(actor, id);
    if (isOver(job)) return job;
    if (Date.now() > deadline) throw new Error(`Still ${JSON.stringify(job)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const factChecks = { articleId: null, fileName: "checks.json", choices: {} };

test("a large file of fact checks is looked through as a job, taken in once, and taken back as one", {
  timeout: 90_000,
}, async () => {
  const { checker } = newsroom;
  const fileSha256 = await sent(checker, [...checks("Ober", 300), { name: "Soup" }]);

  const look = await askToTakeIn(checker, { ...factChecks, deed: "look" }, { fileSha256, key: "k" });
  expect(await over(checker, look)).toMatchObject({ state: "done" });
  const seen = await findOutsideAnswer(checker, look);
  expect(seen).toMatchObject({
    deed: "look",
    found: { about: "fact-checks", count: 300 },
    refused: { count: 1, first: [{ line: 301, what: "Soup" }] },
  });
  expect(seen.deed === "look" && seen.found.first).toHaveLength(50);
  expect(await listFactCheckImports(checker)).toEqual([]);

  const asked = { ...factChecks, deed: "import" as const };
  const once = await askToTakeIn(checker, asked, { fileSha256, key: "k" });
  expect(await askToTakeIn(checker, asked, { fileSha256, key: "k" })).toBe(once);
  await over(checker, once);
  expect(await findOutsideAnswer(checker, once)).toEqual({ deed: "import", said: "300 fact checks were taken in." });
  const [item, ...others] = await listFactCheckImports(checker);
  expect(item).toMatchObject({ taken: 300, refused: { count: 1, first: [{ what: "Soup" }] }, undone: null });
  expect(others).toEqual([]);

  await undoFactCheckImport(checker, item!.id);
  expect(await db.knownClaim.count({ where: { newsroomId: newsroom.id } })).toBe(0);
});

test("what a job finds is its asker's alone, and who may not take files in is refused before there is one", async () => {
  const { checker, editor, reader } = newsroom;
  const rival = await buildNewsroom();
  const fileSha256 = await sent(checker, { name: "no list" });
  const asked = { ...factChecks, deed: "look" as const };
  const { articleId } = await buildArticle(editor);

  const id = await askToTakeIn(checker, asked, { fileSha256, key: "" });
  await expect(findOutsideAnswer(editor, id)).rejects.toMatchObject({ code: "not-found" });
  await expect(askToTakeIn(reader, asked, { fileSha256, key: "" })).rejects.toMatchObject({ code: "forbidden" });
  await expect(askToTakeIn(rival.editor, asked, { fileSha256, key: "" })).rejects.toMatchObject({ code: "not-found" });
  await expect(askToTakeIn(rival.editor, { ...asked, articleId }, { fileSha256, key: "" })).rejects.toMatchObject({
    code: "not-found",
  });
  expect(await db.job.count({ where: { newsroomId: rival.id } })).toBe(0);
});

test("a page drawn anew finds what its reader has under way or looked through, until that is acted on or put away", async () => {
  const { checker, editor } = newsroom;
  const { articleId } = await buildArticle(editor);
  const asked = { articleId, fileName: "notes.json", choices: {} };
  const fileSha256 = await sent(checker, { rows: [] });
  const ask = (deed: "look" | "import") => askToTakeIn(checker, { ...asked, deed }, { fileSha256, key: "" });
  expect(await findOutsideJob(checker, articleId)).toBeNull();

  const look = await ask("look");
  expect(await findOutsideJob(checker, articleId)).toMatchObject({
    job: { id: look },
    fileName: "notes.json",
    fileSha256,
  });
  expect((await over(checker, look)).state).toBe("done");
  expect(await findOutsideJob(checker, articleId)).toMatchObject({ job: { id: look, state: "done" } });
  for (const [actor, place] of [
    [editor, articleId],
    [checker, null],
  ] as const) {
    expect((await findOutsideJob(actor, place))?.job.id).not.toBe(look);
  }
  const asOf = (at: number) => db.job.updateMany({ where: { id: look }, data: { askedAt: new Date(at) } });
  await asOf(Date.now() - 25 * 60 * 60 * 1000);
  expect(await findOutsideJob(checker, articleId)).toBeNull();
  await asOf(Date.now());
  await stopJob(checker, look);
  expect(await findOutsideJob(checker, articleId)).toBeNull();

  await db.job.updateMany({ where: { id: look }, data: { dismissed: false } });
  await over(checker, await ask("import"));
  expect(await findOutsideJob(checker, articleId)).toBeNull();
});

test("all that is left out of a file can be saved, however much it is, by whoever may see the import", {
  timeout: 60_000,
}, async () => {
  const { editor, reader } = newsroom;
  const rival = await buildNewsroom();
  const soups = Array.from({ length: 6_000 }, (_, i) => ({ name: `=Soup ${i} ${"at length ".repeat(8)}` }));
  const content = [...checks("Unter", 1), ...soups];
  const look = await askToTakeIn(
    editor,
    { ...factChecks, deed: "look" },
    { fileSha256: await sent(editor, content), key: "" },
  );
  expect((await over(editor, look)).problem).toBe("");
  const seen = await findOutsideAnswer(editor, look);
  if (seen.deed !== "look") throw new Error("It was looked at.");
  expect(seen.refused.first).toHaveLength(1_000);
  expect(seen.refused.csv.split("\r\n").slice(1, -1)).toHaveLength(6_000);
  expect(seen.refused.csv).toContain(`6001,"'=Soup 5999 at`);

  await takeIn(editor, { ...factChecks, deed: "import" }, { bytes: encode(content) });
  const [item] = await listFactCheckImports(reader);
  expect(item!.refused.count).toBe(6_000);
  expect(await getRefusedCsv(reader, item!.id)).toBe(seen.refused.csv);
  for (const [actor, id] of [
    [rival.owner, item!.id],
    [editor, "no id"],
  ] as const) {
    await expect(getRefusedCsv(actor, id)).rejects.toMatchObject({ code: "not-found" });
  }
});

test("a file that is nothing of the kind is told in a sentence by its job", async () => {
  const { checker } = newsroom;
  const { articleId } = await buildArticle(newsroom.editor);
  const fileSha256 = await sent(checker, { soup: true });

  const id = await askToTakeIn(
    checker,
    { articleId, fileName: "soup.json", deed: "look", choices: {} },
    { fileSha256, key: "" },
  );
  const { state, problem } = await over(checker, id);
  expect({ state, problem }).toEqual({ state: "failed", problem: expect.stringContaining("neither an export of") });
});

test("of thousands of annotations those that have to be asked about are shown, and the first of the rest", async () => {
  const sentences = [{ words: "The bridge opened in 1932." }, { words: "Nobody came." }, { words: "Nobody came." }];
  const { articleId } = await buildArticle(newsroom.editor, { sentences });
  const note = (exact: string, i: number) => ({
    ...{ id: `n${i}`, text: `Note ${i}`, user: "acct:ada@hypothes.is" },
    target: [{ selector: [{ type: "TextQuoteSelector", exact }] }],
  });
  const rows = Array.from({ length: 120 }, (_, i) => note(i === 110 ? "Nobody came" : "opened in 1932", i));
  const asked = { articleId, fileName: "notes.json", deed: "look" as const, choices: {} };

  const { found } = (await takeIn(newsroom.checker, asked, { bytes: encode({ rows }) })) as never as {
    found: { counts: object; first: { line: number; choices: object[] }[] };
  };

  expect(found.counts).toEqual({ "on-claim": 119, "new-claim": 0, ambiguous: 1, nowhere: 0 });
  expect(found.first).toHaveLength(51);
  expect(found.first.at(-1)).toMatchObject({ line: 111 });
  expect(found.first.at(-1)!.choices).toHaveLength(2);
});
