import "server-only";
import { db } from "../db/client";
import { beginJob, endJob, type JobEnd, recordProgress } from "../db/jobs";
import { findRole } from "../db/members";
import type { Actor } from "../domain/actor";
import type { JobId, NewsroomId } from "../domain/ids";
import type { Json, RunningJob } from "../domain/job";
import { AppError } from "../errors";
import { logError } from "../log";
import type { AnyJobKind } from "./define-job";
import { type HeldJobs, NotOurs, Stopped } from "./held-jobs";

/** So often a job may take its process down before it is given up. */
const mostLosses = 3;
/** So often it is tried where something it needs is away. */
const mostAttempts = 6;
/** Progress is written at most this often. */
const reportEveryMs = 250;

/**
 * Run one job that the queue handed out, to its end. Throws where the queue is
 * to hand it out again: the database was away, the application stops, or
 * another process still speaks for it.
 */
export async function runJob(
  kinds: readonly AnyJobKind[],
  held: HeldJobs,
  { newsroomId, jobId }: { newsroomId: NewsroomId; jobId: JobId },
): Promise<void> {
  const job = await beginJob(db(), newsroomId, jobId);
  if (job === null) return;
  if (job === "taken") throw new Error("Another process still works on this job.");
  const signal = held.hold(job);
  try {
    const end = await attempt(kinds, job, signal);
    if (end) await endJob(db(), job, end);
    if (end?.state === "stopped") throw new Stopped();
  } finally {
    held.release(job);
  }
}

/** One attempt; null where the job is somebody else's by now, and nothing may be written. */
async function attempt(kinds: readonly AnyJobKind[], job: RunningJob, signal: AbortSignal): Promise<JobEnd | null> {
  const known = kinds.find(({ kind }) => kind === job.kind);
  if (!known) return { state: "failed", problem: "This version of Stet does not know this work any more." };
  if (job.losses >= mostLosses) {
    const problem = "This ended the program several times and was given up. Try it with a smaller or simpler file.";
    return { state: "failed", problem };
  }
  const role = await findRole(db(), job.newsroomId, job.askedBy);
  if (!role) return { state: "failed", problem: "Whoever asked for this is not a member any more." };
  const actor: Actor = { userId: job.askedBy, newsroomId: job.newsroomId, role, sessionId: null };
  const progress = reporter(job);
  try {
    const { id: jobId, fileSha256 } = job;
    const result = await known.start(job.input, { actor, jobId, fileSha256, signal, report: progress.report });
    await progress.settled();
    return { state: "done", result: (result ?? null) as Json };
  } catch (error) {
    await progress.settled();
    // What was stopped fails in its own words; why it was stopped is what counts.
    if (signal.aborted) {
      if (signal.reason instanceof NotOurs) return null;
      return { state: signal.reason instanceof Stopped ? "stopped" : "cancelled" };
    }
    if (error instanceof AppError && (error.code !== "unavailable" || job.attempt >= mostAttempts)) {
      return { state: "failed", problem: error.message };
    }
    if (error instanceof AppError) {
      await endJob(db(), job, { state: "stopped" });
      throw error;
    }
    logError(`The job ${job.id} (${job.kind}) failed`, error);
    return { state: "failed", problem: "Something went wrong here, and nothing was changed. Try again." };
  }
}

/** Writes progress one after the other, and of what comes too fast only the last. */
function reporter(job: RunningJob): {
  report: (progress: number, doing: string) => void;
  settled: () => Promise<void>;
} {
  let next: { progress: number; doing: string } | null = null;
  let writing: Promise<void> | null = null;
  const write = async (): Promise<void> => {
    while (next) {
      const { progress, doing } = next;
      next = null;
      // The bar may miss a step; the work does not fail over it.
      await recordProgress(db(), job, Math.min(1, Math.max(0, progress)), doing).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, reportEveryMs));
    }
    writing = null;
  };
  return {
    report: (progress, doing) => {
      next = { progress, doing };
      writing ??= write();
    },
    settled: async () => {
      next = null;
      await writing;
    },
  };
}
