import "server-only";
import type { Actor } from "../domain/actor";
import { NewArticleDetails } from "../domain/article-details";
import type { JobId } from "../domain/ids";
import { can } from "../domain/permissions";
import { line } from "../domain/written";
import { AppError } from "../errors";
import type { ReadDocument } from "../formats/document/document";
import { explainTextRefusal, readFile, readPasted } from "../formats/text/read";
import { forbidden } from "../refusal";
import { extract } from "../text/extract";
import { findReadDocument } from "./read-document-job";
import { type Imported, storeArticle } from "./store-article";

export { DuplicateArticle, type Imported } from "./store-article";

/** An article as handed in: what is known of it, and its text, pasted or as a file. */
export type ImportInput = NewArticleDetails & {
  given:
    | { text: string }
    | { fileName: string; bytes: Uint8Array }
    | { fileName: string; document: ReadDocument }
    /** What a job of the actor's own has read. */
    | { readBy: JobId };
  /** Import it even though the newsroom has an article with exactly this text. */
  allowDuplicate?: boolean;
  /** One key an intention; repeating it repeats the answer. */
  key?: string;
};

/**
 * Take an article in: read its text, let extraction propose passages, claims
 * and speakers, and store what it proposes. Reading and extraction come before
 * the transaction, which so stays short; what cannot be read changes nothing.
 */
export async function importArticle(actor: Actor, input: ImportInput): Promise<Imported> {
  if (!can(actor, "article.import")) throw forbidden(actor, "article.import");
  const { given, allowDuplicate, key, ...fields } = input;
  const parsed = NewArticleDetails.safeParse(fields);
  if (!parsed.success) throw new AppError("invalid-input", parsed.error.issues[0]!.message);
  const { text, normalisation, fileName, document } = await read(actor, given);
  const readBy = "readBy" in given ? given.readBy : undefined;
  const { publishedOn } = parsed.data;
  const extraction = extract(text, publishedOn ? { publishedOn } : {});
  return storeArticle(
    actor,
    { details: parsed.data, extraction, normalisation, fileName, document },
    { allowDuplicate, key, readBy },
  );
}

type Read = {
  text: string;
  normalisation: { what: string; count: number }[];
  fileName: string;
  document?: ReadDocument;
};

async function read(actor: Actor, given: ImportInput["given"]): Promise<Read> {
  if ("readBy" in given) return read(actor, await findReadDocument(actor, given.readBy));
  const fileName = "fileName" in given ? line(255).catch("").parse(given.fileName) : "";
  if ("document" in given) {
    const { text, normalisation } = given.document;
    return { text, normalisation, fileName, document: given.document };
  }
  const found = "text" in given ? readPasted(given.text) : readFile(given.bytes, fileName);
  if (found.kind !== "read") throw new AppError("invalid-input", explainTextRefusal(found));
  return { text: found.text, normalisation: found.normalisation, fileName };
}
