"use server";

import type { ImportAnswer } from "@/components/article/new-article-form";
import { toActionState } from "@/lib/action-state";
import { DuplicateArticle, importArticle } from "@/lib/commands/import-article";
import { NewArticleDetails } from "@/lib/domain/article-details";
import { requireActorHere } from "../../actor-here";

/** Take in what the form holds: pasted text, or a file instead of it. */
export async function importFromForm(_previous: ImportAnswer, form: FormData): Promise<ImportAnswer> {
  try {
    const actor = await requireActorHere();
    const details = NewArticleDetails.parse({
      ...Object.fromEntries(["title", "byline", "outlet", "url"].map((name) => [name, line(form, name).trim()])),
      publishedOn: line(form, "publishedOn") || null,
      writers: form.getAll("writers"),
    });
    const { articleId, claims } = await importArticle(actor, {
      ...details,
      given: await toGiven(form),
      allowDuplicate: form.get("allowDuplicate") === "yes",
      key: line(form, "key"),
    });
    return { kind: "imported", articleId, claims };
  } catch (error) {
    if (error instanceof DuplicateArticle) return { kind: "duplicate", existing: error.existing };
    return toActionState(error);
  }
}

function line(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

async function toGiven(form: FormData): Promise<{ text: string } | { fileName: string; bytes: Uint8Array }> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  }
  // Forms send line ends as CRLF, whatever was typed; a text field holds LF alone.
  return { text: line(form, "text").replaceAll("\r\n", "\n") };
}
