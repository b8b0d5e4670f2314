"use server";

import { redirect } from "next/navigation";
import { type ActionState, toActionState } from "@/lib/action-state";
import { requireActor } from "@/lib/auth/actor";
import { DuplicateArticle, importArticle } from "@/lib/commands/import-article";
import type { ArticleId } from "@/lib/domain/ids";
import { readSampleText, sampleArticles } from "@/prisma/sample/sample";

/** Put the sample article on an empty desk, and go there. */
export async function importSample(): Promise<ActionState> {
  const { slug: _, url, ...details } = sampleArticles[0]!;
  let articleId: ArticleId;
  try {
    const actor = await requireActor();
    const given = { text: readSampleText(sampleArticles[0]!) };
    articleId = (await importArticle(actor, { ...details, url: url ?? "", given })).articleId;
  } catch (error) {
    if (!(error instanceof DuplicateArticle)) return toActionState(error);
    articleId = error.existing.id;
  }
  redirect(`/articles/${articleId}`);
}
