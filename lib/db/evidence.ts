import "server-only";
import type { EvidenceView } from "../domain/desk";
import type { ArticleId, ClaimId, EvidenceId, NewsroomId, SourceId, UserId } from "../domain/ids";
import type { Tx } from "./client";
import { Prisma } from "./generated/client";
import { instant } from "./together";

/** How many standing pieces of evidence with a locator support a claim. */
export async function countSupporting(tx: Tx, newsroomId: NewsroomId, claimId: ClaimId): Promise<number> {
  return tx.evidence.count({
    where: { newsroomId, claimId, removed: false, stance: "supports", NOT: { locator: "" } },
  });
}

/** A piece of evidence as the desk shows it, and the claim it belongs to. */
export type ClaimEvidence = Omit<EvidenceView, "roots"> & { claimId: ClaimId };

/** Selects the standing evidence (`e`) of an article's claims, oldest first. */
export function selectEvidence(newsroomId: NewsroomId, articleId: ArticleId, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select e.id, e.claim_id as "claimId", e.stance::text as stance, e.locator, e.excerpt, e.note,
      e.added_by_id as "addedBy", ${instant("e.added_at")} as "addedAt",
      case when b.sha256 is not null then json_build_object(
        'sha256', b.sha256, 'name', e.file_name, 'size', b.size, 'mediaType', b.media_type,
        'fault', b.fault
      ) end as file,
      json_build_object('id', s.id, 'title', s.title, 'publisher', s.publisher, 'author', s.author, 'url', s.url,
        'publishedOn', s.published_on, 'kind', s.kind, 'primary', s.primary, 'origin', s.origin, 'version', s.version
      ) as source, s.news
    from evidence e
    join source s on s.newsroom_id = e.newsroom_id and s.id = e.source_id
    left join blob b on b.newsroom_id = e.newsroom_id and b.sha256 = e.file_sha256
    where e.newsroom_id = ${newsroomId}::uuid and e.article_id = ${articleId}::uuid and not e.removed and ${which}
    order by e.added_at, e.id`;
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
