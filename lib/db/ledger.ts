import "server-only";
import { randomBytes } from "node:crypto";
import type { ArticleId, NewsroomId, UserId } from "../domain/ids";
import { type ChainedEntry, nextEntry } from "../domain/ledger-chain";
import { claimsOf, LedgerEvent } from "../domain/ledger-event";
import type { Tx } from "./client";
import { type LedgerEntry as LedgerRow, Prisma } from "./generated/client";
import { prepared } from "./prepared";
import { instant } from "./together";

/** A chain: an article's, or the newsroom's own. */
export type ChainId = ArticleId | NewsroomId;

/** The channel on which appended entries are announced; the payload is `newsroom/chain`. */
export const ledgerChannel = "ledger";

/** Chains that a transaction holds, so that none is asked for twice. */
const held = new WeakMap<object, Set<ChainId>>();

/**
 * Lock a chain for the rest of the transaction, before reading what a command
 * decides on. Writers of one chain queue up; a command that writes two chains
 * locks the article's first.
 */
export async function lockChain(tx: Tx, chain: ChainId): Promise<void> {
  const chains = held.get(tx) ?? new Set();
  if (chains.has(chain)) return;
  // $executeRaw, because $queryRaw cannot read PostgreSQL's `void`.
  await tx.$executeRaw`${prepared} select pg_advisory_xact_lock(hashtextextended(${chain}, 0))`;
  held.set(tx, chains.add(chain));
}

/**
 * Append to a chain and nudge its listeners, as part of the change being
 * recorded: both commit or neither does.
 *
 * The lock makes writers of one chain queue up, so `seq` has no gaps and a
 * reader may resume after the last one it saw. The notification says only
 * which chain moved; listeners read the chain for what happened.
 *
 * @return the new entry's place in its chain.
 */
export async function appendLedger(
  tx: Tx,
  { event, ...entry }: Entry & { chain: ChainId; event: LedgerEvent },
): Promise<number> {
  return appendAllLedger(tx, entry, [event]);
}

/**
 * Append several events of one change in the order given, in the same few
 * statements however many there are. `last` is the chain's newest entry, where
 * the caller has read it since it holds the chain.
 *
 * @return the last entry's place in its chain.
 */
export async function appendAllLedger(
  tx: Tx,
  { chain, ...entry }: Entry & { chain: ChainId },
  events: readonly LedgerEvent[],
  last?: Head | null,
): Promise<number> {
  await lockChain(tx, chain);
  const head = last === undefined ? await findHead(tx, entry.newsroomId, chain) : last;
  if (events.length > 0) await insertLinked(tx, linkToChains(entry, [{ chain, events, last: head }]));
  return (head?.seq ?? 0) + events.length;
}

/** What the entries of one change have in common. */
export type Entry = { newsroomId: NewsroomId; actorId: UserId | null; at: string };

/** The place and hash of a chain's newest entry. */
export type Head = { seq: number; hash: string };

/**
 * Events for one chain, and its newest entry as the transaction that holds the
 * chain read it; null for a chain without entries, such as that of an article
 * which the transaction has just made and nobody else can know.
 */
export type ForChain = { chain: ChainId; events: readonly LedgerEvent[]; last: Head | null };

/** Entries that follow their chains, to be stored; `rows` is JSON. */
export type Linked = Entry & { topics: string[]; rows: string };

/** Link the events of one change to their chains, each event to the one before. */
export function linkToChains({ newsroomId, actorId, at }: Entry, given: readonly ForChain[]): Linked {
  const rows = given.flatMap(({ chain, events, last: head }) => {
    let last = head;
    return events.map((event) => {
      const salt = randomBytes(16).toString("hex");
      const { seq, eventHash, previousHash, hash } = nextEntry(last, { chain, at, actor: actorId, event, salt });
      last = { seq, hash };
      const stored = { type: event.type, event, claimIds: claimsOf(event) };
      return { chain, seq, ...stored, salt, eventHash, previousHash, hash };
    });
  });
  const topics = given.filter(({ events }) => events.length > 0).map(({ chain }) => `${newsroomId}/${chain}`);
  // As one JSON value: an import's event is long, and Prisma's own path for JSON is slow on it.
  return { newsroomId, actorId, at, topics, rows: JSON.stringify(rows) };
}

