import "server-only";
import { findArticle } from "../db/articles";
import { db } from "../db/client";
import { findReport } from "../db/reports";
import type { Actor } from "../domain/actor";
import { type ArticleId, isId } from "../domain/ids";
import { can } from "../domain/permissions";
import { reportAction } from "../domain/report-kind";
import { AppError, notFound } from "../errors";
import { type ReportFormat, reportFileName, reportFormats } from "../formats/report-formats";
import { forbidden } from "../refusal";
import { readBlob } from "../storage/blobs";
import { blobPlace } from "../storage/place";

/** A report's file as it was kept, verified just now. */
export type ReportFile = {
  name: string;
  mediaType: string;
  sha256: string;
  size: number;
  open: () => AsyncIterable<Uint8Array>;
};

export async function getReportFile(
  actor: Actor,
  { articleId, number, format }: { articleId: ArticleId; number: number; format: ReportFormat },
): Promise<ReportFile> {
  if (!can(actor, "report.take")) throw forbidden(actor, "report.take");
  const isNumber = Number.isInteger(number) && number > 0 && number < 2 ** 31;
  const article = isId(articleId) && isNumber ? await findArticle(db(), actor.newsroomId, articleId) : null;
  const report = article && (await findReport(db(), actor.newsroomId, { articleId, number }));
  if (!article || !report) throw notFound("report");
  const action = reportAction(report.kind);
  if (!can(actor, action)) throw forbidden(actor, action);
  const file = report.files.find((one) => one.format === format);
  if (!file) throw notFound("report");
  const read = await readBlob(blobPlace(), file.sha256);
  if (read.kind !== "whole") {
    const message = "This report’s file is not what was kept, so it is not handed out. Tell whoever runs Stet.";
    throw new AppError("unavailable", message);
  }
  const name = reportFileName({ article, number, kind: report.kind }, format);
  return { name, mediaType: reportFormats[format].mediaType, ...file, open: read.open };
}
