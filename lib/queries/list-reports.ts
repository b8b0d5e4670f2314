import "server-only";
import { db } from "../db/client";
import { getPeopleAndPolicy } from "../db/people";
import { listReports } from "../db/reports";
import type { Actor } from "../domain/actor";
import { type ArticleId, isId } from "../domain/ids";
import { can } from "../domain/permissions";
import { type ReportKind, reportAction } from "../domain/report-kind";
import { notFound } from "../errors";
import { formatNames, type ReportFormat } from "../formats/report-formats";
import { forbidden } from "../refusal";
import { getReadable } from "./get-desk";

/** A report in the list: who asked, when, and what can be taken of it. `jobId` is what makes it, while it is not made. */
export type ReportRow = {
  number: number;
  kind: ReportKind;
  position: number;
  by: string;
  at: string;
  jobId: string | null;
  made: { sha256: string; files: { format: ReportFormat; sha256: string; size: number }[] } | null;
  /** Whether the actor may read this kind. */
  readable: boolean;
};

/** An article's reports, the newest first. What the actor may not read is listed without its hashes. */
export async function getReports(actor: Actor, articleId: ArticleId): Promise<ReportRow[]> {
  if (!can(actor, "report.take")) throw forbidden(actor, "report.take");
  if (!isId(articleId)) throw notFound("article");
  await getReadable(db(), actor, articleId);
  const [reports, { people }] = await Promise.all([
    listReports(db(), actor.newsroomId, articleId),
    getPeopleAndPolicy(db(), actor.newsroomId),
  ]);
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]));
  return reports.map(({ request, made }) => {
    const readable = can(actor, reportAction(request.kind));
    const files = made?.files ?? [];
    const inOrder = formatNames.flatMap((format) => {
      const file = files.find((one) => one.format === format);
      return file ? [{ format, sha256: file.sha256, size: file.size }] : [];
    });
    return {
      ...{ number: request.number, kind: request.kind, position: request.position, readable },
      by: names.get(request.askedBy) ?? "a former member",
      at: request.askedAt,
      jobId: made ? null : request.jobId,
      made: made && { sha256: readable ? made.sha256 : "", files: readable ? inOrder : [] },
    };
  });
}
