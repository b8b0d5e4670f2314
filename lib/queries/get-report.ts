import "server-only";
import { inSnapshot } from "../db/client";
import { readReportFacts } from "../db/report-facts";
import type { Actor } from "../domain/actor";
import { type ArticleId, isId } from "../domain/ids";
import { can } from "../domain/permissions";
import type { ReportFacts } from "../domain/report";
import { type ReportKind, reportAction } from "../domain/report-kind";
import { notFound } from "../errors";
import { forbidden } from "../refusal";
import { getReadable } from "./get-desk";

/** What a preview of a report is made from, all as of one moment; `toReport` makes the preview of it. */
export async function getReportFacts(
  actor: Actor,
  articleId: ArticleId,
  kind: ReportKind = "internal",
): Promise<ReportFacts> {
  const action = reportAction(kind);
  if (!can(actor, action)) throw forbidden(actor, action);
  if (!isId(articleId)) throw notFound("article");
  return inSnapshot(async (tx) => {
    const { revision } = await getReadable(tx, actor, articleId);
    return readReportFacts(tx, actor, { articleId, kind, revision });
  });
}
