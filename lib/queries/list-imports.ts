import "server-only";
import { findArticle } from "../db/articles";
import { db } from "../db/client";
import { findRefused, type ImportRow, listImports } from "../db/fact-checks";
import type { Actor } from "../domain/actor";
import { type ArticleId, isId } from "../domain/ids";
import { can } from "../domain/permissions";
import { notFound } from "../errors";
import { writeRefusedCsv } from "../formats/refused-csv";
import { forbidden } from "../refusal";

export type { ImportRow } from "../db/fact-checks";

/** Files of fact checks that the newsroom took in, newest first; the undone ones too. */
export async function listFactCheckImports(actor: Actor): Promise<ImportRow[]> {
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
  return listImports(db(), actor.newsroomId);
}

/** The article, and the files of annotations that were taken in to it. */
export async function getAnnotationImports(
  actor: Actor,
  id: string,
): Promise<{ article: { id: ArticleId; title: string; isOpen: boolean }; imports: ImportRow[] }> {
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
  const article = isId(id) ? await findArticle(db(), actor.newsroomId, id as ArticleId) : null;
  if (!article) throw notFound("article");
  const imports = await listImports(db(), actor.newsroomId, article.id);
  return { article: { id: article.id, title: article.title, isOpen: article.state === "open" }, imports };
}

/** Everything that was left out of a file that was taken in, as CSV. */
export async function getRefusedCsv(actor: Actor, importId: string): Promise<string> {
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
  const refused = isId(importId) ? await findRefused(db(), actor.newsroomId, importId) : null;
  if (!refused) throw notFound("import");
  return writeRefusedCsv(refused);
}
