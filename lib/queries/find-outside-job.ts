import "server-only";
import { z } from "zod";
import { db } from "../db/client";
import { listOwnJobs } from "../db/jobs";
import type { Actor } from "../domain/actor";
import { type JobView, outsideJobKind } from "../domain/job";

const Asked = z.object({
  articleId: z.string().nullable(),
  fileName: z.string(),
  deed: z.enum(["look", "import"]),
  fileSha256: z.string(),
});

/** A large file that its sender had looked through, or is taking in: the job, and the file that it reads. */
export type OutsideJob = { job: JobView; fileName: string; fileSha256: string };

/** Whoever comes back later than this begins anew: what was found is of then. */
const keptForMs = 24 * 60 * 60 * 1000;

/**
 * The actor's last work on another system's export for an article, or for the
 * newsroom's fact checks (null), while a page has something to show of it: it is
 * under way, or a look whose answer was neither acted on nor put away.
 */
export async function findOutsideJob(actor: Actor, articleId: string | null): Promise<OutsideJob | null> {
  const jobs = await listOwnJobs(db(), actor.newsroomId, actor.userId, [outsideJobKind]);
  for (const { input, ...job } of jobs) {
    const { fileName, fileSha256, ...asked } = Asked.parse(input);
    if (asked.articleId !== articleId) continue;
    const underWay = job.state === "waiting" || job.state === "running";
    const found = job.state === "done" && asked.deed === "look" && Date.now() - Date.parse(job.askedAt) < keptForMs;
    return underWay || found ? { job, fileName, fileSha256 } : null;
  }
  return null;
}
