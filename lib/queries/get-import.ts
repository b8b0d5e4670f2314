import "server-only";
import { z } from "zod";
import { db } from "../db/client";
import { findJobInput, findJobResult } from "../db/jobs";
import type { Actor } from "../domain/actor";
import { type ArticleDetails, DocumentImport } from "../domain/article-details";
import type { ArticleId, JobId } from "../domain/ids";
import { isOver, type JobView } from "../domain/job";
import { findOwnJob } from "./find-own-job";

export type ImportView =
  | { state: "importing"; job: JobView }
  | { state: "imported"; articleId: ArticleId }
  /** It was refused or called off; what was written for it is to be offered again. */
  | { state: "ended"; problem: string; readBy: JobId; details: ArticleDetails };

/** How far one of the actor's own imports of a document is; null where there is none. */
export async function getImport(actor: Actor, id: string): Promise<ImportView | null> {
  const own = await findOwnJob(actor, id, "article.import");
  if (!own) return null;
  const { jobId, job } = own;
  if (!isOver(job)) return { state: "importing", job };
  if (job.state === "done") {
    const result = await findJobResult(db(), actor.newsroomId, jobId, actor.userId);
    return { state: "imported", articleId: z.object({ articleId: z.uuid() }).parse(result).articleId as ArticleId };
  }
  const { details, readBy } = DocumentImport.parse(await findJobInput(db(), actor.newsroomId, jobId));
  const problem = job.problem || "You called this off, and nothing was taken in.";
  return { state: "ended", problem, readBy: readBy as JobId, details };
}
