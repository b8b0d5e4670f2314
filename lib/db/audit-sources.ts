import "server-only";
import { hashCaptured, hashTimes, inOrder, type Visit } from "../domain/audit-sources";
import type { NewsroomId } from "../domain/ids";
import type { View } from "../domain/ledger-audit";
import { sha256 } from "../domain/ledger-chain";
import type { Tx } from "./client";

/** So many texts are in memory at a time. */
const atOnce = 50;

/** What the tables say of what sources are backed by, in the shape of lib/domain/audit-sources.ts. */
export async function storedBySources(tx: Tx, newsroomId: NewsroomId): Promise<View> {
  const visits = new Map<string, Visit[]>();
  const rechecks = await tx.recheck.findMany({ where: { newsroomId } });
  for (const { sourceId, captureId, outcome, why, seenId, at } of rechecks) {
    const visit = { captureId, outcome, why, seenId, at: at.toISOString() };
    visits.set(sourceId, [...(visits.get(sourceId) ?? []), visit]);
  }
  const faulted = await tx.blob.findMany({ where: { newsroomId, NOT: { fault: null } } });
  return {
    "captured page": await storedCaptures(tx, newsroomId),
    "visits to source": new Map([...visits].map(([id, all]) => [id, inOrder(all)])),
    transcript: await storedTranscripts(tx, newsroomId),
    "fault of file": new Map(faulted.map(({ sha256: hash, fault }) => [hash, { fault }])),
  };
}

async function storedCaptures(tx: Tx, newsroomId: NewsroomId): Promise<Map<string, object>> {
  const captures = new Map<string, object>();
  for (let after = ""; ; ) {
    const rows = await tx.capture.findMany({
      where: { newsroomId, ...(after && { id: { gt: after } }) },
      orderBy: { id: "asc" },
      take: atOnce,
    });
    for (const { id, takenById: by, fetchedAt, newsroomId: _, headers, title, text, charset, ...fields } of rows) {
      const read = hashCaptured({ title, text, charset, headers: headers as Record<string, string> });
      captures.set(id, { ...fields, fetchedAt: fetchedAt.toISOString(), read, by });
    }
    if (rows.length < atOnce) return captures;
    after = rows.at(-1)!.id;
  }
}

async function storedTranscripts(tx: Tx, newsroomId: NewsroomId): Promise<Map<string, object>> {
  const transcripts = new Map<string, object>();
  for (let after = ""; ; ) {
    const rows = await tx.transcript.findMany({
      where: { newsroomId, ...(after && { id: { gt: after } }) },
      include: { speakers: true },
      orderBy: { id: "asc" },
      take: atOnce,
    });
    for (const { id, sourceId, text, fileSha256, fileName, removed, speakers, ...row } of rows) {
      transcripts.set(id, {
        ...{ sourceId, text: row.sha256, words: sha256(text), fileSha256, fileName, removed },
        times: hashTimes(row.times as { at: number; ms: number }[]),
        speakers: speakers.map(({ speakerId }) => speakerId).sort(),
        ...{ by: row.addedById, at: row.addedAt.toISOString() },
      });
    }
    if (rows.length < atOnce) return transcripts;
    after = rows.at(-1)!.id;
  }
}
