import "server-only";
import type { Actor } from "../domain/actor";
import type { JobId } from "../domain/ids";
import { line } from "../domain/written";
import { AppError } from "../errors";
import type { ReadDocument } from "../formats/document/document";
import { explainTextRefusal, readFile, readPasted } from "../formats/text/read";
import { findReadDocument } from "./read-document-job";

/** A draft as handed in. */
export type DraftGiven = { text: string } | { fileName: string; bytes: Uint8Array };

/** A draft's text as it would be stored, and what reading did to it. */
export type ReadDraft = {
  text: string;
  normalisation: { what: string; count: number }[];
  fileName: string;
  /** What the document says beside its words. */
  document?: ReadDocument;
  /** The job that read it, put away once the draft is in force. */
  readBy?: JobId;
};

/** Read a draft; what cannot be read is refused with a sentence. */
export function readDraft(given: DraftGiven): ReadDraft {
  const fileName = "fileName" in given ? named(given.fileName) : "";
  const read = "text" in given ? readPasted(given.text) : readFile(given.bytes, fileName);
  if (read.kind !== "read") throw new AppError("invalid-input", explainTextRefusal(read));
  return { text: read.text, normalisation: read.normalisation, fileName };
}

/** A document that was read, as a draft. */
export function toDraft(document: ReadDocument, fileName: string): ReadDraft {
  return { text: document.text, normalisation: document.normalisation, fileName: named(fileName), document };
}

/** What one of the actor's own jobs has read, as a draft. */
export async function findReadDraft(actor: Actor, readBy: JobId): Promise<ReadDraft> {
  const { document, fileName } = await findReadDocument(actor, readBy);
  return { ...toDraft(document, fileName), readBy };
}

function named(fileName: string): string {
  return line(255).catch("").parse(fileName);
}
