import "server-only";
import type { Actor } from "../domain/actor";
import { NewArticleDetails } from "../domain/article-details";
import { can } from "../domain/permissions";
import { line } from "../domain/written";
import { AppError } from "../errors";
import { explainTextRefusal, readFile, readPasted } from "../formats/text/read";
import { forbidden } from "../refusal";
import { extract } from "../text/extract";
import { type Imported, storeArticle } from "./store-article";

export { DuplicateArticle, type Imported } from "./store-article";

/** An article as handed in: what is known of it, and its text, pasted or as a file. */
export type ImportInput = NewArticleDetails & {
  given: { text: string } | { fileName: string; bytes: Uint8Array };
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
  const fileName = "fileName" in given ? line(255).catch("").parse(given.fileName) : "";
  const read = "text" in given ? readPasted(given.text) : readFile(given.bytes, fileName);
  if (read.kind !== "read") throw new AppError("invalid-input", explainTextRefusal(read));

  const { text, normalisation } = read;
  const { publishedOn } = parsed.data;
  const extraction = extract(text, publishedOn ? { publishedOn } : {});
  return storeArticle(actor, { details: parsed.data, extraction, normalisation, fileName }, { allowDuplicate, key });
}
