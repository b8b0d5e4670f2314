import "server-only";
import { z } from "zod";
import { db, inTransaction } from "../db/client";
import { findFile } from "../db/files";
import { findJobResult } from "../db/jobs";
import type { Actor } from "../domain/actor";
import { isId, type JobId } from "../domain/ids";
import { can } from "../domain/permissions";
import { line } from "../domain/written";
import { AppError, notFound } from "../errors";
import { ReadDocument } from "../formats/document/document";
import { askFor, defineJob } from "../jobs/define-job";
import { forbidden } from "../refusal";
import { readBlob } from "../storage/blobs";
import { blobPlace } from "../storage/place";
import { maxDocumentBytes, readGivenDocument } from "./read-given-document";

const Input = z.object({ url: z.string().max(2_000), fileName: line(255) });

/** Reads a document that is to be imported; its result is what was read, with the name it came under. */
export const readDocumentJob = defineJob({
  kind: "document.read",
  input: Input,
  run: async ({ input: { url, fileName }, fileSha256, signal, report }) => {
    const given = fileSha256 ? { fileName, bytes: await readStored(fileSha256) } : { url };
    const document = await readGivenDocument(given, { signal, report });
    return { fileName, document };
  },
});

/** Have a document read: an uploaded file, or the page at an address. The job is its asker's alone. */
export async function askToRead(
  actor: Actor,
  given: { url: string } | { fileSha256: string; fileName: string },
): Promise<JobId> {
  if (!can(actor, "article.import")) throw forbidden(actor, "article.import");
  const file = "fileSha256" in given ? given : null;
  const url = "url" in given ? given.url.trim() : "";
  if (!file && url === "") throw new AppError("invalid-input", "Write the page's address first.");
  return inTransaction(async (tx) => {
    if (file && !(await findFile(tx, actor, file.fileSha256))) throw notFound("file");
    const input = Input.parse({ url, fileName: file?.fileName ?? "" });
    return askFor(tx, actor, readDocumentJob, input, { fileSha256: file?.fileSha256 });
  });
}

/** What one of the actor's own jobs has read. */
export async function findReadDocument(actor: Actor, id: JobId): Promise<{ fileName: string; document: ReadDocument }> {
  const result = isId(id) ? await findJobResult(db(), actor.newsroomId, id, actor.userId) : null;
  if (result === null) throw notFound("document");
  return z.object({ fileName: z.string(), document: ReadDocument }).parse(result);
}

async function readStored(sha256: string): Promise<Uint8Array> {
  const blob = await readBlob(blobPlace(), sha256);
  if (blob.kind !== "whole") throw new AppError("invalid-input", "This file is not what was stored. Choose it again.");
  if (blob.size > maxDocumentBytes)
    throw new AppError("too-large", "This file is larger than 20 MB. Copy the text and paste it.");
  const chunks: Uint8Array[] = [];
  for await (const chunk of blob.open()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
