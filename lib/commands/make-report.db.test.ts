import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCheckedArticle } from "../../prisma/factories/checked-article";
import { type BuiltNewsroom, buildNewsroom } from "../../prisma/factories/newsroom";
import type { Actor } from "../domain/actor";
import type { ArticleId, ClaimId, JobId } from "../domain/ids";
import type { ReportKind } from "../domain/report-kind";
import { formatNames, type ReportFormat } from "../formats/report-formats";
import { verifyReportJson } from "../formats/report-json/verify";
import { getFile } from "../queries/get-file";
import { getJob } from "../queries/get-job";
import { getReportFile } from "../queries/get-report-file";
import { getKeys } from "../queries/list-keys";
import { getReports } from "../queries/list-reports";
import { testDatabase } from "../testing/database";
import { askForReport } from "./ask-for-report";
import { addEvidence } from "./evidence";
import { makeReport } from "./make-report";
import { askToRead } from "./read-document-job";
import { queueReport } from "./report-job";
import { rotateSigningKey } from "./signing-key";
import { stopJob } from "./stop-job";
import { addComment, openThread } from "./threads";
import { attachTranscript } from "./transcripts";

const { db } = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "stet-make-report-"));
process.env.STET_DATA = folder;
afterAll(() => rmSync(folder, { recursive: true }));

let newsroom: BuiltNewsroom;
let articleId: ArticleId;
let claimId: ClaimId;
beforeAll(async () => {
  newsroom = await buildNewsroom({ name: "The Harbour Post" });
  const built = await buildCheckedArticle(newsroom);
  articleId = built.articleId;
  claimId = built.claimIds[0]!;
});

async function make(actor: Actor, kind: ReportKind = "internal"): Promise<{ number: number; steps: string[] }> {
  const steps: string[] = [];
  const { number } = await askForReport(actor, { articleId, kind });
  await makeReport(actor, { articleId, number }, (_, doing) => steps.push(doing));
  return { number, steps };
}

async function take(number: number, format: ReportFormat, actor: Actor = newsroom.owner): Promise<Buffer> {
  const { open } = await getReportFile(actor, { articleId, number, format });
  return buffer(open());
}

