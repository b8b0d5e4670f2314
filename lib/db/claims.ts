import "server-only";
import { type Claim, type ClaimState, verdictOf } from "../domain/claim";
import { samePart } from "../domain/claim-change";
import type { ArticleId, ClaimId, NewsroomId } from "../domain/ids";
import type { CheckablePart } from "../domain/text-words";
import {
  toChainRows,
  toCheckColumns,
  toPartColumns,
  toPlacementColumns,
  toReadingColumns,
  toReviewColumns,
  toSpeakerRows,
} from "./claim-columns";
import { type Row, toClaim } from "./claim-rows";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import { rememberClaim } from "./known-claims";
import { prepared } from "./prepared";
import { all, among, instant, writeTogether } from "./together";

/** An article's claims in one revision, withdrawn ones included, in order of place. One query whatever the size. */
export async function listClaims(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
  revision: number,
  ids?: readonly ClaimId[],
): Promise<Claim[]> {
  const which = ids ? among("c.id", ids) : all;
  const select = selectClaims(newsroomId, articleId, Prisma.sql`${revision}`, which);
  return toClaims(await tx.$queryRaw<Row[]>`${prepared} ${select}`);
}

/**
 * Selects an article's claims (`c`) in one revision. By hand, because including
 * relations would name every claim's id again.
 */
