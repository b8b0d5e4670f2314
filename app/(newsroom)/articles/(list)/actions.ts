"use server";

import { readFile } from "node:fs/promises";
import path from "node:path";
import { redirect } from "next/navigation";
import { type ActionState, toActionState } from "@/lib/action-state";
import { requireActor } from "@/lib/auth/actor";
import { DuplicateArticle, importArticle } from "@/lib/commands/import-article";
import type { ArticleId } from "@/lib/domain/ids";
import { sampleArticles } from "@/prisma/sample/sample";

/** Put the sample article on an empty desk, and go there. */
export async function importSample(): Promise<ActionState> {
  const { slug, url, ...details } = sampleArticles[0]!;
  let articleId: ArticleId;
  try {
    const actor = await requireActor();
    // From the folder the application is started in: within its build, a module knows no folder of its own.
    const text = await readFile(path.join(process.cwd(), "prisma/sample", `${slug}.txt`), "utf8");
    const given = { text };
    articleId = (await importArticle(actor, { ...details, url: url ?? "", given })).articleId;
  } catch (error) {
    if (!(error instanceof DuplicateArticle)) return toActionState(error);
    articleId = error.existing.id;
  }
  redirect(`/articles/${articleId}`);
}
