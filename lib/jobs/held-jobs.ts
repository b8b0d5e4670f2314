import "server-only";
import { db } from "../db/client";
import { beatJobs, heartbeatMs } from "../db/jobs";
import type { JobId } from "../domain/ids";
import type { RunningJob } from "../domain/job";
import { logError } from "../log";

/** Why a running job is told to stop. */
export class Cancelled extends Error {}
export class Stopped extends Error {
  override readonly message = "The application stops; the job goes on after.";
}
export class NotOurs extends Error {}

/**
 * The jobs this process works on. Every two seconds one statement says so for
 * all of them, and learns which were called off, or were given to another
 * process because this one was silent for too long.
 */
export class HeldJobs {
  readonly #held = new Map<JobId, { job: RunningJob; abort: AbortController }>();
  readonly #timer: NodeJS.Timeout;
  #away = false;

  constructor() {
    this.#timer = setInterval(() => void this.#beat(), heartbeatMs);
    this.#timer.unref();
  }

  /** Begin to speak for a job. The signal is aborted when it is to stop, with the reason. */
  hold(job: RunningJob): AbortSignal {
    const abort = new AbortController();
    this.#held.set(job.id, { job, abort });
    return abort.signal;
  }

  release({ id, attempt }: RunningJob): void {
    if (this.#held.get(id)?.job.attempt === attempt) this.#held.delete(id);
  }

  /** Tell every job to stop for now; each is left for another process. */
  stop(): void {
    clearInterval(this.#timer);
    for (const { abort } of this.#held.values()) abort.abort(new Stopped());
  }

  async #beat(): Promise<void> {
    const held = [...this.#held.values()];
    if (held.length === 0) return;
    try {
      const beats = await beatJobs(
        db(),
        held.map(({ job }) => job),
      );
      this.#away = false;
      for (const { job, abort } of held) {
        const beat = beats.find(({ id }) => id === job.id);
        // It may have ended between the list and the answer; then nobody listens to this any more.
        if (!beat) abort.abort(new NotOurs());
        else if (beat.cancelAsked) abort.abort(new Cancelled());
      }
    } catch (error) {
      if (!this.#away) logError("Running jobs could not be spoken for", error);
      this.#away = true;
    }
  }
}
