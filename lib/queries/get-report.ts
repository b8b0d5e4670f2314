import "server-only";
import { setImmediate as nextTurn } from "node:timers/promises";
import { inSnapshot } from "../db/client";
import { readReportFacts } from "../db/report-facts";
import type { Actor } from "../domain/actor";
import { type ArticleId, isId } from "../domain/ids";
import { can } from "../domain/permissions";
import { type ReportFacts, toReportInTurns } from "../domain/report";
import { type ReportKind, reportAction } from "../domain/report-kind";
import type { Report } from "../domain/report-model";
import { notFound } from "../errors";
import { forbidden } from "../refusal";
import { getReadable } from "./get-desk";

/**
 * What a report would say as of now. Reading, making and whatever draws it each
 * have a turn of their own, so that requests are answered in between.
 */
export async function getReportPreview(actor: Actor, articleId: ArticleId, kind: ReportKind): Promise<Report> {
  const facts = await getReportFacts(actor, articleId, kind);
  await nextTurn();
  const report = await toReportInTurns(facts, nextTurn);
  await nextTurn();
  return report;
}

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
