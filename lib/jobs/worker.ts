import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { Logger, type Runner, run } from "graphile-worker";
import { z } from "zod";
import { db } from "../db/client";
import { freeJobsOf, freeLostJobs, laneTasks } from "../db/jobs";
import type { JobId, NewsroomId } from "../domain/ids";
import type { JobLane } from "../domain/job";
import { logError } from "../log";
import type { AnyJobKind } from "./define-job";
import { HeldJobs } from "./held-jobs";
import { runJob } from "./run-job";

const Payload = z.object({ newsroomId: z.uuid(), jobId: z.uuid() });

/**
 * So many jobs of each lane a process works on at a time. Short ones mostly
 * wait for another server; long ones keep a processor busy.
 */
const places: Record<JobLane, number> = { short: 4, long: 2, round: 2 };
/** How often each process looks for jobs whose process died; with the 15 s they are waited for, under 30 s in all. */
const lookEveryMs = 5_000;

/** What is looked after again and again, once at a time however many processes there are; `cron` in UTC. */
export type Round = { name: string; cron: string; run: () => Promise<void> };

/** Ends the worker: jobs under way stop and are left for another process. */
export type StopJobs = () => Promise<void>;

/**
 * Work on the queue in this process, until stopped. Never fails: a database
 * that is away is asked again, and what was begun goes on when it is back.
 */
export function startJobs(kinds: readonly AnyJobKind[], databaseUrl: string, rounds: readonly Round[] = []): StopJobs {
  const held = new HeldJobs();
  const stopping = new AbortController();
  const runners = new Map<JobLane, Runner>();
  /** What the queue calls this process, a name for each lane. */
  const lockedBy = new Set<string>();

  const work = async (lane: JobLane): Promise<void> => {
    const mine = lane === "short" ? rounds : [];
    for (let failures = 0; !stopping.signal.aborted; failures++) {
      try {
        const runner = await run({
          connectionString: databaseUrl,
          concurrency: places[lane],
          maxPoolSize: places[lane] + 2,
          pollInterval: 2_000,
          // The application ends by its own rules; a library that took the signals would be in its way.
          noHandleSignals: true,
          logger: onlyErrors,
          crontab: mine.map(({ name, cron }) => `${cron} ${name} ?jobKey=${name}&max=3`).join("\n"),
          taskList: {
            ...Object.fromEntries(mine.map(({ name, run }) => [name, run])),
            [laneTasks[lane]]: async (payload, { job }) => {
              if (job.locked_by) lockedBy.add(job.locked_by);
              const { newsroomId, jobId } = Payload.parse(payload);
              await runJob(kinds, held, { newsroomId: newsroomId as NewsroomId, jobId: jobId as JobId });
            },
          },
        });
        runners.set(lane, runner);
        if (stopping.signal.aborted) await runner.stop();
        await runner.promise;
        failures = 0;
      } catch (error) {
        if (failures === 0) logError("The job worker stopped and is started again", error);
      }
      await pause(Math.min(10_000, 500 * 2 ** Math.min(failures, 5)), stopping.signal);
    }
  };
  const look = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      // Not all processes at once.
      await pause(lookEveryMs * (0.8 + 0.4 * Math.random()), stopping.signal);
      if (!stopping.signal.aborted) await freeLostJobs(db()).catch(() => 0);
    }
  };
  const lanes = Object.keys(places) as JobLane[];
  const over = Promise.all([...lanes.map(work), look()]);

  return async () => {
    stopping.abort();
    held.stop();
    await Promise.all([...runners.values()].map((runner) => runner.stop().catch(() => {})));
    await over;
    // The queue leaves what was stopped half way locked; now that nothing runs here any more, others may have it.
    if (lockedBy.size > 0) await freeJobsOf(db(), [...lockedBy]).catch(() => {});
  };
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal, ref: false }).catch(() => {});
}

/** It tells every job it takes and ends; what fails in one is told by the job itself. */
const onlyErrors = new Logger(() => (level, message) => {
  if (level === "error" && !message.includes("Failed task")) logError("The job worker", new Error(message));
});
