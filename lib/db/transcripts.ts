import "server-only";
import type { ArticleId, ClaimId, NewsroomId, SourceId, SpeakerId, TranscriptId, UserId } from "../domain/ids";
import type { TranscriptView } from "../domain/transcript";
import type { Tx } from "./client";

export type NewTranscript = {
  id: TranscriptId;
  sourceId: SourceId;
  text: string;
  sha256: string;
  times: { at: number; ms: number }[];
  fileSha256: string;
  fileName: string;
  speakers: readonly SpeakerId[];
  addedBy: UserId;
  at: string;
};

export async function insertTranscript(tx: Tx, newsroomId: NewsroomId, given: NewTranscript): Promise<void> {
  const { speakers, addedBy, at, ...fields } = given;
  await tx.transcript.create({ data: { newsroomId, ...fields, addedById: addedBy, addedAt: at } });
  await tx.transcriptSpeaker.createMany({
    data: speakers.map((speakerId) => ({ newsroomId, transcriptId: given.id, speakerId })),
  });
}

/** Take a transcript off its source; it stays in the history. @return whether this call did. */
export async function recordTranscriptRemoved(tx: Tx, newsroomId: NewsroomId, id: TranscriptId): Promise<boolean> {
  const { count } = await tx.transcript.updateMany({
    where: { newsroomId, id, removed: false },
    data: { removed: true },
  });
  return count === 1;
}

const about = {
  source: { select: { title: true } },
  addedBy: { select: { user: { select: { name: true } } } },
  speakers: { select: { speaker: { select: { id: true, name: true } } } },
} as const;
const without = { text: true } as const;

/** Scoped by newsroom, so a foreign id reads exactly like a missing one; removed ones are not found. */
export async function findTranscript(tx: Tx, newsroomId: NewsroomId, id: TranscriptId): Promise<TranscriptView | null> {
  const row = await tx.transcript.findFirst({
    where: { newsroomId, id, removed: false },
    include: about,
    omit: without,
  });
  return row && toView(row);
}

/** A source's standing transcripts, oldest first. */
export async function listTranscriptsOfSource(
  tx: Tx,
  newsroomId: NewsroomId,
  sourceId: SourceId,
): Promise<TranscriptView[]> {
  const where = { newsroomId, sourceId, removed: false };
  const rows = await tx.transcript.findMany({ where, include: about, omit: without, orderBy: { id: "asc" } });
  return rows.map(toView);
}

/** Standing transcripts that hold the words of one of these speakers, newest first. */
export async function listTranscriptsOf(
  tx: Tx,
  newsroomId: NewsroomId,
  speakers: readonly SpeakerId[],
): Promise<TranscriptView[]> {
  const where = { newsroomId, removed: false, speakers: { some: { speakerId: { in: [...speakers] } } } };
  const rows = await tx.transcript.findMany({
    where,
    include: about,
    omit: without,
    orderBy: { id: "desc" },
    take: 20,
  });
  return rows.map(toView);
}

/** The text of a transcript, which never changes, and its times. */
export async function getTranscriptText(
  tx: Tx,
  newsroomId: NewsroomId,
  id: TranscriptId,
): Promise<{ text: string; times: { at: number; ms: number }[] }> {
  const { text, times } = await tx.transcript.findUniqueOrThrow({
    where: { newsroomId_id: { newsroomId, id } },
    select: { text: true, times: true },
  });
  return { text, times: times as { at: number; ms: number }[] };
}

/** These speakers with all that were merged into them, or they into. */
export async function listFamily(tx: Tx, newsroomId: NewsroomId, speakers: readonly SpeakerId[]): Promise<SpeakerId[]> {
  const rows = await tx.$queryRaw<{ id: SpeakerId }[]>`
    with recursive up as (
      select id, merged_into_id from speaker where newsroom_id = ${newsroomId}::uuid and id = any(${[...speakers]}::uuid[])
      union
      select s.id, s.merged_into_id from speaker s join up on s.id = up.merged_into_id
      where s.newsroom_id = ${newsroomId}::uuid
    ), family as (
      select id from up
      union
      select s.id from speaker s join family f on s.merged_into_id = f.id where s.newsroom_id = ${newsroomId}::uuid
    )
    select id from family`;
  return rows.map(({ id }) => id);
}

/** A quotation to be compared: where it stands in its article's current text. */
export type QuotedClaim = {
  id: ClaimId;
  articleId: ArticleId;
  title: string;
  revision: number;
  kind: "direct" | "mixed";
  spans: number[];
};

/** Standing direct and partly quoted claims of these speakers, newest article first, at most `limit`. */
export async function listQuotedClaims(
  tx: Tx,
  newsroomId: NewsroomId,
  speakers: readonly SpeakerId[],
  limit: number,
): Promise<QuotedClaim[]> {
  return tx.$queryRaw<QuotedClaim[]>`
    select c.id, c.article_id as "articleId", a.title, p.revision, c.kind::text as kind, p.spans
    from claim c
    join article a on a.newsroom_id = c.newsroom_id and a.id = c.article_id
    join placement p on p.newsroom_id = c.newsroom_id and p.claim_id = c.id and p.revision = a.current_revision
    where c.newsroom_id = ${newsroomId}::uuid and not c.withdrawn and c.kind in ('direct', 'mixed') and exists (
      select 1 from claim_speaker s
      where s.newsroom_id = c.newsroom_id and s.claim_id = c.id and s.speaker_id = any(${[...speakers]}::uuid[])
    )
    order by c.article_id desc, p.spans limit ${limit}`;
}

type Row = {
  id: string;
  sourceId: string;
  sha256: string;
  fileSha256: string;
  fileName: string;
  addedAt: Date;
  source: { title: string };
  addedBy: { user: { name: string } };
  speakers: { speaker: { id: string; name: string } }[];
};

function toView({
  id,
  sourceId,
  sha256,
  fileSha256,
  fileName,
  addedAt,
  source,
  addedBy,
  speakers,
}: Row): TranscriptView {
  return {
    ...{ id: id as TranscriptId, sha256, fileSha256, fileName, addedAt: addedAt.toISOString() },
    source: { id: sourceId as SourceId, title: source.title },
    addedBy: addedBy.user.name,
    speakers: speakers.map(({ speaker }) => ({ id: speaker.id as SpeakerId, name: speaker.name })),
  };
}
