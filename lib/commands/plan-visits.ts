import "server-only";
import { db, inTransaction } from "../db/client";
import { lockChain } from "../db/ledger";
import { listDueForVisits, takeDueVisits } from "../db/newsrooms";
import { listOwned } from "../db/owners";
import { listWatchedSources } from "../db/rechecks";
import type { Actor } from "../domain/actor";
import { askOnce } from "../jobs/define-job";
import type { Round } from "../jobs/worker";
import { recheckJob } from "./recheck-job";

/**
 * Put visits to captured addresses on the queue for every newsroom that wants
 * them and whose round is due; the others are left alone. They are asked for in
 * the name of the owner who has been there longest. A round that was missed is
 * made up for once, not as often as it was missed.
 */
export async function planVisits(now = new Date()): Promise<void> {
  const due = new Set(await listDueForVisits(db(), now));
  if (due.size === 0) return;
  for (const { newsroomId, ownerId } of await listOwned(db())) {
    if (!due.has(newsroomId)) continue;
    const owner: Actor = { newsroomId, userId: ownerId, role: "owner", sessionId: null };
    await inTransaction(async (tx) => {
      await lockChain(tx, newsroomId);
      if (!(await takeDueVisits(tx, newsroomId, now))) return;
      if ((await listWatchedSources(tx, newsroomId)).length > 0) await askOnce(tx, owner, recheckJob, {});
    });
  }
}

export const visitsRound: Round = { name: "stet_plan_visits", cron: "*/5 * * * *", run: () => planVisits() };
