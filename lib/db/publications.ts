import "server-only";
import type { ArticleId, NewsroomId, PublicationId, UserId } from "../domain/ids";
import type { Tx } from "./client";
import type { Prisma } from "./generated/client";

/** A public page that stands. What it shows is read apart, by whoever has its link. */
export type Publication = {
  id: PublicationId;
  tokenHash: string;
  listed: boolean;
  position: number;
  by: string;
  /** ISO 8601. */
  at: string;
};

/** What a page shows, as it is kept; whoever shows it reads it strictly. */
export type KeptPage = { id: PublicationId; tokenHash: string; listed: boolean; page: unknown };

export async function insertPublication(
  tx: Tx,
  newsroomId: NewsroomId,
  publication: {
    id: PublicationId;
    articleId: ArticleId;
    tokenHash: string;
    listed: boolean;
    position: number;
    page: object;
    publishedById: UserId;
    publishedAt: string;
  },
): Promise<void> {
  const page = publication.page as Prisma.InputJsonValue;
  await tx.publication.create({ data: { newsroomId, ...publication, page } });
}

/** The page of an article that stands; there is one at most. */
export async function findPublication(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
): Promise<Publication | null> {
  const row = await tx.publication.findFirst({
    where: { newsroomId, articleId, withdrawnAt: null },
    select: {
      ...{ id: true, tokenHash: true, listed: true, position: true, publishedAt: true },
      publishedBy: { select: { user: { select: { name: true } } } },
    },
  });
  if (!row) return null;
  const { id, publishedBy, publishedAt, ...rest } = row;
  return { id: id as PublicationId, ...rest, by: publishedBy.user.name, at: publishedAt.toISOString() };
}

/** When an article's last page was withdrawn, and by whom; null where none was. */
export async function findWithdrawn(
  tx: Tx,
  newsroomId: NewsroomId,
  articleId: ArticleId,
): Promise<{ by: string; at: string } | null> {
  const row = await tx.publication.findFirst({
    where: { newsroomId, articleId, NOT: { withdrawnAt: null } },
    orderBy: { withdrawnAt: "desc" },
    select: { withdrawnAt: true, withdrawnBy: { select: { user: { select: { name: true } } } } },
  });
  return row?.withdrawnAt && row.withdrawnBy
    ? { by: row.withdrawnBy.user.name, at: row.withdrawnAt.toISOString() }
    : null;
}

/** Withdraw a page that stands; answers whether this call did. */
export async function recordUnpublished(
  tx: Tx,
  newsroomId: NewsroomId,
  { articleId, id }: { articleId: ArticleId; id: PublicationId },
  { by, at }: { by: UserId; at: string },
): Promise<boolean> {
  const { count } = await tx.publication.updateMany({
    where: { newsroomId, articleId, id, withdrawnAt: null },
    data: { withdrawnById: by, withdrawnAt: at },
  });
  return count === 1;
}

/** Scoped by newsroom, so another newsroom's page, a withdrawn one and none read alike. */
export async function findKeptPage(tx: Tx, newsroomId: NewsroomId, tokenHash: string): Promise<KeptPage | null> {
  const row = await tx.publication.findFirst({ where: { newsroomId, tokenHash, withdrawnAt: null }, select: kept });
  return row && toKeptPage(row);
}

/** Pages that may be found by anyone, the newest first, from before one on. */
export async function listListedPages(
  tx: Tx,
  newsroomId: NewsroomId,
  { before, limit }: { before: PublicationId | null; limit: number },
): Promise<KeptPage[]> {
  const rows = await tx.publication.findMany({
    where: { newsroomId, listed: true, withdrawnAt: null, ...(before && { id: { lt: before } }) },
    select: kept,
    orderBy: { id: "desc" },
    take: limit,
  });
  return rows.map(toKeptPage);
}

const kept = { id: true, tokenHash: true, listed: true, page: true } as const;

function toKeptPage({ id, ...rest }: { id: string; tokenHash: string; listed: boolean; page: unknown }): KeptPage {
  return { id: id as PublicationId, ...rest };
}
