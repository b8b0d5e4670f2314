import "server-only";
import { z } from "zod";
import { listWatchedSources } from "../db/captures";
import { db, inTransaction } from "../db/client";
import type { Actor } from "../domain/actor";
import type { JobId } from "../domain/ids";
import { can } from "../domain/permissions";
import { AppError } from "../errors";
import { askFor, defineJob } from "../jobs/define-job";
import { forbidden } from "../refusal";
import { recheckSource } from "./recheck-source";

/**
 * Visit every captured address that is watched, one after another. A killed
 * process begins anew: a page visited twice is recorded twice, and harms
 * nothing. One that is refused (its watch was turned off meanwhile) is passed
 * over.
 */
export const recheckJob = defineJob({
  kind: "evidence.recheck",
  input: z.object({}),
  run: async ({ actor, signal, report }) => {
    const sources = await listWatchedSources(db(), actor.newsroomId);
    const counts = { unchanged: 0, changed: 0, gone: 0, unreachable: 0 };
    for (const [i, sourceId] of sources.entries()) {
      signal.throwIfAborted();
      report(i / sources.length, `Visiting ${i + 1} of ${sources.length} addresses`);
      const outcome = await recheckSource(actor, sourceId, signal).catch((error: unknown) => {
        if (error instanceof AppError && error.code !== "unavailable") return null;
        throw error;
      });
      if (outcome) counts[outcome]++;
    }
    return counts;
  },
});

/** Ask for a visit to every captured address. Only ever because a person wants it. */
export async function askForRecheck(actor: Actor): Promise<JobId> {
  if (!can(actor, "evidence.add")) throw forbidden(actor, "evidence.add");
  return inTransaction((tx) => askFor(tx, actor, recheckJob, {}));
}
