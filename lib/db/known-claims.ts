import "server-only";
import type { Verdict } from "../domain/claim";
import type { ArticleId, ClaimId, NewsroomId } from "../domain/ids";
import type { CheckedBefore } from "../domain/likeness/found-before";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";

/** A claim that has a verdict, of this newsroom or of somebody else. */
export type KnownClaim = {
  id: string;
  words: string;
  /** The newsroom's own claim, or null for an imported fact check. */
  claimId: ClaimId | null;
  factCheckId: string | null;
};

/**
 * Remember a claim that has a verdict, forget one that has none or was
 * withdrawn: whatever its rows say now.
 */
export async function rememberClaim(tx: Tx, newsroomId: NewsroomId, claimId: ClaimId): Promise<void> {
  await tx.$executeRaw`
    with claim as (
      select c.id, p.words, c.check_state in ('checked', 'signed_off') and not c.withdrawn and p.words <> '' as known
      from claim c
      join placement p on p.newsroom_id = c.newsroom_id and p.claim_id = c.id and p.revision = c.revision
      where c.newsroom_id = ${newsroomId}::uuid and c.id = ${claimId}::uuid
    ), forgotten as (
      delete from known_claim k using claim
      where k.newsroom_id = ${newsroomId}::uuid and k.id = claim.id and not claim.known
    )
    insert into known_claim (newsroom_id, id, words, claim_id)
    select ${newsroomId}::uuid, id, words, id from claim where known
    on conflict (newsroom_id, id) do update set words = excluded.words where known_claim.words <> excluded.words`;
}

/** The words a search goes by, as PostgreSQL's English dictionary has them, each once. */
export async function listLexemes(tx: Tx, words: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ lexemes: string[] }[]>`
    select tsvector_to_array(to_tsvector('english', ${words})) as lexemes`;
  return rows[0]!.lexemes;
}

/** How many claims are known, about, and how often the commonest words occur among them, as shares. */
export type WordFrequencies = { claims: number; shares: ReadonlyMap<string, number>; rarest: number };

/** What PostgreSQL's last ANALYZE found; nothing on a young table. */
export async function readFrequencies(tx: Tx): Promise<WordFrequencies> {
  const [row] = await tx.$queryRaw<{ claims: number; words: string[] | null; shares: number[] | null }[]>`
    select greatest(c.reltuples, 0)::float8 as claims, s.most_common_elems::text::text[] as words,
      s.most_common_elem_freqs::float8[] as shares
    from pg_class c
    left join pg_stats s on s.schemaname = current_schema() and s.tablename = 'known_claim' and s.attname = 'search'
    where c.oid = 'known_claim'::regclass`;
  const words = row?.words ?? [];
  const shares = row?.shares ?? [];
  // The last members of the list are the smallest and largest share and the share of empty ones.
  return {
    claims: row?.claims ?? 0,
    shares: new Map(words.map((word, index) => [word, shares[index]!])),
    rarest: shares[words.length] ?? 0,
  };
}

/** A claim made of common words is like thousands; the first few hundred will do. */
const mostAQuery = 100;

/**
 * Known claims of a newsroom that fit any of the text search queries, the
 * likest first by trigrams; those of `except` left out.
 */
export async function searchKnownClaims(
  tx: Tx,
  newsroomId: NewsroomId,
  { words, queries, except, limit }: { words: string; queries: string[]; except: ArticleId | null; limit: number },
): Promise<KnownClaim[]> {
  const others = except
    ? Prisma.sql`and not exists (
        select 1 from claim c
        where c.newsroom_id = k.newsroom_id and c.id = k.claim_id and c.article_id = ${except}::uuid
      )`
    : Prisma.empty;
  return tx.$queryRaw<KnownClaim[]>`
    select k.id::text, k.words, k.claim_id::text as "claimId", k.fact_check_id::text as "factCheckId"
    from (
      select distinct on (found.id) found.*
      from unnest(${queries}::text[]) as q(query)
      cross join lateral (
        select * from known_claim
        where newsroom_id = ${newsroomId}::uuid and search @@ q.query::tsquery
        limit ${mostAQuery}
      ) found
    ) k
    where true ${others}
    order by similarity(k.words, ${words}) desc, k.id
    limit ${limit}`;
}

/** The details of known claims, one query for all of them, in no order. */
export async function listCheckedBefore(
  tx: Tx,
  newsroomId: NewsroomId,
  ids: readonly string[],
): Promise<CheckedBefore[]> {
  const rows = await tx.$queryRaw<(Omit<CheckedBefore, "verdict" | "article"> & Details)[]>`
    select k.id::text, coalesce(c.verdict, f.verdict)::text as verdict, coalesce(f.rating, '') as rating,
      coalesce(c.verdict_note, f.summary, '') as note,
      case when f.id is null then array(
        select coalesce(m.name, s.name) from claim_speaker cs
        join speaker s on s.newsroom_id = cs.newsroom_id and s.id = cs.speaker_id
        left join speaker m on m.newsroom_id = s.newsroom_id and m.id = s.merged_into_id
        where cs.newsroom_id = k.newsroom_id and cs.claim_id = c.id order by cs.ordinal
      ) else array_remove(array[f.claimant], '') end as claimants,
      coalesce(to_char(c.check_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), f.reviewed_on::text, '') as at,
      coalesce(u.name, f.publisher, '') as by, a.id::text as "articleId", a.title as "articleTitle",
      coalesce(f.url, '') as url,
      (select count(*)::int from evidence e
       where e.newsroom_id = k.newsroom_id and e.claim_id = c.id and not e.removed) as evidence
    from known_claim k
    left join claim c on c.newsroom_id = k.newsroom_id and c.id = k.claim_id
    left join article a on a.newsroom_id = c.newsroom_id and a.id = c.article_id
    left join "user" u on u.id = c.checker_id
    left join fact_check f on f.newsroom_id = k.newsroom_id and f.id = k.fact_check_id
    where k.newsroom_id = ${newsroomId}::uuid and k.id = any(${[...ids]}::uuid[])`;
  return rows.map(({ verdict, articleId, articleTitle, ...row }) => ({
    ...row,
    verdict: verdict === "not_checkable" ? "not-checkable" : verdict,
    article: articleId === null ? null : { id: articleId, title: articleTitle! },
  }));
}

type Details = {
  verdict: Exclude<Verdict, "not-checkable"> | "not_checkable" | null;
  articleId: ArticleId | null;
  articleTitle: string | null;
};
