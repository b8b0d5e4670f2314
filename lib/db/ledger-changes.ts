import "server-only";
import type { ArticleId, NewsroomId } from "../domain/ids";
import { Prisma } from "./generated/client";
import type { ChainId } from "./ledger";
import { instant } from "./together";

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

/** Narrows to a chain's entries (`e`) after a place. */
function after(newsroomId: NewsroomId, chain: ChainId, seq: number): Prisma.Sql {
  return Prisma.sql`e.newsroom_id = ${newsroomId}::uuid and e.chain_id = ${chain}::uuid and e.seq > ${seq}`;
}
