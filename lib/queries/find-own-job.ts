import "server-only";
import { db } from "../db/client";
import { findJob } from "../db/jobs";
import type { Actor } from "../domain/actor";
import { isId, type JobId } from "../domain/ids";
import type { JobView } from "../domain/job";

/** A job of one kind that the actor asked for themselves; null where the id, which may be anything, names none. */
export async function findOwnJob(
  actor: Actor,
  id: string,
  kind: string,
): Promise<{ jobId: JobId; job: JobView } | null> {
  const jobId = id as JobId;
  const job = isId(id) ? await findJob(db(), actor.newsroomId, jobId) : null;
  if (!job || job.askedBy !== actor.userId || job.kind !== kind) return null;
  const { askedBy: _, ...view } = job;
  return { jobId, job: view };
}
