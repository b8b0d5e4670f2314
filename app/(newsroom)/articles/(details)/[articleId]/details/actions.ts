"use server";

import type { EditDetailsAnswer } from "@/components/article/edit-details-form";
import { toActionState } from "@/lib/action-state";
import { DetailsChanged, editArticleDetails } from "@/lib/commands/edit-article-details";
import { ArticleDetails } from "@/lib/domain/article-details";
import type { ArticleId } from "@/lib/domain/ids";
import { requireActorHere } from "../../../../actor-here";

export async function saveDetails(_previous: EditDetailsAnswer, form: FormData): Promise<EditDetailsAnswer> {
  let yours: ArticleDetails | null = null;
  try {
    const actor = await requireActorHere();
    const word = (name: string) => String(form.get(name) ?? "");
    yours = ArticleDetails.parse({
      ...Object.fromEntries(["title", "byline", "outlet"].map((name) => [name, word(name)])),
      url: word("url").trim(),
      publishedOn: word("publishedOn") || null,
      writers: form.getAll("writers"),
    });
    const articleId = word("articleId") as ArticleId;
    await editArticleDetails(actor, { articleId, version: Number(word("version")) }, yours);
  } catch (error) {
    if (error instanceof DetailsChanged && yours) return { kind: "conflict", current: error.current, yours };
    return toActionState(error);
  }
  return { kind: "done" };
}
