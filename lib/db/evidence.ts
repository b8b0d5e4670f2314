import "server-only";
import type { EvidenceView } from "../domain/desk";
import type { ArticleId, ClaimId, EvidenceId, NewsroomId, SourceId, UserId } from "../domain/ids";
import type { Tx } from "./client";

/** How many standing pieces of evidence with a locator support a claim. */
export async function countSupporting(tx: Tx, newsroomId: NewsroomId, claimId: ClaimId): Promise<number> {
  return tx.evidence.count({
    where: { newsroomId, claimId, removed: false, stance: "supports", NOT: { locator: "" } },
  });
}

/** A piece of evidence as the desk shows it, and the claim it belongs to. */
export type ClaimEvidence = EvidenceView & { claimId: ClaimId };

/** Standing evidence of an article's claims, oldest first; of all claims, or of those asked for. */
export async function listEvidence(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
  claimIds?: readonly ClaimId[],
): Promise<ClaimEvidence[]> {
  const rows = await tx.$queryRaw<EvidenceRow[]>`
    select e.id, e.claim_id as "claimId", e.stance::text as stance, e.locator, e.excerpt, e.note,
      e.file_sha256 as sha256, e.file_name as name, b.size, b.media_type as "mediaType",
      e.added_by_id as "addedBy", e.added_at as "addedAt",
      jsonb_build_object('id', s.id, 'title', s.title, 'publisher', s.publisher, 'author', s.author, 'url', s.url,
        'publishedOn', s.published_on, 'kind', s.kind, 'primary', s.primary, 'origin', s.origin, 'version', s.version
      ) as source
    from evidence e
    join source s on s.newsroom_id = e.newsroom_id and s.id = e.source_id
    left join blob b on b.newsroom_id = e.newsroom_id and b.sha256 = e.file_sha256
    where e.newsroom_id = ${newsroomId}::uuid and e.article_id = ${articleId}::uuid and not e.removed
      and (${claimIds === undefined} or e.claim_id = any(${[...(claimIds ?? [])]}::uuid[]))
    order by e.added_at, e.id`;
  return rows.map(({ sha256, name, size, mediaType, addedAt, ...evidence }) => ({
    ...evidence,
    addedAt: addedAt.toISOString(),
    file: sha256 ? { sha256, name, size, mediaType } : null,
  }));
}

type EvidenceRow = Omit<ClaimEvidence, "file" | "addedAt"> & {
  sha256: string | null;
  name: string;
  size: number;
  mediaType: string;
  addedAt: Date;
};

/** What a piece of evidence says; its claim and who added it do not change. */
export type EvidenceFields = {
  sourceId: SourceId;
  stance: EvidenceView["stance"];
  locator: string;
  excerpt: string;
  note: string;
  fileSha256: string | null;
  fileName: string;
};

/** A piece of evidence as commands see it. */
export type Evidence = {
  id: EvidenceId;
  claimId: ClaimId;
  fields: EvidenceFields;
  removed: boolean;
  version: number;
};

/** Scoped by newsroom and article, so a foreign id reads exactly like a missing one. */
export async function findEvidence(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
  id: EvidenceId,
): Promise<Evidence | null> {
  const row = await tx.evidence.findFirst({ where: { newsroomId, articleId, id } });
  if (!row) return null;
  const { stance, locator, excerpt, note, fileSha256, fileName, removed, version } = row;
  return {
    ...{ id, removed, version, claimId: row.claimId as ClaimId },
    fields: { sourceId: row.sourceId as SourceId, stance, locator, excerpt, note, fileSha256, fileName },
  };
}

export async function insertEvidence(
  tx: Tx,
  newsroomId: NewsroomId,
  evidence: {
    id: EvidenceId;
    articleId: ArticleId;
    claimId: ClaimId;
    fields: EvidenceFields;
    addedBy: UserId;
    at: string;
  },
): Promise<void> {
  const { id, articleId, claimId, fields, addedBy, at } = evidence;
  await tx.evidence.create({
    data: { newsroomId, id, articleId, claimId, ...fields, addedById: addedBy, addedAt: at },
  });
}

/**
 * Change, remove or bring back a piece of evidence, unless it was written since it was read.
 *
 * @return whether this call made the change.
 */
export async function recordEvidence(
  tx: Tx,
  newsroomId: NewsroomId,
  { id, version }: Pick<Evidence, "id" | "version">,
  next: Partial<EvidenceFields> & { removed?: boolean },
): Promise<boolean> {
  const { count } = await tx.evidence.updateMany({
    where: { newsroomId, id, version },
    data: { ...next, version: { increment: 1 } },
  });
  return count === 1;
}
