import "server-only";
import { createHash } from "node:crypto";
import { db } from "../db/client";
import { findFile } from "../db/files";
import { listSpeakersById } from "../db/speakers";
import { findTranscript, insertTranscript, recordTranscriptRemoved } from "../db/transcripts";
import type { Actor } from "../domain/actor";
import { hashTimes } from "../domain/audit-sources";
import { isId, newId, type SpeakerId, type TranscriptId } from "../domain/ids";
import { can } from "../domain/permissions";
import { AppError, notFound } from "../errors";
import { readIsolated } from "../formats/document/read-isolated";
import { Unreadable } from "../formats/document/unreadable";
import { explainTranscriptRefusal, readTranscriptFile, readTranscriptText } from "../formats/transcript/read";
import { forbidden } from "../refusal";
import { readBlob } from "../storage/blobs";
import { blobPlace } from "../storage/place";
import { inNewsroom } from "./in-newsroom";
import { type ChosenSource, placeSource } from "./place-source";

/** A transcript as a person gives it: a file uploaded before, its source, and whose words it holds. */
export type GivenTranscript = {
  source: ChosenSource;
  file: { sha256: string; name: string };
  speakers: readonly string[];
};

/** Attach what was said to its source, so that quotations of its speakers can be held against it. */
export async function attachTranscript(actor: Actor, given: GivenTranscript): Promise<TranscriptId> {
  const { file } = given;
  const read = await readGiven(actor, file.sha256);
  const sha256 = createHash("sha256").update(read.text).digest("hex");
  return inNewsroom(actor, "evidence.add", async ({ tx, at, record }) => {
    const { newsroomId, userId } = actor;
    const wanted = [...new Set(given.speakers)];
    const known = await listSpeakersById(tx, newsroomId, wanted.filter(isId));
    if (wanted.length === 0) throw new AppError("invalid-input", "Say whose words the transcript holds.");
    if (known.length !== wanted.length) throw notFound("speaker");
    const sourceId = await placeSource({ tx, actor, at }, given.source);
    const id = newId<TranscriptId>();
    const speakers = wanted as SpeakerId[];
    const about = { id, sourceId, sha256, fileSha256: file.sha256, fileName: file.name, speakers };
    await insertTranscript(tx, newsroomId, { ...about, text: read.text, times: read.times, addedBy: userId, at });
    const { id: transcriptId, ...rest } = about;
    await record({ type: "transcript.attached", transcriptId, ...rest, timesSha256: hashTimes(read.times) });
    return id;
  });
}

/** Take a transcript off its source: nothing is held against it any more. Evidence that names it stays. */
export async function removeTranscript(actor: Actor, id: TranscriptId): Promise<void> {
  await inNewsroom(actor, "evidence.add", async ({ tx, record }) => {
    const found = isId(id) ? await findTranscript(tx, actor.newsroomId, id) : null;
    if (!found || !(await recordTranscriptRemoved(tx, actor.newsroomId, id))) throw notFound("transcript");
    await record({ type: "transcript.removed", transcriptId: id, sourceId: found.source.id });
  });
}

async function readGiven(actor: Actor, sha256: string) {
  if (!can(actor, "evidence.add")) throw forbidden(actor, "evidence.add");
  const blob = await findFile(db(), actor, sha256);
  const bytes = blob && (await readBlob(blobPlace(), sha256));
  if (!blob || bytes?.kind !== "whole") throw new AppError("not-found", "This file is not here. Upload it again.");
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes.open()) chunks.push(chunk);
  const read = isDocument(blob.mediaType)
    ? readTranscriptText(await readWords(Buffer.concat(chunks)))
    : readTranscriptFile(Buffer.concat(chunks));
  if (read.kind !== "read") throw new AppError("invalid-input", explainTranscriptRefusal(read));
  return read;
}

/** Word, OpenDocument and PDF files are read in a process of their own. */
function isDocument(mediaType: string): boolean {
  return mediaType === "application/pdf" || mediaType === "application/zip";
}

async function readWords(bytes: Uint8Array): Promise<string> {
  try {
    return (await readIsolated(bytes, { fileName: "", address: "", mediaType: "", charset: null })).text;
  } catch (error) {
    if (error instanceof Unreadable) throw new AppError("invalid-input", error.message);
    throw error;
  }
}
