import type { JobId, NewsroomId, UserId } from "./ids";

/** What a job is given and what comes of it: whatever JSON can say. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/**
 * How far a job has come. A running one whose process died is taken up anew;
 * that counts as another attempt, and shows as running all the while.
 */
export type JobState = "waiting" | "running" | "done" | "failed" | "cancelled";

/**
 * A job waits only for others of its lane, so that nobody's short work stands
 * behind a stranger's long work: what takes seconds; what computes for longer,
 * in a process of its own; and the rounds that visit address after address, for
 * minutes, while nobody looks.
 */
export type JobLane = "short" | "long" | "round";

/** The making of a report. Stored: never rename it. */
export const reportJobKind = "report.make";

/** Looking through another system's export, or taking it in. Stored: never rename it. */
export const outsideJobKind = "outside.import";

/** A job as its asker sees it. */
export type JobView = {
  id: JobId;
  kind: string;
  state: JobState;
  /** 0 to 1. */
  progress: number;
  /** What it is doing, as a phrase; empty before it began. */
  doing: string;
  /** Why it failed, as a sentence; empty otherwise. */
  problem: string;
  /** ISO 8601. */
  askedAt: string;
};

/** A job as a process that runs it holds it. */
export type RunningJob = {
  newsroomId: NewsroomId;
  id: JobId;
  kind: string;
  input: Json;
  fileSha256: string | null;
  askedBy: UserId;
  /** Which time it is begun; whatever an earlier attempt still writes counts for nothing. */
  attempt: number;
  /** How often its process died under it. */
  losses: number;
};

/** Whether nothing more will happen to it. */
export function isOver({ state }: Pick<JobView, "state">): boolean {
  return state === "done" || state === "failed" || state === "cancelled";
}
