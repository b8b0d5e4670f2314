import "server-only";
import { db } from "../db/client";
import { findJob, findOpenJob } from "../db/jobs";
import type { Actor } from "../domain/actor";
import { isId, type JobId } from "../domain/ids";
import { type JobView, type Json, reportJobKind } from "../domain/job";
import { can } from "../domain/permissions";
import { notFound } from "../errors";

/**
 * How far a job is, for whoever asked for it; to everyone else it does not
 * exist. The making of a report is for all who may take one: its page lists it.
 */
export async function getJob(actor: Actor, id: JobId): Promise<JobView> {
  const job = isId(id) ? await findJob(db(), actor.newsroomId, id) : null;
  const shown = job && (job.askedBy === actor.userId || (job.kind === reportJobKind && can(actor, "report.take")));
  if (!shown) throw notFound("job");
  const { askedBy: _, ...view } = job;
  return view;
}

/** The actor's own job of one of these kinds on this input that is under way, or failed and was not put away. */
export async function findOwnJob(actor: Actor, kinds: readonly string[], input: Json): Promise<JobView | null> {
  return findOpenJob(db(), actor.newsroomId, { kinds, input, askedBy: actor.userId });
}
