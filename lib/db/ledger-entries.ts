import "server-only";
import type { ArticleId, NewsroomId, UserId } from "../domain/ids";
import type { ChainedEntry } from "../domain/ledger-chain";
import { LedgerEvent } from "../domain/ledger-event";
import type { Tx } from "./client";
import type { LedgerEntry as LedgerRow } from "./generated/client";
import type { ChainId } from "./ledger";

/** An entry as stored, with its event and the salt that hides it from guessing. */
export type StoredEntry = ChainedEntry & { event: LedgerEvent; salt: string };

/** A chain's entries after `after`, in order, at most `limit`. */
export async function listEntries(
  tx: Tx,
  newsroomId: NewsroomId,
  chain: ChainId,
  { after = 0, limit = 10_000 }: { after?: number; limit?: number } = {},
): Promise<StoredEntry[]> {
  const rows = await tx.ledgerEntry.findMany({
    where: { newsroomId, chainId: chain, seq: { gt: after } },
    orderBy: { seq: "asc" },
    take: limit,
  });
  return rows.map(toEntry);
}

/** A member's newest entries in a chain, oldest first, at most `limit`; not the long one that began the chain. */
export async function listEntriesBy(
  tx: Tx,
  newsroomId: NewsroomId,
  chain: ChainId,
  actorId: UserId,
  limit: number,
): Promise<StoredEntry[]> {
  const rows = await tx.ledgerEntry.findMany({
    where: { newsroomId, chainId: chain, actorId, seq: { gt: 1 } },
    orderBy: { seq: "desc" },
    take: limit,
  });
  return rows.map(toEntry).reverse();
}

/** A chain's entries of some types since a time, oldest first. */
export async function listRecentEntries(
  tx: Tx,
  newsroomId: NewsroomId,
  chain: ChainId,
  { types, since }: { types: readonly LedgerEvent["type"][]; since: Date },
): Promise<StoredEntry[]> {
  const rows = await tx.ledgerEntry.findMany({
    where: { newsroomId, chainId: chain, type: { in: [...types] }, at: { gt: since } },
    orderBy: { seq: "asc" },
    take: 1_000,
  });
  return rows.map(toEntry);
}

export async function findEntry(
  tx: Tx,
  newsroomId: NewsroomId,
  chain: ChainId,
  seq: number,
): Promise<StoredEntry | null> {
  const row = await tx.ledgerEntry.findUnique({
    where: { newsroomId_chainId_seq: { newsroomId, chainId: chain, seq } },
  });
  return row && toEntry(row);
}

/** The entries that touch a claim, newest first; the import entry, which touches all, is not among them. */
export async function listClaimEntries(
  tx: Tx,
  newsroomId: NewsroomId,
  chain: ChainId,
  claimId: string,
): Promise<StoredEntry[]> {
  const rows = await tx.ledgerEntry.findMany({
    where: { newsroomId, chainId: chain, claimIds: { has: claimId } },
    orderBy: { seq: "desc" },
    take: 500,
  });
  return rows.map(toEntry);
}

/** Which revision came into force at which place of an article's chain, in order. */
export async function listRevisionEntries(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
): Promise<{ seq: number; revision: number }[]> {
  return tx.$queryRaw<{ seq: number; revision: number }[]>`
    select e.seq, (e.event->>'revision')::int as revision from ledger_entry e
    where e.newsroom_id = ${newsroomId}::uuid and e.chain_id = ${articleId}::uuid
      and e.type in ('article.imported', 'revision.accepted', 'revision.taken-back')
    order by e.seq`;
}

/** How a claim came in with its article: the import's entry and the reading it gave; null for claims added later. */
export async function findImportReading(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
  claimId: string,
): Promise<{ seq: number; at: string; actor: UserId | null; reading: unknown } | null> {
  const [row] = await tx.$queryRaw<{ seq: number; at: Date; actor: UserId | null; reading: unknown }[]>`
    select e.seq, e.at, e.actor_id as actor, c->'reading' as reading
    from ledger_entry e, jsonb_array_elements(e.event->'claims') c
    where e.newsroom_id = ${newsroomId}::uuid and e.chain_id = ${articleId}::uuid and e.type = 'article.imported'
      and c->>'claimId' = ${claimId}
    limit 1`;
  return row ? { ...row, at: row.at.toISOString() } : null;
}

export function toEntry(row: LedgerRow): StoredEntry {
  return {
    chain: row.chainId,
    seq: row.seq,
    at: row.at.toISOString(),
    actor: row.actorId,
    type: row.type,
    event: LedgerEvent.parse(row.event),
    salt: row.salt,
    eventHash: row.eventHash,
    previousHash: row.previousHash,
    hash: row.hash,
  };
}
