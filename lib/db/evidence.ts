import "server-only";
import type { EvidenceView } from "../domain/desk";
import type { ArticleId, ClaimId, EvidenceId, NewsroomId, SourceId, UserId } from "../domain/ids";
import type { Tx } from "./client";
import type { Blob as BlobRow, Evidence as EvidenceRow, Source as SourceRow } from "./generated/client";
import { toSource } from "./sources";

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
  const rows = await tx.evidence.findMany({
    where: { newsroomId, articleId, removed: false, ...(claimIds && { claimId: { in: [...claimIds] } }) },
    include: { source: true, file: true },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
  });
  return rows.map(toEvidence);
}

function toEvidence(row: EvidenceRow & { source: SourceRow; file: BlobRow | null }): ClaimEvidence {
  const { file } = row;
  return {
    id: row.id as EvidenceId,
    claimId: row.claimId as ClaimId,
    source: toSource(row.source),
    stance: row.stance,
    locator: row.locator,
    excerpt: row.excerpt,
    note: row.note,
    file: file && { sha256: file.sha256, name: row.fileName, size: file.size, mediaType: file.mediaType },
    addedBy: row.addedById as UserId,
    addedAt: row.addedAt.toISOString(),
  };
}

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
