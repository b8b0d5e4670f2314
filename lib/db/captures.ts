import "server-only";
import type { CaptureView } from "../domain/capture";
import type { CaptureId, NewsroomId, SourceId, UserId } from "../domain/ids";
import type { Tx } from "./client";

export type NewCapture = Omit<CaptureView, "takenBy"> & {
  headers: Record<string, string>;
  charset: string | null;
  text: string;
  takenBy: UserId;
};

export async function insertCapture(tx: Tx, newsroomId: NewsroomId, given: NewCapture): Promise<void> {
  const { takenBy, ...fields } = given;
  await tx.capture.create({ data: { newsroomId, ...fields, takenById: takenBy } });
}

const about = { takenBy: { select: { user: { select: { name: true } } } } } as const;
const without = { text: true, headers: true } as const;

/** A source's captures, newest first. */
export async function listCaptures(tx: Tx, newsroomId: NewsroomId, sourceId: SourceId): Promise<CaptureView[]> {
  const where = { newsroomId, sourceId };
  const rows = await tx.capture.findMany({ where, include: about, omit: without, orderBy: { id: "desc" }, take: 100 });
  return rows.map(toView);
}

export type WholeCapture = CaptureView & { headers: Record<string, string>; charset: string | null; text: string };

/** Scoped by newsroom, so a foreign id reads exactly like a missing one. */
export async function findCapture(tx: Tx, newsroomId: NewsroomId, id: CaptureId): Promise<WholeCapture | null> {
  const row = await tx.capture.findUnique({ where: { newsroomId_id: { newsroomId, id } }, include: about });
  if (!row) return null;
  return { ...toView(row), headers: row.headers as Record<string, string>, charset: row.charset, text: row.text };
}

/** The newest capture of a source that was taken by a person, which later visits are compared with. */
export async function findLatestCapture(
  tx: Tx,
  newsroomId: NewsroomId,
  sourceId: SourceId,
): Promise<WholeCapture | null> {
  const row = await tx.capture.findFirst({
    where: { newsroomId, sourceId, seenBy: { none: {} } },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return row && findCapture(tx, newsroomId, row.id as CaptureId);
}

/** A capture's files, and what they are of. */
export type KeptCapture = Pick<
  CaptureView,
  "id" | "sourceId" | "url" | "mediaType" | "fileSha256" | "pictureSha256" | "fetchedAt"
>;

/** What was captured of some sources until a moment, the oldest first. */
export async function listCapturesAsOf(
  tx: Tx,
  newsroomId: NewsroomId,
  sourceIds: readonly SourceId[],
  at: string,
): Promise<KeptCapture[]> {
  const rows = await tx.capture.findMany({
    where: { newsroomId, sourceId: { in: [...sourceIds] }, fetchedAt: { lte: at } },
    include: about,
    omit: without,
    orderBy: { id: "asc" },
  });
  return rows.map(toView);
}

type Row = Omit<CaptureView, "fetchedAt" | "takenBy" | "id" | "sourceId"> & {
  id: string;
  sourceId: string;
  fetchedAt: Date;
  takenBy: { user: { name: string } };
};

function toView(row: Row): CaptureView {
  const { id, sourceId, url, finalUrl, status, mediaType, title, fileSha256, pictureSha256, fetchedAt, takenBy } = row;
  return {
    ...{ url, finalUrl, status, mediaType, title, fileSha256, pictureSha256 },
    ...{ id: id as CaptureId, sourceId: sourceId as SourceId },
    ...{ fetchedAt: fetchedAt.toISOString(), takenBy: takenBy.user.name },
  };
}
