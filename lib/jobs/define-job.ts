import "server-only";
import type { z } from "zod";
import type { Tx } from "../db/client";
import { findJobUnderWay, insertJob } from "../db/jobs";
import type { Actor } from "../domain/actor";
import { type JobId, newId } from "../domain/ids";
import type { JobLane, Json } from "../domain/job";

/**
 * Long work that survives: a reload of the page, a restart of the application,
 * a process killed in the middle of it.
 *
 * **To add a kind of job**, define it beside the command that asks for it, and
 * add it to the list in lib/commands/all-jobs.ts:
 *
 *     export const captureJob = defineJob({
 *       kind: "evidence.capture",                  // stored: never rename it
 *       input: z.object({ sourceId: z.uuid() }),
 *       run: async ({ input, actor, jobId, signal, report }) => {
 *         report(0.1, "Fetching the page");
 *         const page = await fetchGuarded(address, signal);
 *         report(0.8, "Storing it");
 *         return storeCapture(actor, page, { key: jobId });   // a command; its answer is the result
 *       },
 *     });
 *
 * **To ask for it**, inside the transaction of the command that does:
 * `const jobId = await askFor(tx, actor, captureJob, { sourceId })`. The page
 * shows `<JobProgress jobId=…>`, which follows GET /api/jobs/{id}.
 *
 * **What `run` has to keep to.** It may run more than once, since a process can
 * die at any moment: whatever it changes goes through a command with the job's
 * id (or `${jobId}/step`) as its key, so that it happens once. It passes
 * `signal` on and awaits nothing without it; the signal is aborted when the
 * person cancels, when the application stops, or when the job was given to
 * another process. An AppError it throws is told to the asker as it stands;
 * "unavailable" is tried again. It acts as the asker is by then: `actor` carries
 * the role of now, and the command authorises.
 */
export type JobContext<Input> = {
  input: Input;
  actor: Actor;
  jobId: JobId;
  /** The uploaded file the job was asked with. */
  fileSha256: string | null;
  signal: AbortSignal;
  /** How far it is, 0 to 1, and what it is doing, as a phrase for the asker. Never what a document says. */
  report: (progress: number, doing: string) => void;
};

export type JobKind<Input = unknown> = {
  kind: string;
  input: z.ZodType<Input>;
  /** Whom it waits for; `short` where nothing is said. */
  lane?: (input: Input) => JobLane;
  run: (context: JobContext<Input>) => Promise<Json>;
};

/** A job of some kind, for lists of them: its input is parsed where it is run. */
export type AnyJobKind = Pick<JobKind, "kind"> & {
  start: (input: Json, context: Omit<JobContext<never>, "input">) => Promise<Json>;
};

export function defineJob<Input extends Json>(job: JobKind<Input>): JobKind<Input> & AnyJobKind {
  return { ...job, start: async (input, context) => job.run({ ...context, input: job.input.parse(input) }) };
}

/**
 * Ask for a job, in the transaction of the command that needs it: it is queued
 * exactly if that commits. The command has authorised the actor already.
 *
 * @param options `fileSha256` an uploaded file to keep for it; `runAt` not before.
 */
export async function askFor<Input extends Json>(
  tx: Tx,
  actor: Actor,
  { kind, input: schema, lane }: JobKind<Input>,
  input: Input,
  { fileSha256 = null, runAt }: { fileSha256?: string | null; runAt?: Date } = {},
): Promise<JobId> {
  const id = newId<JobId>();
  const parsed = schema.parse(input);
  const asked = { id, kind, lane: lane?.(parsed) ?? "short", input: parsed, fileSha256, askedBy: actor.userId, runAt };
  await insertJob(tx, actor.newsroomId, asked);
  return id;
}

/**
 * The same for work that is asked for once at a time: where the actor's own job
 * of this kind and input is under way, that is the one. What became of earlier
 * ones is put away. The caller's transaction holds the newsroom's chain, so that
 * two who ask at once do not both begin.
 */
export async function askOnce<Input extends Json>(
  tx: Tx,
  actor: Actor,
  job: JobKind<Input>,
  input: Input,
): Promise<JobId> {
  const { newsroomId, userId } = actor;
  const asked = { kind: job.kind, input: job.input.parse(input), askedBy: userId };
  return (await findJobUnderWay(tx, newsroomId, asked)) ?? askFor(tx, actor, job, input);
}
