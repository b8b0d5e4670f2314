import "server-only";
import { requireEnv } from "../env";
import { type StopJobs, startJobs } from "../jobs/worker";
import { allJobs } from "./all-jobs";
import { visitsRound } from "./plan-visits";

// One worker a process; kept on globalThis, since a development server loads its modules anew.
const kept = globalThis as typeof globalThis & { stetJobs?: StopJobs };

/** Have this process work on the queue for as long as it runs. */
export function workOnJobs(): void {
  if (kept.stetJobs) return;
  const stop = startJobs(allJobs, requireEnv("DATABASE_URL"), [visitsRound]);
  kept.stetJobs = stop;
  // Jobs under way are left for another process, or for the next start.
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stop());
}