/** Store linked entries and nudge their chains' listeners, in one statement. */
export async function insertLinked(tx: Tx, { newsroomId, actorId, at, topics, rows }: Linked): Promise<void> {
  await tx.$executeRaw`${prepared}
    with appended as (
      insert into ledger_entry (newsroom_id, chain_id, at, actor_id, seq, type, event, claim_ids, salt, event_hash,
        previous_hash, hash)
      select ${newsroomId}::uuid, chain, ${at}::timestamptz, ${actorId}::uuid, seq, type, event, "claimIds",
        salt, "eventHash", "previousHash", hash
      from jsonb_to_recordset(${rows}::jsonb) as r(chain uuid, seq int, type text, event jsonb,
        "claimIds" uuid[], salt text, "eventHash" text, "previousHash" text, hash text)
      order by chain, seq
    )
    select pg_notify(${ledgerChannel}, topic) from unnest(${topics}::text[]) as topic`;
}

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

/** Selects the place and hash of a chain's newest entry; nothing where it has none. */
export function selectHead(newsroomId: NewsroomId, chain: ChainId): Prisma.Sql {
  return Prisma.sql`
    select e.seq, e.hash from ledger_entry e
    where e.newsroom_id = ${newsroomId}::uuid and e.chain_id = ${chain}::uuid order by e.seq desc limit 1`;
}

/** The entry that `selectHead` selected; null for a chain without entries. */
export function toHead(rows: readonly unknown[]): Head | null {
  return (rows as Head[])[0] ?? null;
}

/** Narrows to a chain's entries (`e`) after a place. */
function after(newsroomId: NewsroomId, chain: ChainId, seq: number): Prisma.Sql {
  return Prisma.sql`e.newsroom_id = ${newsroomId}::uuid and e.chain_id = ${chain}::uuid and e.seq > ${seq}`;
}

/** Selects who did what on a chain after a place, in order, without what the events say. */
export function selectChanges(newsroomId: NewsroomId, chain: ChainId, seq: number): Prisma.Sql {
  return Prisma.sql`
    select e.seq, e.type, e.actor_id as actor, ${instant("e.at")} as at, e.claim_ids as "claimIds"
    from ledger_entry e where ${after(newsroomId, chain, seq)} order by e.seq`;
}

/** Selects the ids of the claims that a chain's entries after a place touch. */
export function selectTouchedClaims(newsroomId: NewsroomId, chain: ChainId, seq: number): Prisma.Sql {
  return Prisma.sql`select unnest(e.claim_ids) from ledger_entry e where ${after(newsroomId, chain, seq)}`;
}

/** Whether an entry of an article's chain after a place changed what its relative dates come to, in every claim. */
export function datesMoved(newsroomId: NewsroomId, articleId: ArticleId, seq: number): Prisma.Sql {
  return Prisma.sql`exists (
    select from ledger_entry e
    where ${after(newsroomId, articleId, seq)} and e.type = 'article.details-changed'
      and e.event->'before'->'publishedOn' is distinct from e.event->'after'->'publishedOn')`;
}

/** Selects the ordinals of the passages that a chain's entries after a place set aside or take back. */
export function selectTouchedPassages(newsroomId: NewsroomId, chain: ChainId, seq: number): Prisma.Sql {
  return Prisma.sql`
    select (passage->>'ordinal')::int from ledger_entry e, jsonb_array_elements(e.event->'passages') passage
    where ${after(newsroomId, chain, seq)} and e.type in ('passage.set-aside', 'passage.reopened', 'change.undone')`;
}

/** The newest place of each of these chains, by chain; chains without entries are left out. */
export async function listHeads(
  tx: Tx,
  chains: readonly { newsroomId: NewsroomId; chain: ChainId }[],
): Promise<Map<string, number>> {
  const newsrooms = chains.map(({ newsroomId }) => newsroomId);
  const ids = chains.map(({ chain }) => chain);
  const rows = await tx.$queryRaw<{ chain: string; seq: number | null }[]>`
    select r.chain, (
      select max(e.seq) from ledger_entry e where e.newsroom_id = r.newsroom and e.chain_id = r.chain
    ) as seq
    from unnest(${newsrooms}::uuid[], ${ids}::uuid[]) as r(newsroom, chain)`;
  return new Map(rows.flatMap(({ chain, seq }) => (seq === null ? [] : [[chain, seq] as const])));
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

/** The place and hash of a chain's newest entry; null for a chain without entries. */
export async function findHead(tx: Tx, newsroomId: NewsroomId, chain: ChainId): Promise<Head | null> {
  return toHead(await tx.$queryRaw<unknown[]>`${prepared} ${selectHead(newsroomId, chain)}`);
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
