import "server-only";
import type { JobId, NewsroomId, UserId } from "../domain/ids";
import type { JobLane, JobState, JobView, Json, RunningJob } from "../domain/job";
import type { Tx } from "./client";
import { type Job as JobRow, Prisma } from "./generated/client";

/** What graphile-worker calls the lanes; which kind of job it is stands in the row. Stored: never rename one. */
export const laneTasks: Record<JobLane, string> = { short: "stet_job", long: "stet_long", round: "stet_round" };

/** A process says this often that it still runs its jobs. */
export const heartbeatMs = 2_000;
/** A job nobody spoke for this long is taken up by someone else. */
export const lostAfterSeconds = 15;

/** Nobody spoke for it lately, by the database's own clock. */
const silent = Prisma.sql`job.heartbeat_at < now() - make_interval(secs => ${lostAfterSeconds})`;

export type NewJob = {
  id: JobId;
  kind: string;
  lane: JobLane;
  input: Json;
  fileSha256: string | null;
  askedBy: UserId;
  /** Not before this time; at once without one. */
  runAt?: Date;
};

/**
 * Ask for a job, in the transaction of whatever asks: it is queued exactly if
 * that commits. Nobody's second job of a kind goes before another's first: it
 * stands behind as many as its asker has under way. Rounds of a newsroom are
 * made one after another, since they lead to the same addresses.
 */
export async function insertJob(tx: Tx, newsroomId: NewsroomId, job: NewJob): Promise<void> {
  const { id, kind, lane, input, fileSha256, askedBy, runAt } = job;
  await tx.job.create({
    data: { newsroomId, id, kind, input: input ?? {}, fileSha256, askedById: askedBy },
  });
  await tx.$executeRaw`select graphile_worker.add_job(
    identifier => ${laneTasks[lane]}, payload => ${JSON.stringify({ newsroomId, jobId: id })}::json,
    queue_name => ${lane === "round" ? newsroomId : null}, job_key => ${keyOf(newsroomId, id)}, max_attempts => 1000, run_at => ${runAt ?? null}::timestamptz,
    priority => (select count(*)::int from job where newsroom_id = ${newsroomId}::uuid and asked_by_id = ${askedBy}::uuid
      and asked_at > now() - interval '1 day' and kind = ${kind} and state in ('waiting', 'running') and id <> ${id}::uuid))`;
}

export async function findJob(
  tx: Tx,
  newsroomId: NewsroomId,
  id: JobId,
): Promise<(JobView & { askedBy: UserId }) | null> {
  const row = await tx.job.findUnique({ where: { newsroomId_id: { newsroomId, id } }, omit: { input: true } });
  return row && { ...toView(row), askedBy: row.askedById as UserId };
}

/** What came of a job that is done; null before, and for one that is not its asker's. */
export async function findJobResult(tx: Tx, newsroomId: NewsroomId, id: JobId, askedBy: UserId): Promise<Json> {
  const row = await tx.job.findFirst({
    where: { newsroomId, id, askedById: askedBy, state: "done" },
    select: { result: true },
  });
  return (row?.result ?? null) as Json;
}

/** A member's job that is still to be looked at, the newest: it is under way, or failed and was not put away. */
export async function findOpenJob(
  tx: Tx,
  newsroomId: NewsroomId,
  { kinds, input, askedBy }: { kinds: readonly string[]; input: Json; askedBy: UserId },
): Promise<JobView | null> {
  const row = await tx.job.findFirst({
    where: {
      ...{ newsroomId, askedById: askedBy, kind: { in: [...kinds] }, input: { equals: input ?? {} } },
      ...{ dismissed: false, state: { in: ["waiting", "running", "failed"] } },
    },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    omit: { input: true, result: true },
  });
  return row && toView(row);
}

/** A member's job of this kind and input that is under way; what became of earlier ones is put away. */
export async function findJobUnderWay(
  tx: Tx,
  newsroomId: NewsroomId,
  { kind, input, askedBy }: Pick<NewJob, "kind" | "input" | "askedBy">,
): Promise<JobId | null> {
  const where = { newsroomId, askedById: askedBy, kind, input: { equals: input ?? {} } };
  const row = await tx.job.findFirst({
    where: { ...where, state: { in: ["waiting", "running"] }, cancelAsked: false },
    select: { id: true },
  });
  if (row) return row.id as JobId;
  await tx.job.updateMany({ where: { ...where, state: "failed" }, data: { dismissed: true } });
  return null;
}

/** What a job was asked with. */
export async function findJobInput(tx: Tx, newsroomId: NewsroomId, id: JobId): Promise<Json> {
  const row = await tx.job.findUniqueOrThrow({
    where: { newsroomId_id: { newsroomId, id } },
    select: { input: true },
  });
  return row.input as Json;
}

/** A member's jobs that they have not put away, newest first. */
export async function listOwnJobs(
  tx: Tx,
  newsroomId: NewsroomId,
  by: UserId,
  kinds: readonly string[],
): Promise<(JobView & { input: Json })[]> {
  const rows = await tx.job.findMany({
    where: { newsroomId, askedById: by, kind: { in: [...kinds] }, dismissed: false, NOT: { state: "cancelled" } },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    omit: { result: true },
    take: 20,
  });
  return rows.map((row) => ({ ...toView(row), input: row.input as Json }));
}

/**
 * Begin a job, or take up one whose process died. Null when there is nothing to
 * do any more; "taken" while another process still speaks for it.
 */
