import "server-only";
import type { RecheckOutcome, SourceNews } from "../domain/capture";
import type { SourceView } from "../domain/desk";
import type { CaptureId, NewsroomId, SourceId } from "../domain/ids";
import type { Tx } from "./client";
import { toSource } from "./sources";

/** Sources with a captured address that is still watched. */
export async function listWatchedSources(tx: Tx, newsroomId: NewsroomId): Promise<SourceId[]> {
  const rows = await tx.source.findMany({
    where: { newsroomId, watched: true, captures: { some: {} } },
    select: { id: true },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id }) => id as SourceId);
}

/** What became of a source since it was captured. */
export async function recordNews(
  tx: Tx,
  newsroomId: NewsroomId,
  id: SourceId,
  decide: (before: SourceNews | null) => SourceNews | null,
): Promise<void> {
  const where = { newsroomId_id: { newsroomId, id } };
  const { news } = await tx.source.findUniqueOrThrow({ where, select: { news: true } });
  await tx.source.update({ where, data: { news: decide(news as SourceNews | null) } });
}

/** @return whether this call changed it. */
export async function recordWatched(tx: Tx, newsroomId: NewsroomId, id: SourceId, watched: boolean): Promise<boolean> {
  const { count } = await tx.source.updateMany({ where: { newsroomId, id, NOT: { watched } }, data: { watched } });
  return count === 1;
}

export async function isWatched(tx: Tx, newsroomId: NewsroomId, id: SourceId): Promise<boolean> {
  const row = await tx.source.findUnique({ where: { newsroomId_id: { newsroomId, id } }, select: { watched: true } });
  return row?.watched ?? false;
}

export type NewRecheck = {
  id: string;
  sourceId: SourceId;
  captureId: CaptureId;
  outcome: RecheckOutcome;
  why: string;
  seenId: CaptureId | null;
  at: string;
};

export async function insertRecheck(tx: Tx, newsroomId: NewsroomId, given: NewRecheck): Promise<void> {
  await tx.recheck.create({ data: { newsroomId, ...given } });
}

/** What a visit to a source's address brought. */
export type RecheckView = NewRecheck;

/** What the last visit to a source's address brought; null where there was none. */
export async function findLastRecheck(tx: Tx, newsroomId: NewsroomId, sourceId: SourceId): Promise<RecheckView | null> {
  const row = await tx.recheck.findFirst({ where: { newsroomId, sourceId }, orderBy: { id: "desc" } });
  return row && toView(row);
}

/** Sources there is news of, newest first, each with the visit that brought it. */
export async function listNews(
  tx: Tx,
  newsroomId: NewsroomId,
  limit: number,
): Promise<{ source: SourceView; recheck: RecheckView }[]> {
  const rows = await tx.source.findMany({
    where: { newsroomId, NOT: { news: null } },
    orderBy: { id: "desc" },
    take: limit,
    include: {
      rechecks: { where: { outcome: { in: ["changed", "gone"] } }, orderBy: { id: "desc" }, take: 1 },
    },
  });
  return rows.flatMap(({ rechecks: [last], ...source }) =>
    last ? [{ source: toSource(source), recheck: toView(last) }] : [],
  );
}

/** Whether any captured address was ever visited again. */
export async function wasAnyVisited(tx: Tx, newsroomId: NewsroomId): Promise<boolean> {
  return (await tx.recheck.findFirst({ where: { newsroomId }, select: { id: true } })) !== null;
}

type Row = Omit<RecheckView, "at" | "id" | "sourceId" | "captureId" | "seenId" | "outcome"> & {
  id: string;
  sourceId: string;
  captureId: string;
  seenId: string | null;
  outcome: string;
  at: Date;
};

function toView({ id, sourceId, captureId, seenId, outcome, why, at }: Row): RecheckView {
  return {
    ...{ id, why, sourceId: sourceId as SourceId, captureId: captureId as CaptureId },
    ...{ seenId: seenId as CaptureId | null, outcome: outcome as RecheckOutcome, at: at.toISOString() },
  };
}
