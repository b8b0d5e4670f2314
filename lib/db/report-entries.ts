import "server-only";
import type { ArticleId, NewsroomId } from "../domain/ids";
import type { Tx } from "./client";
import type { LedgerEntry as LedgerRow } from "./generated/client";
import { listEntries, type StoredEntry, toEntry } from "./ledger-entries";

/** Turning rows into entries holds up everybody else: as many at once as take a few milliseconds. */
const pageSize = 500;

/** A whole chain, from its first entry to its newest, or to a position. */
export async function listChain(
  tx: Tx,
  newsroomId: NewsroomId,
  chain: ArticleId | NewsroomId,
  upTo = Number.MAX_SAFE_INTEGER,
): Promise<StoredEntry[]> {
  const entries: StoredEntry[] = [];
  for (;;) {
    const after = entries.at(-1)?.seq ?? 0;
    const limit = Math.min(pageSize, upTo - after);
    const page = limit > 0 ? await listEntries(tx, newsroomId, chain, { after, limit }) : [];
    entries.push(...page);
    if (page.length < pageSize) return entries;
  }
}

/**
 * The newsroom's entries about some speakers and sources and about its own
 * settings, in order. Speakers merged into others bring those along, and
 * sources those they cite.
 */
export async function listRegisterEntries(
  tx: Tx,
  newsroomId: NewsroomId,
  ids: ReadonlySet<string>,
  upTo?: number,
): Promise<StoredEntry[]> {
  const wanted = new Set(ids);
  for (;;) {
    const rows = await tx.$queryRaw<{ seq: number; into: string | null }[]>`
      select seq, coalesce(event->>'into', event->>'cites') as into from ledger_entry
      where newsroom_id = ${newsroomId}::uuid and chain_id = ${newsroomId}::uuid
        and seq <= ${upTo ?? 2_147_483_647} and (
        type in ('newsroom.created', 'newsroom.configured')
        or (type in ('speaker.added', 'speaker.changed', 'speaker.merged', 'speaker.unmerged',
                     'speaker.post-added', 'speaker.post-removed')
            and event->>'speakerId' = any(${[...wanted]}))
        or (type in ('source.added', 'source.changed', 'source.citation-added', 'source.citation-removed') and event->>'sourceId' = any(${[...wanted]})))`;
    const found = rows.flatMap(({ into }) => (into !== null && !wanted.has(into) ? [into] : []));
    if (found.length > 0) {
      for (const id of found) wanted.add(id);
      continue;
    }
    const seqs = rows.map(({ seq }) => seq);
    const where = { newsroomId, chainId: newsroomId as string, seq: { in: seqs } };
    const entries: LedgerRow[] = await tx.ledgerEntry.findMany({ where, orderBy: { seq: "asc" } });
    return entries.map(toEntry);
  }
}

/** The hashes of a chain's first entries, in order, up to a position. */
export async function listHashes(
  tx: Tx,
  newsroomId: NewsroomId,
  chain: ArticleId | NewsroomId,
  upTo: number,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ hash: string }[]>`
    select hash from ledger_entry
    where newsroom_id = ${newsroomId}::uuid and chain_id = ${chain}::uuid and seq <= ${upTo}
    order by seq`;
  return rows.map(({ hash }) => hash);
}
