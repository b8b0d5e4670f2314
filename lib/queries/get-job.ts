import "server-only";
import { db } from "../db/client";
import { findJob, listOwnJobs as list } from "../db/jobs";
import type { Actor } from "../domain/actor";
import { isId, type JobId } from "../domain/ids";
import type { JobView } from "../domain/job";
import { notFound } from "../errors";

/** How far a job is, for whoever asked for it; to everyone else it does not exist. */
export async function getJob(actor: Actor, id: JobId): Promise<JobView> {
  const job = isId(id) ? await findJob(db(), actor.newsroomId, id) : null;
  if (!job || job.askedBy !== actor.userId) throw notFound("job");
  const { askedBy: _, ...view } = job;
  return view;
}

/** The actor's own jobs of some kinds that are under way, or ended and not put away; newest first. */
export async function listOwnJobs(actor: Actor, kinds: readonly string[]): Promise<JobView[]> {
  return list(db(), actor.newsroomId, actor.userId, kinds);
}
