import "server-only";
import { db } from "../db/client";
import { cancelJob, dismissJob, findJob } from "../db/jobs";
import type { Actor } from "../domain/actor";
import { isId, type JobId } from "../domain/ids";
import { isOver } from "../domain/job";
import { notFound } from "../errors";

/**
 * Whoever asked for a job calls it off; one that is over is put away instead.
 * What it had already changed by then stays. Nothing about an article changes
 * here, so the ledger has no part in it.
 */
export async function stopJob(actor: Actor, id: JobId): Promise<void> {
  const job = isId(id) ? await findJob(db(), actor.newsroomId, id) : null;
  if (!job || job.askedBy !== actor.userId) throw notFound("job");
  if (isOver(job)) await dismissJob(db(), actor.newsroomId, id);
  // It may have ended since it was read: then it is put away.
  else if (!(await cancelJob(db(), actor.newsroomId, id))) await dismissJob(db(), actor.newsroomId, id);
}
