import "server-only";
import { db } from "../db/client";
import { type FoundSpeaker, searchSpeakers as search } from "../db/speakers";
import type { Actor } from "../domain/actor";
import { can } from "../domain/permissions";
import { line } from "../domain/written";
import { AppError } from "../errors";
import { forbidden } from "../refusal";

/** The newsroom's speakers whose name or alias contains the words, at most 20. */
export async function searchSpeakers(actor: Actor, words: string): Promise<FoundSpeaker[]> {
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
  const parsed = line(200).safeParse(words);
  if (!parsed.success) throw new AppError("invalid-input", parsed.error.issues[0]!.message);
  return search(db(), actor.newsroomId, parsed.data, 20);
}
