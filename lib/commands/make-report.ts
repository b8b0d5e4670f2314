import "server-only";
import { findArticle } from "../db/articles";
import { recordBlob } from "../db/blobs";
import { db, inSnapshot } from "../db/client";
import { readProvenFacts } from "../db/report-facts";
import { findReport, findReportRequest, insertReport, type MadeReport } from "../db/reports";
import type { Actor } from "../domain/actor";
import type { ArticleId, KeyId } from "../domain/ids";
import { toReport } from "../domain/report";
import { reportAction } from "../domain/report-kind";
import { findEnv } from "../env";
import { AppError, notFound } from "../errors";
import { formatNames, type ReportFormat, reportFormats } from "../formats/report-formats";
import { writeReportJson } from "../formats/report-json/write";
import { type WrittenFormat, writeReport } from "../formats/write-report";
import { storeBlob } from "../storage/blobs";
import { blobPlace } from "../storage/place";
import { inArticle } from "./in-article";
import { packReport } from "./pack-report";
import { findPublishedClaims } from "./published-claims";
import { openSigningKey } from "./signing-key";

type Place = { articleId: ArticleId; number: number };
type Progress = (done: number, doing: string) => void;

/**
 * Make a report that was asked for: in every format, signed, kept, and recorded
 * in the article's ledger. It takes seconds of computing, so the application
 * runs it in a process of its own (report-job.ts). Made twice it is made once.
 */
export async function makeReport(actor: Actor, { articleId, number }: Place, progress: Progress): Promise<MadeReport> {
  const { newsroomId } = actor;
  const request = await findReportRequest(db(), newsroomId, { articleId, number });
  if (!request) throw notFound("report");
  const before = await findReport(db(), newsroomId, { articleId, number });
  if (before) return before;
  if (request.askedBy !== actor.userId) throw new AppError("forbidden", "Somebody else asked for this report.");

  progress(0, "Reading the ledger");
  const { kind, position, registerPosition, askedAt: at } = request;
  const asked = { number, position, registerPosition, at };
  const { facts, inclusions } = await inSnapshot(async (tx) => {
    const article = await findArticle(tx, newsroomId, articleId);
    if (!article) throw notFound("article");
    return readProvenFacts(tx, actor, { articleId, kind, revision: article.revision }, asked);
  });
  const key = await openSigningKey(actor);
  const report = toReport(facts);
  const origin = findEnv("NEXTAUTH_URL");
  const pages = origin ? await findPublishedClaims(newsroomId, report, origin) : undefined;
  const json = Buffer.from(writeReportJson(facts, { inclusions, key }, report), "utf8");

  const written = new Map<ReportFormat, { bytes: Uint8Array; sha256: string }>();
  const files: MadeReport["files"] = [];
  const put = async (format: ReportFormat, bytes: Uint8Array) => {
    const kept = await keep(actor, format, [bytes]);
    written.set(format, { bytes, sha256: kept.sha256 });
    files.push({ format, ...kept });
  };
  await put("json", json);
  const formats = formatNames.filter((format): format is WrittenFormat => format !== "json" && format !== "zip");
  for (const [i, format] of formats.entries()) {
    progress((i + 1) / (formats.length + 2), `Writing ${reportFormats[format].words}`);
    await put(format, await writeReport(format, report, pages));
  }
  progress((formats.length + 1) / (formats.length + 2), "Packing the ZIP");
  files.push({ format: "zip", ...(await keep(actor, "zip", await packReport(actor, report, written))) });

  const { hash: ledgerHash, root } = report.ledger;
  const sha256 = files[0]!.sha256;
  const keyId = key.keyId as KeyId;
  const made = { number, kind, position, ledgerHash, root, keyId, sha256, madeBy: actor.userId };
  await inArticle(actor, { articleId }, reportAction(kind), async (scene) => {
    await insertReport(scene.tx, newsroomId, { articleId, ...made, madeAt: scene.at, files });
    return { type: "report.made", number, kind, position, sha256, keyId };
  });
  return { ...made, madeAt: new Date().toISOString(), files };
}

/** Larger than any upload, since it packs them. */
const largest = 4 * 1024 * 1024 * 1024;

/** First the bytes, then the row that says the newsroom has them. */
async function keep(
  { newsroomId }: Actor,
  format: ReportFormat,
  bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<{ sha256: string; size: number }> {
  const stored = await storeBlob(blobPlace(), toAsync(bytes), largest);
  if (stored.kind !== "stored") throw new AppError("unavailable", "The report is too large to be kept here.");
  const { sha256, size } = stored;
  await recordBlob(db(), newsroomId, { sha256, size, mediaType: reportFormats[format].mediaType, fault: null });
  return { sha256, size };
}

async function* toAsync(bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* bytes;
}
