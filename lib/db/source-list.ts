import "server-only";
import type { SourceView, Stance } from "../domain/desk";
import type { ClaimId, NewsroomId, SourceId } from "../domain/ids";
import type { FileFault } from "../domain/stored-file";
import { literally } from "./article-list";
import type { Tx } from "./client";
import type { Prisma } from "./generated/client";
import { toSource } from "./sources";

/** What rests on a source: standing pieces of evidence, the claims they stand at, and which way they point. */
export type SourceTally = { claims: number; articles: number } & Record<Stance, number>;

/** The newsroom's sources, newest first, whose title, publisher, author, address or file's SHA-256 match `words`. */
export async function listSourceRows(
  tx: Tx,
  newsroomId: NewsroomId,
  words: string,
  { after, limit }: { after: { id: string } | null; limit: number },
): Promise<SourceView[]> {
  const rows = await tx.source.findMany({
    where: { AND: [toWhere(newsroomId, words), after ? { id: { lt: after.id } } : {}] },
    orderBy: { id: "desc" },
    take: limit,
  });
  return rows.map(toSource);
}

export async function countSources(tx: Tx, newsroomId: NewsroomId, words: string): Promise<number> {
  return tx.source.count({ where: toWhere(newsroomId, words) });
}

/** Tallies of several sources in one statement. */
export async function listSourceTallies(
  tx: Tx,
  newsroomId: NewsroomId,
  sourceIds: readonly SourceId[],
): Promise<Map<SourceId, SourceTally>> {
  const rows = await tx.$queryRaw<({ sourceId: SourceId } & SourceTally)[]>`
    select source_id as "sourceId",
      count(distinct claim_id)::int as claims, count(distinct article_id)::int as articles,
      (count(*) filter (where stance = 'supports'))::int as supports,
      (count(*) filter (where stance = 'refutes'))::int as refutes,
      (count(*) filter (where stance = 'context'))::int as context
    from evidence
    where newsroom_id = ${newsroomId}::uuid and source_id = any(${[...sourceIds]}::uuid[]) and not removed
    group by source_id`;
  const none: SourceTally = { claims: 0, articles: 0, supports: 0, refutes: 0, context: 0 };
  const tallies = new Map(sourceIds.map((id): [SourceId, SourceTally] => [id, none]));
  for (const { sourceId, ...tally } of rows) tallies.set(sourceId, tally);
  return tallies;
}

/** Scoped by newsroom, so a foreign id reads exactly like a missing one. */
export async function findSourceRow(
  tx: Tx,
  newsroomId: NewsroomId,
  id: SourceId,
): Promise<(SourceView & { addedBy: string; addedAt: string }) | null> {
  const row = await tx.source.findUnique({
    where: { newsroomId_id: { newsroomId, id } },
    include: { addedBy: { select: { user: { select: { name: true } } } } },
  });
  return row && { ...toSource(row), addedBy: row.addedBy.user.name, addedAt: row.addedAt.toISOString() };
}

/** One way a source is used: which claim rests on it, and where in it. */
export type SourceUse = {
  id: string;
  claimId: ClaimId;
  stance: Stance;
  locator: string;
  excerpt: string;
  note: string;
  fileName: string;
  fileSha256: string | null;
  fileFault: FileFault | null;
  addedBy: string;
};

/** Standing evidence that rests on a source, newest first. */
export async function listUses(
  tx: Tx,
  newsroomId: NewsroomId,
  sourceId: SourceId,
  { after, limit }: { after: { id: string } | null; limit: number },
): Promise<SourceUse[]> {
  const rows = await tx.evidence.findMany({
    where: { newsroomId, sourceId, removed: false, ...(after && { id: { lt: after.id } }) },
    orderBy: { id: "desc" },
    take: limit,
    include: { addedBy: { select: { user: { select: { name: true } } } }, file: { select: { fault: true } } },
  });
  return rows.map(({ id, claimId, stance, locator, excerpt, note, fileName, fileSha256, file, addedBy }) => ({
    ...{ id, stance, locator, excerpt, note, fileName, fileSha256, claimId: claimId as ClaimId },
    fileFault: (file?.fault ?? null) as FileFault | null,
    addedBy: addedBy.user.name,
  }));
}

function toWhere(newsroomId: NewsroomId, words: string): Prisma.SourceWhereInput {
  if (words === "") return { newsroomId };
  const contains = { contains: literally(words), mode: "insensitive" as const };
  const hash = /^[0-9a-f]{6,64}$/i.test(words) ? words.toLowerCase() : null;
  return {
    newsroomId,
    OR: [
      ...[{ title: contains }, { publisher: contains }, { author: contains }, { url: contains }, { origin: contains }],
      ...(hash ? [{ evidence: { some: { removed: false, fileSha256: { startsWith: hash } } } }] : []),
    ],
  };
}
