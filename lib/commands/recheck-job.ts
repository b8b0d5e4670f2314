import "server-only";
import { z } from "zod";
import { db } from "../db/client";
import { listWatchedSources } from "../db/rechecks";
import type { Actor } from "../domain/actor";
import type { JobId, SourceId } from "../domain/ids";
import { AppError } from "../errors";
import { askOnce, defineJob, type JobContext } from "../jobs/define-job";
import { inNewsroom } from "./in-newsroom";
import { getWatched, recheckSource } from "./recheck-source";

const Input = z.object({ sourceId: z.uuid().optional() });

/** Visits one captured address again, or all that are watched. */
export const recheckJob = defineJob({
  kind: "evidence.recheck",
  lane: ({ sourceId }) => (sourceId === undefined ? "round" : "short"),
  input: Input,
  run: async (context) => {
    const { input, actor, jobId, signal, report } = context;
    const sourceId = input.sourceId as SourceId | undefined;
    if (sourceId === undefined) return visitAll(context);
    return { outcome: await recheckSource(actor, sourceId, { key: jobId, signal, report }) };
  },
});

/** Ask for a visit to every captured address that is watched. */
export async function askForRechecks(actor: Actor): Promise<JobId> {
  return inNewsroom(actor, "evidence.add", ({ tx }) => askOnce(tx, actor, recheckJob, {}));
}

/** Ask for a visit to one source's address. Refuses one that was never captured, or may not be visited. */
export async function askForRecheck(actor: Actor, sourceId: SourceId): Promise<JobId> {
  return inNewsroom(actor, "evidence.add", async ({ tx }) => {
    await getWatched(tx, actor, sourceId);
    return askOnce(tx, actor, recheckJob, { sourceId });
  });
}

/**
 * One after another. A process that takes over visits only what is left; what
 * is refused (its watch was turned off meanwhile) is passed over.
 */
async function visitAll({ actor, jobId, signal, report }: JobContext<unknown>): Promise<Record<string, number>> {
  const sources = await listWatchedSources(db(), actor.newsroomId);
  const counts = { unchanged: 0, changed: 0, gone: 0, unreachable: 0 };
  for (const [i, sourceId] of sources.entries()) {
    signal.throwIfAborted();
    report(i / sources.length, `Visiting ${i + 1} of ${sources.length} addresses`);
    const visiting = { key: `${jobId}/${sourceId}`, signal, report: () => {} };
    const outcome = await recheckSource(actor, sourceId, visiting).catch((error: unknown) => {
      if (error instanceof AppError && error.code !== "unavailable") return null;
      throw error;
    });
    if (outcome) counts[outcome]++;
  }
  return counts;
}