describe("a report", { timeout: 120_000 }, () => {
  test("is made in every format, signed, kept, and recorded in the ledger", async () => {
    const { number, steps } = await make(newsroom.checker);
    const [row] = await getReports(newsroom.checker, articleId);

    expect(steps[0]).toBe("Reading the ledger");
    expect(row).toMatchObject({ number, kind: "internal", by: "The checker", readable: true });
    expect(row!.made!.files.map(({ format }) => format)).toEqual(formatNames);
    for (const { format, size } of row!.made!.files) expect((await take(number, format)).length).toBe(size);
    const { publicKey } = (await getKeys(newsroom.reader))[0]!;
    const json = (await take(number, "json")).toString("utf8");
    expect(verifyReportJson(json, publicKey).kind).toBe("intact");
    const entry = await db.ledgerEntry.findFirstOrThrow({ where: { chainId: articleId }, orderBy: { seq: "desc" } });
    expect(entry).toMatchObject({
      actorId: newsroom.checker.userId,
      event: { type: "report.made", number, kind: "internal", sha256: row!.made!.sha256 },
    });
  });

  test("is the same one again while nothing but reports was recorded since, and made twice is made once", async () => {
    const before = await db.report.count();
    const first = await make(newsroom.editor);
    const second = await make(newsroom.reader);
    await makeReport(newsroom.editor, { articleId, number: first.number }, () => {});

    expect(second.number).toBe(first.number);
    expect(await db.report.count()).toBe(before);
  });

  test("is another once something changed, and says what", async () => {
    const [former] = await getReports(newsroom.owner, articleId);
    const claim = await db.claim.findFirstOrThrow({ where: { articleId } });
    await openThread(newsroom.writer, { articleId, claimId: claim.id as never }, { kind: "note", body: "Look again." });
    const { number } = await make(newsroom.owner);
    const { report, proof } = JSON.parse((await take(number, "json")).toString("utf8"));

    expect(number).toBe(former!.number + 1);
    expect(report.since).toMatchObject({ number: former!.number, position: former!.position });
    expect(report.since.changes).toMatchObject([{ about: "thread", what: "Notes and questions added: 1." }]);
    expect(proof.former.root).toBe((await db.report.findFirstOrThrow({ where: { number: former!.number } })).root);
  });

  test("asked for twice at once gets two numbers, and tells of where the ledger stood when it was asked for", async () => {
    const claim = await db.claim.findFirstOrThrow({ where: { articleId } });
    const target = { articleId, claimId: claim.id as never };
    await openThread(newsroom.writer, target, { kind: "note", body: "And again." });
    const [one, two] = await Promise.all([
      askForReport(newsroom.owner, { articleId, kind: "internal" }),
      askForReport(newsroom.editor, { articleId, kind: "legal" }),
    ]);
    const thread = await db.thread.findFirstOrThrow({ where: { articleId }, orderBy: { openedAt: "desc" } });
    await addComment(newsroom.owner, { ...target, threadId: thread.id as never }, "A late answer.");
    await makeReport(newsroom.owner, { articleId, number: one.number }, () => {});

    expect(Math.abs(one.number - two.number)).toBe(1);
    expect((await take(one.number, "md")).toString("utf8")).not.toContain("A late answer.");
  });

  test("being made is seen by whoever may take it, is nothing to a rival, and is called off by its asker alone", async () => {
    const rival = await buildNewsroom();
    const { number } = await queueReport(newsroom.editor, { articleId, kind: "public" });
    const { jobId } = (await getReports(newsroom.writer, articleId)).find((one) => one.number === number)!;

    expect(await getJob(newsroom.writer, jobId as JobId)).toMatchObject({ kind: "report.make", state: "waiting" });
    await expect(getJob(rival.owner, jobId as JobId)).rejects.toMatchObject({ code: "not-found" });
    await expect(stopJob(newsroom.writer, jobId as JobId)).rejects.toMatchObject({ code: "not-found" });
    await stopJob(newsroom.editor, jobId as JobId);
    expect(await getJob(newsroom.reader, jobId as JobId)).toMatchObject({ state: "cancelled" });
  });

  test("that is legal is for owners, editors and readers, to make and to take", async () => {
    await expect(askForReport(newsroom.checker, { articleId, kind: "legal" })).rejects.toMatchObject({
      code: "forbidden",
    });
    const { number } = await make(newsroom.editor, "legal");

    await expect(take(number, "json", newsroom.writer)).rejects.toMatchObject({ code: "forbidden" });
    expect((await take(number, "json", newsroom.reader)).length).toBeGreaterThan(0);
    const row = (await getReports(newsroom.writer, articleId)).find((one) => one.number === number);
    expect(row).toMatchObject({ readable: false, made: { sha256: "", files: [] } });
  });

  test("is given to nobody as a file who may not take its kind, though they know its hash", async () => {
    const { number } = await make(newsroom.editor, "legal");
    const row = (await getReports(newsroom.editor, articleId)).find((one) => one.number === number);
    const { sha256 } = row!.made!.files.find(({ format }) => format === "csv")!;
    const file = { sha256, name: "notes.csv" };
    const source = {
      ...{ title: "Notes", publisher: "", author: "", url: "", publishedOn: null },
      ...{ kind: "page" as const, primary: false, origin: "" },
    };
    const piece = { stance: "supports" as const, locator: "row 1", excerpt: "", note: "", file, source };
    const { checker, editor } = newsroom;
    const missing = { code: "not-found" };

    await expect(getFile(checker, sha256)).rejects.toMatchObject(missing);
    await expect(askToRead(checker, { fileSha256: sha256, fileName: "notes.csv" })).rejects.toMatchObject(missing);
    await expect(addEvidence(checker, { articleId, claimId }, piece)).rejects.toMatchObject(missing);
    await expect(attachTranscript(checker, { source, file, speakers: ["whoever"] })).rejects.toThrow(
      "This file is not",
    );
    expect((await getFile(editor, sha256)).size).toBeGreaterThan(0);
  });

  test("is never changed once it was made, nor are its files", async () => {
    await expect(db.$executeRaw`update report set sha256 = '0'`).rejects.toThrow("never changed");
    await expect(db.$executeRaw`delete from report`).rejects.toThrow("never changed");
    await expect(db.$executeRaw`update report_file set sha256 = '0'`).rejects.toThrow("never changed");
    await expect(db.$executeRaw`truncate report_file`).rejects.toThrow("never changed");
  });

  test("does not exist for a rival newsroom, by whatever number", async () => {
    const rival = await buildNewsroom();
    for (const number of [1, 99, 0, -1, 1.5, Number.NaN]) {
      await expect(getReportFile(rival.owner, { articleId, number, format: "json" })).rejects.toMatchObject({
        code: "not-found",
      });
    }
    await expect(askForReport(rival.owner, { articleId, kind: "public" })).rejects.toMatchObject({ code: "not-found" });
    await expect(getReports(rival.owner, articleId)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the newsroom's key", () => {
  test("is replaced by an owner alone; reports made before hold under the former one", async () => {
    const [before] = await getKeys(newsroom.owner);
    const [report] = await getReports(newsroom.owner, articleId);
    await expect(rotateSigningKey(newsroom.editor)).rejects.toMatchObject({ code: "forbidden" });
    await rotateSigningKey(newsroom.owner);
    const keys = await getKeys(newsroom.reader);

    expect(keys).toHaveLength(2);
    expect(keys[1]).toMatchObject({ publicKey: before!.publicKey, retiredAt: expect.any(String) });
    expect(keys[0]!.publicKey).not.toBe(before!.publicKey);
    const json = (await take(report!.number, "json")).toString("utf8");
    expect(verifyReportJson(json, before!.publicKey).kind).toBe("intact");
    expect(verifyReportJson(json, keys[0]!.publicKey).kind).toBe("altered");
  });

  test("lies sealed, a retired one's private half not at all, and each change is in the ledger", async () => {
    const rows = await db.newsroomKey.findMany({ where: { newsroomId: newsroom.id }, orderBy: { createdAt: "asc" } });
    const types = await db.ledgerEntry.findMany({ where: { type: { startsWith: "key." } }, orderBy: { seq: "asc" } });

    expect(rows.map(({ sealedKey }) => sealedKey === "")).toEqual([true, false]);
    expect(types.filter(({ newsroomId }) => newsroomId === newsroom.id).map(({ type }) => type)).toEqual([
      "key.created",
      "key.rotated",
    ]);
  });

  test("says what to do when it cannot be opened", async () => {
    const secret = process.env.STET_SEALING_KEY;
    process.env.STET_SEALING_KEY = "another secret of thirty-two characters";
    await expect(askForReport(newsroom.owner, { articleId, kind: "public" })).rejects.toThrow("STET_SEALING_KEY");
    process.env.STET_SEALING_KEY = secret;
  });
});
