import "server-only";
import { z } from "zod";
import { recordReportJob } from "../db/reports";
import type { Actor } from "../domain/actor";
import type { ArticleId } from "../domain/ids";
import { reportJobKind } from "../domain/job";
import type { ReportKind } from "../domain/report-kind";
import { askFor, defineJob } from "../jobs/define-job";
import { type AskedReport, askForReport } from "./ask-for-report";
import { runApart } from "./run-apart";

/** Making a report survives a restart: what was asked for is made as of when it was asked for. */
export const reportJob = defineJob({
  kind: reportJobKind,
  lane: () => "long",
  input: z.object({ articleId: z.uuid(), number: z.int() }),
  run: async ({ input, actor, signal, report }) => {
    const place = { ...input, articleId: input.articleId as ArticleId };
    await runApart({ work: "report", actor, place }, report, signal);
    return { number: input.number };
  },
});

/** Ask for a report, and put its making on the queue. */
export async function queueReport(
  actor: Actor,
  { articleId, kind }: { articleId: ArticleId; kind: ReportKind },
): Promise<AskedReport> {
  return askForReport(actor, { articleId, kind }, async (tx, number) => {
    const jobId = await askFor(tx, actor, reportJob, { articleId, number });
    await recordReportJob(tx, actor.newsroomId, { articleId, number }, jobId);
  });
}
