import "server-only";
import { db } from "../db/client";
import { type ImportRow, listImports } from "../db/fact-checks";
import type { Actor } from "../domain/actor";
import { can } from "../domain/permissions";
import { forbidden } from "../refusal";

export type { ImportRow } from "../db/fact-checks";

/** Files of fact checks that the newsroom took in, newest first; the undone ones too. */
export async function listFactCheckImports(actor: Actor): Promise<ImportRow[]> {
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
  return listImports(db(), actor.newsroomId);
}
