import "server-only";
import { getRevisionText } from "../db/articles";
import { inSnapshot } from "../db/client";
import { listPassages } from "../db/passages";
import type { Actor } from "../domain/actor";
import type { PassageView } from "../domain/desk";
import type { ArticleId } from "../domain/ids";
import { getReadable } from "./get-desk";

/** How an article begins: what a page can show while its claims are still being read. */
export type ArticleOpening = { title: string; text: string; passages: PassageView[] };

const firstPassages = Array.from({ length: 60 }, (_, ordinal) => ordinal);

/** The article's title, its text and its first passages; another newsroom's, or a malformed id, is not found. */
export async function getArticleOpening(actor: Actor, articleId: ArticleId): Promise<ArticleOpening> {
  return inSnapshot(async (tx) => {
    const { title, revision } = await getReadable(tx, actor, articleId);
    const { text } = await getRevisionText(tx, actor.newsroomId, articleId, revision);
    const passages = await listPassages(tx, actor.newsroomId, articleId, revision, firstPassages);
    return { title, text, passages };
  });
}
