import "server-only";
import { randomBytes } from "node:crypto";
import type { ArticleId, NewsroomId, UserId } from "../domain/ids";
import { nextEntry } from "../domain/ledger-chain";
import { claimsOf, type LedgerEvent } from "../domain/ledger-event";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import { prepared } from "./prepared";

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

/** The place and hash of a chain's newest entry; null for a chain without entries. */
export async function findHead(tx: Tx, newsroomId: NewsroomId, chain: ChainId): Promise<Head | null> {
  return toHead(await tx.$queryRaw<unknown[]>`${prepared} ${selectHead(newsroomId, chain)}`);
}
