import "server-only";
import { inTransaction, type Tx } from "../db/client";
import { appendLedger, lockChain } from "../db/ledger";
import type { Actor } from "../domain/actor";
import type { ArticleId } from "../domain/ids";
import type { LedgerEvent } from "../domain/ledger-event";
import { type Action, can } from "../domain/permissions";
import { forbidden } from "../refusal";
import { requireActorNow } from "./actor-now";

/** Where a change to what belongs to no article happens: one transaction that holds the newsroom's chain. */
export type NewsroomScene = {
  tx: Tx;
  actor: Actor;
  /** Now, ISO 8601. */
  at: string;
  /** Append to the newsroom's chain, or to that of an article named in `articles`. */
  record: (event: LedgerEvent, article?: ArticleId) => Promise<void>;
};

/**
 * The frame of every command on speakers, sources and members: authorise, open
 * one transaction, take the newsroom's chain, authorise anew, and let `work`
 * load, decide, write and record. What `work` reads of them stays true until it
 * commits, because every writer of them holds the same chain.
 *
 * A command that also writes claims names their articles in `articles`; their
 * chains are taken first and in one order, as everywhere, so that no two
 * commands wait for each other.
 */
export async function inNewsroom<T>(
  asking: Actor,
  action: Action,
  work: (scene: NewsroomScene) => Promise<T>,
  articles: (tx: Tx) => Promise<readonly ArticleId[]> = async () => [],
): Promise<T> {
  if (!can(asking, action)) throw forbidden(asking, action);
  return inTransaction(async (tx) => {
    for (const article of [...(await articles(tx))].sort()) await lockChain(tx, article);
    await lockChain(tx, asking.newsroomId);

    const actor = await requireActorNow(tx, asking, action);
    const { newsroomId, userId } = actor;
    const at = new Date().toISOString();
    const record = async (event: LedgerEvent, article?: ArticleId) => {
      await appendLedger(tx, { newsroomId, chain: article ?? newsroomId, actorId: userId, at, event });
    };
    return work({ tx, actor, at, record });
  });
}
