import "server-only";
import type { ArticleId, NewsroomId } from "../domain/ids";
import type { Tx } from "./client";
import type { LedgerEntry as LedgerRow } from "./generated/client";
import { listEntries, type StoredEntry, toEntry } from "./ledger";

const pageSize = 5_000;

/** A whole chain, from its first entry to its newest. */
export async function listChain(tx: Tx, newsroomId: NewsroomId, chain: ArticleId | NewsroomId): Promise<StoredEntry[]> {
  const entries: StoredEntry[] = [];
  for (;;) {
    const page = await listEntries(tx, newsroomId, chain, { after: entries.at(-1)?.seq ?? 0, limit: pageSize });
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
): Promise<StoredEntry[]> {
  const wanted = new Set(ids);
  for (;;) {
    const rows = await tx.$queryRaw<{ seq: number; into: string | null }[]>`
      select seq, coalesce(event->>'into', event->>'cites') as into from ledger_entry
      where newsroom_id = ${newsroomId}::uuid and chain_id = ${newsroomId}::uuid and (
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