export function selectClaims(
  newsroomId: NewsroomId,
  articleId: ArticleId,
  revision: Prisma.Sql,
  which: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    select
      c.id, c.article_id as "articleId", c.revision, c.kind::text as kind,
      c.right_of_reply as "rightOfReply", c.about_id as "aboutId", c.settled, c.withdrawn,
      c.withdrawn_why as "withdrawnWhy", c.parts, c.doubt, c.priority, c.was, c.check_state::text as "checkState",
      c.checker_id as "checkerId", ${instant("c.check_at")} as "checkAt", c.verdict::text as verdict,
      c.verdict_note as "verdictNote", c.check_signer_id as "checkSignerId",
      ${instant("c.check_signed_at")} as "checkSignedAt", c.review_state::text as "reviewState",
      c.reviewer_id as "reviewerId", ${instant("c.review_at")} as "reviewAt", c.finding::text as finding,
      c.review_note as "reviewNote", c.review_signer_id as "reviewSignerId",
      ${instant("c.review_signed_at")} as "reviewSignedAt", c.version, p.spans, p.cue, p.mention,
      array(
        select s.speaker_id::text from claim_speaker s
        where s.newsroom_id = c.newsroom_id and s.claim_id = c.id order by s.ordinal
      ) as speakers,
      (
        select jsonb_agg(
          jsonb_build_object('relays', l.relays, 'mention', l.mention, 'speaker', l.speaker_id) order by l.ordinal
        ) from claim_chain l
        where l.newsroom_id = c.newsroom_id and l.claim_id = c.id and l.revision = ${revision}
      ) as chain
    from claim c
    -- Lateral with a limit: each claim's placement is looked up by its key, even where PostgreSQL
    -- has no statistics of a new article yet and would compare every claim with every placement.
    cross join lateral (
      select p.spans, p.cue, p.mention from placement p
      where p.newsroom_id = c.newsroom_id and p.claim_id = c.id and p.revision = ${revision} limit 1
    ) p
    where c.newsroom_id = ${newsroomId}::uuid and c.article_id = ${articleId}::uuid and ${which}`;
}

/** The claims that `selectClaims` selected, in order of place. */
export function toClaims(rows: readonly unknown[]): Claim[] {
  return (rows as Row[]).map(toClaim).sort(byPlace);
}

/** Claims of an article that name one of these speakers, or one merged into them, or rest on one of these sources, or on one that cites it. */
export async function listClaimIdsTouching(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
  { speakers, sources, files }: Record<"speakers" | "sources" | "files", readonly string[]>,
): Promise<ClaimId[]> {
  const rows = await tx.$queryRaw<{ id: ClaimId }[]>`
    with recursive family as (
      select unnest(${[...speakers]}::uuid[]) as id
      union
      select s.id from speaker s join family f on s.merged_into_id = f.id where s.newsroom_id = ${newsroomId}::uuid
    ), resting as (
      select unnest(${[...sources]}::uuid[]) as id
      union
      select s.source_id from source_citation s join resting r on s.cites_id = r.id where s.newsroom_id = ${newsroomId}::uuid
    )
    select c.id from claim c
    where c.newsroom_id = ${newsroomId}::uuid and c.article_id = ${articleId}::uuid and (
      c.about_id in (select id from family)
      or exists (
        select 1 from claim_speaker s
        where s.newsroom_id = c.newsroom_id and s.claim_id = c.id and s.speaker_id in (select id from family)
      )
      or exists (
        select 1 from claim_chain l
        where l.newsroom_id = c.newsroom_id and l.claim_id = c.id and l.revision = c.revision
          and l.speaker_id in (select id from family)
      )
      or exists (
        select 1 from evidence e
        where e.newsroom_id = c.newsroom_id and e.claim_id = c.id
          and (e.source_id in (select id from resting) or e.file_sha256 = any(${[...files]}))
      )
    )`;
  return rows.map(({ id }) => id);
}

function byPlace(a: Claim, b: Claim): number {
  return a.reading.spans[0]!.start - b.reading.spans[0]!.start || (a.id < b.id ? -1 : 1);
}

/** A claim to be stored for the first time. */
export type NewClaim = Pick<Claim, "id" | "reading" | "parts" | "doubt" | "priority"> & { words: string };

/** Store an article's new claims in one statement, whatever their number. */
export async function insertClaims(tx: Tx, where: Where, claims: readonly NewClaim[]): Promise<void> {
  await writeTogether(tx, writeClaims(where, claims));
}

type Where = { newsroomId: NewsroomId; articleId: ArticleId; revision: number };

/**
 * Writes an article's new claims; for `writeTogether`. The rows travel as one
 * JSON value: Prisma's own `createMany` takes about a millisecond a row, which
 * an import would feel.
 */
export function writeClaims(
  { newsroomId, articleId, revision }: Where,
  claims: readonly NewClaim[],
): Record<string, Prisma.Sql> {
  const rows = claims.map(({ id, reading, words, parts, doubt, priority }) => ({
    ...{ id, ...toReadingColumns(reading), ...toPartColumns(parts), ...toPlacementColumns(reading) },
    ...{ words, doubt, priority },
  }));
  const speakers = claims.flatMap(({ id, reading }) => toSpeakerRows(newsroomId, id, reading.speakers));
  const chains = claims.flatMap(({ id, reading }) => toChainRows({ newsroomId, revision }, id, reading));
  return {
    claim_rows: Prisma.sql`
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, kind claim_kind,
        "rightOfReply" boolean, "aboutId" uuid, settled boolean, withdrawn boolean, "withdrawnWhy" text, parts jsonb,
        "partKinds" text[], doubt jsonb, priority jsonb, spans int[], cue int[], mention int[], words text)`,
    claims: Prisma.sql`
      insert into claim (newsroom_id, article_id, revision, id, kind, right_of_reply, about_id, settled, withdrawn,
        withdrawn_why, parts, part_kinds, doubt, priority)
      select ${newsroomId}::uuid, ${articleId}::uuid, ${revision}::int, id, kind, "rightOfReply", "aboutId", settled,
        withdrawn, "withdrawnWhy", parts, "partKinds", doubt, priority
      from claim_rows`,
    placements: Prisma.sql`
      insert into placement (newsroom_id, claim_id, revision, spans, cue, mention, words)
      select ${newsroomId}::uuid, id, ${revision}::int, spans, cue, mention, words from claim_rows`,
    attributions: Prisma.sql`
      insert into claim_speaker (newsroom_id, claim_id, ordinal, speaker_id)
      select ${newsroomId}::uuid, "claimId", ordinal, "speakerId"
      from jsonb_to_recordset(${JSON.stringify(speakers)}::jsonb) as r("claimId" uuid, ordinal int, "speakerId" uuid)`,
    ...(chains.length > 0 && { chains: insertChains(chains) }),
  };
}

/** Inserts links of chains; those that are there already, as when a former revision comes back, stay. */
export function insertChains(rows: readonly ReturnType<typeof toChainRows>[number][]): Prisma.Sql {
  return Prisma.sql`
    insert into claim_chain (newsroom_id, claim_id, revision, ordinal, relays, speaker_id, mention)
    select "newsroomId", "claimId", revision, ordinal, relays, "speakerId", mention
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("newsroomId" uuid, "claimId" uuid, revision int,
      ordinal int, relays boolean, "speakerId" uuid, mention int[])
    on conflict do nothing`;
}

/**
 * Write a claim's next state, unless the claim was written since it was read.
 * `read` is what the new words are where they changed. A claim with a verdict is
 * remembered, to be found again where something like it is said.
 *
 * @return whether this call made the change; of two racing writers one gets `false`.
 */
export async function recordClaim(
  tx: Tx,
  newsroomId: NewsroomId,
  claim: Claim,
  next: Partial<ClaimState>,
  read?: { words: string; parts: CheckablePart[] },
): Promise<boolean> {
  const { id, version, revision } = claim;
  const { count } = await tx.claim.updateMany({
    where: { newsroomId, id, version },
    data: {
      ...(next.reading && toReadingColumns(next.reading)),
      ...(read && toPartColumns(read.parts)),
      ...(next.check && toCheckColumns(next.check)),
      ...(next.review && toReviewColumns(next.review)),
      version: { increment: 1 },
    },
  });
  if (count !== 1) return false;
  if (next.reading) {
    await tx.placement.updateMany({
      where: { newsroomId, claimId: id, revision },
      data: { ...toPlacementColumns(next.reading), ...(read && { words: read.words }) },
    });
    if (String(next.reading.speakers) !== String(claim.reading.speakers)) {
      await tx.claimSpeaker.deleteMany({ where: { newsroomId, claimId: id } });
      await tx.claimSpeaker.createMany({ data: toSpeakerRows(newsroomId, id, next.reading.speakers) });
    }
    if (!samePart(next.reading.chain ?? [], claim.reading.chain ?? [])) {
      await tx.claimChain.deleteMany({ where: { newsroomId, claimId: id, revision } });
      await tx.claimChain.createMany({ data: toChainRows({ newsroomId, revision }, id, next.reading) });
    }
  }
  const isKnown = verdictOf(claim.check) !== null || (next.check !== undefined && verdictOf(next.check) !== null);
  // A claim that neither had nor gets a verdict is known to nobody; most changes are to such.
  if (isKnown && (read || next.check || next.reading)) await rememberClaim(tx, newsroomId, id);
  return true;
}
