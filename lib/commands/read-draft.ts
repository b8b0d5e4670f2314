import "server-only";
import { line } from "../domain/written";
import { AppError } from "../errors";
import { explainTextRefusal, readFile, readPasted } from "../formats/text/read";

/** A draft as handed in. */
export type DraftGiven = { text: string } | { fileName: string; bytes: Uint8Array };

/** A draft's text as it would be stored, and what reading did to it. */
export type ReadDraft = { text: string; normalisation: { what: string; count: number }[]; fileName: string };

/** Read a draft; what cannot be read is refused with a sentence. */
export function readDraft(given: DraftGiven): ReadDraft {
  const fileName = "fileName" in given ? line(255).catch("").parse(given.fileName) : "";
  const read = "text" in given ? readPasted(given.text) : readFile(given.bytes, fileName);
  if (read.kind !== "read") throw new AppError("invalid-input", explainTextRefusal(read));
  return { text: read.text, normalisation: read.normalisation, fileName };
}
