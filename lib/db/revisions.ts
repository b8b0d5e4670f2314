import "server-only";
import type { ClaimState, Was } from "../domain/claim";
import type { DocumentMarks } from "../domain/document-marks";
import type { ArticleId, ClaimId, NewsroomId, UserId } from "../domain/ids";
import type { Known, LaidPassage } from "../domain/next-revision";
import {
  toChainRows,
  toCheckColumns,
  toPartColumns,
  toPlacementColumns,
  toReadingColumns,
  toReviewColumns,
  toSpeakerRows,
} from "./claim-columns";
import { insertChains } from "./claims";
import type { Tx } from "./client";
import { writePassages } from "./passages";
import { writeTogether } from "./together";

type Where = { newsroomId: NewsroomId; articleId: ArticleId; revision: number };

/** A revision as the list of an article's drafts shows it. */
export type RevisionRow = {
  number: number;
  sha256: string;
  length: number;
  fileName: string;
  by: UserId;
  at: string;
};

/** All of an article's revisions, newest first, without their texts. */
export async function listRevisions(tx: Tx, newsroomId: NewsroomId, articleId: ArticleId): Promise<RevisionRow[]> {
  const rows = await tx.$queryRaw<(Omit<RevisionRow, "at"> & { at: Date })[]>`
    select number, sha256, length(text) as length, file_name as "fileName", imported_by_id::text as by, imported_at as at
    from revision where newsroom_id = ${newsroomId}::uuid and article_id = ${articleId}::uuid order by number desc`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** A revision's text, or null where the article has none of that number. */
export async function findRevisionText(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
  number: number,
): Promise<string | null> {
  const row = await tx.revision.findUnique({
    where: { newsroomId_articleId_number: { newsroomId, articleId, number } },
    select: { text: true },
  });
  return row?.text ?? null;
}

/** Store another text of an article with its passages; it is not yet the one in force. */
export async function insertRevision(
  tx: Tx,
  where: Where,
  draft: {
    text: string;
    sha256: string;
    normalisation: { what: string; count: number }[];
    fileName: string;
    marks: DocumentMarks | null;
    passages: readonly LaidPassage[];
    by: UserId;
    at: string;
  },
): Promise<void> {
  const { newsroomId, articleId, revision: number } = where;
  const { text, sha256, normalisation, fileName, marks, by, at } = draft;
  await tx.revision.create({
    data: {
      ...{ newsroomId, articleId, number, text, sha256, normalisation, fileName, importedById: by, importedAt: at },
      ...(marks && { marks }),
    },
  });
  await writeTogether(tx, writePassages(where, draft.passages));
}

/** A standing claim as it is in the revision that comes into force; `changed` where the ledger says so. */
export type PlacedClaim = { id: ClaimId; state: ClaimState; known: Known; changed: boolean; was: Was | null };

/**
 * Write the claims of the revision that comes into force, in a few statements
 * whatever their number. Their placements and chains are stored unless they are there
 * already, as they are when a former revision comes back.
 */
export async function recordPlacedClaims(tx: Tx, where: Where, claims: readonly PlacedClaim[]): Promise<void> {
  const { newsroomId, articleId, revision } = where;
  const rows = claims.map(({ id, state, known, changed, was }) => ({
    ...{ id, changed, was, words: known.words, doubt: known.doubt, priority: known.priority },
    ...toReadingColumns(state.reading),
    ...toPartColumns(known.parts),
    ...toPlacementColumns(state.reading),
    ...toCheckColumns(state.check),
    ...toReviewColumns(state.review),
  }));
  const given = JSON.stringify(rows);
  await tx.$executeRaw`
    with rows as materialized (
      select * from jsonb_to_recordset(${given}::jsonb) as r(id uuid, changed boolean, was jsonb, kind claim_kind,
        "rightOfReply" boolean, "aboutId" uuid, settled boolean, withdrawn boolean, "withdrawnWhy" text, parts jsonb,
        "partKinds" text[], doubt jsonb, priority jsonb, spans int[], cue int[], mention int[], words text,
        "checkState" check_state, "checkerId" uuid, "checkAt" timestamptz, verdict verdict, "verdictNote" text,
        "checkSignerId" uuid, "checkSignedAt" timestamptz, "reviewState" review_state, "reviewerId" uuid,
        "reviewAt" timestamptz, finding finding, "reviewNote" text, "reviewSignerId" uuid, "reviewSignedAt" timestamptz)
    ), placed as (
      insert into placement (newsroom_id, claim_id, revision, spans, cue, mention, words)
      select ${newsroomId}::uuid, id, ${revision}, spans, cue, mention, words from rows
      on conflict do nothing
    )
    update claim c set revision = ${revision}, kind = r.kind, right_of_reply = r."rightOfReply", about_id = r."aboutId",
      settled = r.settled, withdrawn = r.withdrawn, withdrawn_why = r."withdrawnWhy", parts = r.parts,
      part_kinds = r."partKinds", was = r.was, doubt = coalesce(r.doubt, c.doubt), priority = coalesce(r.priority, c.priority),
      check_state = r."checkState", checker_id = r."checkerId", check_at = r."checkAt", verdict = r.verdict,
      verdict_note = r."verdictNote", check_signer_id = r."checkSignerId", check_signed_at = r."checkSignedAt",
      review_state = r."reviewState", reviewer_id = r."reviewerId", review_at = r."reviewAt", finding = r.finding,
      review_note = r."reviewNote", review_signer_id = r."reviewSignerId", review_signed_at = r."reviewSignedAt",
      version = c.version + case when r.changed then 1 else 0 end
    from rows r
    where c.newsroom_id = ${newsroomId}::uuid and c.article_id = ${articleId}::uuid and c.id = r.id`;
  await recordSpeakers(tx, where, claims);
  const chains = claims.flatMap(({ id, state }) => toChainRows(where, id, state.reading));
  if (chains.length > 0) await tx.$executeRaw(insertChains(chains));
}

async function recordSpeakers(tx: Tx, { newsroomId }: Where, claims: readonly PlacedClaim[]): Promise<void> {
  const changed = claims.filter((claim) => claim.changed);
  if (changed.length === 0) return;
  const ids = changed.map(({ id }) => id);
  await tx.claimSpeaker.deleteMany({ where: { newsroomId, claimId: { in: ids } } });
  const data = changed.flatMap(({ id, state }) => toSpeakerRows(newsroomId, id, state.reading.speakers));
  await tx.claimSpeaker.createMany({ data });
}

/**
 * Put a revision in force, unless the article was written since it was read.
 *
 * @return whether this call made the change.
 */
export async function recordRevision(
  tx: Tx,
  { newsroomId, articleId, revision }: Where,
  version: number,
  textSha256: string,
): Promise<boolean> {
  const { count } = await tx.article.updateMany({
    where: { newsroomId, id: articleId, version },
    data: { currentRevision: revision, textSha256, version: { increment: 1 } },
  });
  return count === 1;
}

/** A claim whose words are no longer in the article, as it was left. */
export type GoneClaim = { id: ClaimId; revision: number; words: string };

/** The claims that stand no longer in the revision in force, those gone last first. */
export async function listGoneClaims(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
  inForce: number,
): Promise<GoneClaim[]> {
  return tx.$queryRaw<GoneClaim[]>`
    select c.id::text as id, p.revision, p.words from claim c
    join placement p on p.newsroom_id = c.newsroom_id and p.claim_id = c.id and p.revision = c.revision
    where c.newsroom_id = ${newsroomId}::uuid and c.article_id = ${articleId}::uuid and c.revision <> ${inForce}
    order by p.revision desc, p.spans`;
}
