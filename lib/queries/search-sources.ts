import "server-only";
import { db } from "../db/client";
import { searchSources as search } from "../db/sources";
import type { Actor } from "../domain/actor";
import type { SourceView } from "../domain/desk";
import { can } from "../domain/permissions";
import { toUrlKey } from "../domain/source-address";
import { line } from "../domain/written";
import { AppError } from "../errors";
import { forbidden } from "../refusal";

/** The newsroom's sources that fit some words, an address or a file's hash; the newest for no words. At most 20. */
export async function searchSources(actor: Actor, words: string): Promise<SourceView[]> {
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
  const parsed = line(500).safeParse(words);
  if (!parsed.success) throw new AppError("invalid-input", parsed.error.issues[0]!.message);
  return search(db(), actor.newsroomId, { words: parsed.data, urlKey: toUrlKey(parsed.data) }, 20);
}
