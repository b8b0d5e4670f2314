import "server-only";
import type { ClaimId, NewsroomId } from "../domain/ids";
import { toUrlKey } from "../domain/source-address";
import type { Tx } from "./client";
import type { SourceFields } from "./sources";

/** A claim that was checked before, or somebody's fact check, by what it is known under. */
export type KnownGround = { claimId: string | null; factCheckId: string | null };

/** What such a claim rests on, as evidence can be given. */
export type Ground = {
  source: { id: string } | SourceFields;
  locator: string;
  excerpt: string;
  note: string;
  file: { sha256: string; name: string } | null;
};

/** Scoped by newsroom, so a foreign id reads exactly like a missing one. */
export async function findKnown(tx: Tx, newsroomId: NewsroomId, id: string): Promise<KnownGround | null> {
  return tx.knownClaim.findUnique({
    where: { newsroomId_id: { newsroomId, id } },
    select: { claimId: true, factCheckId: true },
  });
}

/** The grounds of a known claim that `claimId` does not have yet, oldest first; a fact check is its own ground. */
export async function listGround(
  tx: Tx,
  newsroomId: NewsroomId,
  known: KnownGround,
  claimId: ClaimId,
): Promise<Ground[]> {
  const standing = await tx.evidence.findMany({
    where: { newsroomId, claimId, removed: false },
    include: { source: { select: { urlKey: true } } },
  });
  if (known.factCheckId !== null) {
    const ground = await factCheckGround(tx, newsroomId, known.factCheckId);
    return standing.some(({ source }) => source.urlKey !== "" && source.urlKey === ground.urlKey) ? [] : [ground];
  }
  const had = new Set(standing.map(({ sourceId, locator }) => `${sourceId} ${locator}`));
  const pieces = await tx.evidence.findMany({
    where: { newsroomId, claimId: known.claimId!, removed: false },
    orderBy: [{ addedAt: "asc" }, { id: "asc" }],
  });
  return pieces
    .filter(({ sourceId, locator }) => !had.has(`${sourceId} ${locator}`))
    .map(({ sourceId, locator, excerpt, note, fileSha256, fileName }) => ({
      source: { id: sourceId },
      ...{ locator, excerpt, note },
      file: fileSha256 === null ? null : { sha256: fileSha256, name: fileName },
    }));
}

async function factCheckGround(tx: Tx, newsroomId: NewsroomId, id: string): Promise<Ground & { urlKey: string }> {
  const { claim, rating, publisher, url, title, summary, reviewedOn } = await tx.factCheck.findUniqueOrThrow({
    where: { newsroomId_id: { newsroomId, id } },
  });
  const source: SourceFields = {
    title: title || `Fact check: ${claim}`.slice(0, 500),
    ...{ publisher, author: "", url, kind: "page", primary: false, origin: publisher },
    publishedOn: reviewedOn ? reviewedOn.toISOString().slice(0, 10) : null,
  };
  const note = `Rated “${rating}” there.`;
  return { source, locator: "the rating", excerpt: summary, note, file: null, urlKey: toUrlKey(url) };
}
