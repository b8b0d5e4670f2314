import "server-only";
import { z } from "zod";
import { findArticle } from "../../db/articles";
import { db, inTransaction } from "../../db/client";
import { findFile } from "../../db/files";
import { findJobResult } from "../../db/jobs";
import { findReceipt, recordReceipt } from "../../db/receipts";
import type { Actor } from "../../domain/actor";
import { type ArticleId, isId, type JobId } from "../../domain/ids";
import { outsideJobKind } from "../../domain/job";
import { can } from "../../domain/permissions";
import { notFound } from "../../errors";
import { askFor, defineJob } from "../../jobs/define-job";
import { forbidden } from "../../refusal";
import { runApart } from "../run-apart";
import { OutsideAnswer, OutsideImport } from "./outside-import";

/** Looks through a large export of another system, or takes it in, in a process apart. */
export const outsideImportJob = defineJob({
  kind: outsideJobKind,
  lane: () => "long",
  input: OutsideImport.extend({ fileSha256: z.string() }),
  run: async ({ input: { fileSha256, ...asked }, actor, jobId, signal, report }) =>
    runApart({ work: "outside-import", actor, asked, fileSha256, key: jobId }, report, signal),
});

/**
 * Have a file looked through or taken in that was sent before. Refuses at once
 * who may not; asked again under the key of one taking in, it is the same job.
 */
export async function askToTakeIn(
  actor: Actor,
  asked: OutsideImport,
  { fileSha256, key }: { fileSha256: string; key: string },
): Promise<JobId> {
  const { newsroomId, userId } = actor;
  const { articleId, deed } = asked;
  const action = articleId === null ? "source.edit" : "claim.correct";
  const article =
    articleId !== null && isId(articleId) && (await findArticle(db(), newsroomId, articleId as ArticleId));
  if (articleId !== null && !article) throw notFound("article");
  if (!can(actor, action)) throw forbidden(actor, action);
  return inTransaction(async (tx) => {
    const once = deed === "import" && key !== "" ? key : null;
    const before = once && (await findReceipt<JobId>(tx, newsroomId, userId, once));
    if (before) return before;
    if (!(await findFile(tx, actor, fileSha256))) throw notFound("file");
    const jobId = await askFor(tx, actor, outsideImportJob, { ...asked, fileSha256 }, { fileSha256 });
    if (once) await recordReceipt(tx, newsroomId, userId, once, jobId);
    return jobId;
  });
}

/** What one of the actor's own jobs has found, or what came of its taking in. */
export async function findOutsideAnswer(actor: Actor, id: string): Promise<OutsideAnswer> {
  const result = isId(id) ? await findJobResult(db(), actor.newsroomId, id as JobId, actor.userId) : null;
  if (result === null) throw notFound("import");
  return OutsideAnswer.parse(result);
}