export async function beginJob(tx: Tx, newsroomId: NewsroomId, id: JobId): Promise<RunningJob | "taken" | null> {
  type Begun = { kind: string; input: Json; file: string | null; by: string; attempt: number; losses: number };
  const [row] = await tx.$queryRaw<Begun[]>`
    update job set state = 'running', attempt = attempt + 1, heartbeat_at = now(),
      losses = losses + case when state = 'running' then 1 else 0 end
    where newsroom_id = ${newsroomId}::uuid and id = ${id}::uuid and not cancel_asked
      and (state = 'waiting' or (state = 'running' and ${silent}))
    returning kind, input, file_sha256 as file, asked_by_id as by, attempt, losses`;
  if (row) {
    const { kind, input, file, by, attempt, losses } = row;
    return { newsroomId, id, kind, input, fileSha256: file, askedBy: by as UserId, attempt, losses };
  }
  // Called off, and its process died before it heard of that.
  await tx.$executeRaw`
    update job set state = 'cancelled', finished_at = now()
    where newsroom_id = ${newsroomId}::uuid and id = ${id}::uuid and state = 'running' and cancel_asked and ${silent}`;
  return (await tx.job.findFirst({ where: { newsroomId, id, state: "running" }, select: { id: true } })) && "taken";
}

/** What became of a job that was spoken for: still one's own, called off, or somebody else's by now. */
export type Beat = { id: JobId; cancelAsked: boolean };

/** Say that these jobs are still being worked on. One that is missing in the answer is no longer the caller's. */
export async function beatJobs(tx: Tx, jobs: readonly RunningJob[]): Promise<Beat[]> {
  return tx.$queryRaw<Beat[]>`
    update job set heartbeat_at = now()
    from unnest(${jobs.map((job) => job.newsroomId)}::uuid[], ${jobs.map((job) => job.id)}::uuid[],
      ${jobs.map((job) => job.attempt)}::int[]) as mine(newsroom_id, id, attempt)
    where job.newsroom_id = mine.newsroom_id and job.id = mine.id and job.attempt = mine.attempt and state = 'running'
    returning job.id, cancel_asked as "cancelAsked"`;
}

export async function recordProgress(tx: Tx, job: RunningJob, progress: number, doing: string): Promise<void> {
  await tx.job.updateMany({ where: ours(job), data: { progress, doing } });
}

/** How an attempt ended. `stopped` is no end: the job waits for another process. */
export type JobEnd =
  | { state: "done"; result: Json }
  | { state: "failed"; problem: string }
  | { state: "cancelled" }
  | { state: "stopped" };

/** @return whether this attempt still was the one that counts. */
export async function endJob(tx: Tx, job: RunningJob, end: JobEnd): Promise<boolean> {
  const over = { finishedAt: new Date(), heartbeatAt: null };
  const data: Prisma.JobUpdateManyMutationInput =
    end.state === "stopped"
      ? { state: "waiting", heartbeatAt: null }
      : end.state === "done"
        ? { ...over, state: "done", progress: 1, doing: "", result: (end.result ?? undefined) as Prisma.InputJsonValue }
        : end.state === "failed"
          ? { ...over, state: "failed", problem: end.problem }
          : { ...over, state: "cancelled" };
  const { count } = await tx.job.updateMany({ where: ours(job), data });
  return count === 1;
}

/**
 * Call a job off. One that waits is over at once; one that runs is told by its
 * next heartbeat. @return what state it is in now.
 */
export async function cancelJob(tx: Tx, newsroomId: NewsroomId, id: JobId): Promise<JobState | null> {
  const [row] = await tx.$queryRaw<{ state: JobState }[]>`
    update job set cancel_asked = true,
      state = case when state = 'waiting' then 'cancelled' else state end,
      finished_at = case when state = 'waiting' then now() else finished_at end
    where newsroom_id = ${newsroomId}::uuid and id = ${id}::uuid and state in ('waiting', 'running')
    returning state`;
  return row?.state ?? null;
}

/** Put an ended job away, so that no page offers it any more. */
export async function dismissJob(tx: Tx, newsroomId: NewsroomId, id: JobId): Promise<void> {
  await tx.job.updateMany({ where: { newsroomId, id }, data: { dismissed: true } });
}

/**
 * Set free the jobs whose process died: graphile-worker itself would hold them
 * for four hours. A job counts as lost when its lock is old and nobody spoke
 * for it since; the database's clock alone decides.
 */
export async function freeLostJobs(tx: Tx): Promise<void> {
  const lost = await tx.$queryRaw<{ worker: string }[]>`
    select distinct queued.locked_by as worker from graphile_worker.jobs queued
    left join job on job.newsroom_id = split_part(queued.key, '/', 1)::uuid
      and job.id = split_part(queued.key, '/', 2)::uuid
    where queued.task_identifier = any(${Object.values(laneTasks)}) and queued.locked_by is not null
      and queued.locked_at < now() - make_interval(secs => ${lostAfterSeconds})
      and (job.state is distinct from 'running' or ${silent})`;
  const workers = lost.map(({ worker }) => worker);
  if (workers.length > 0) await freeJobsOf(tx, workers);
}

/** Set free whatever these workers hold in the queue. One that still runs keeps its job: the row says whose it is. */
export async function freeJobsOf(tx: Tx, workers: readonly string[]): Promise<void> {
  await tx.$executeRaw`select graphile_worker.force_unlock_workers(${[...workers]}::text[])`;
}

function keyOf(newsroomId: NewsroomId, id: JobId): string {
  return `${newsroomId}/${id}`;
}

function ours({ newsroomId, id, attempt }: RunningJob): Prisma.JobWhereInput {
  return { newsroomId, id, attempt, state: "running" };
}

function toView({ id, kind, state, progress, doing, problem, askedAt }: Omit<JobRow, "input" | "result">): JobView {
  return { id: id as JobId, kind, state, progress, doing, problem, askedAt: askedAt.toISOString() };
}
