"use server";

import type { AskedToRead } from "@/components/article/give-document";
import type { ImportAnswer } from "@/components/article/new-article-form";
import { toActionState } from "@/lib/action-state";
import { DuplicateArticle, type ImportInput, importArticle } from "@/lib/commands/import-article";
import { askToImport } from "@/lib/commands/import-document-job";
import { askToRead } from "@/lib/commands/read-document-job";
import { NewArticleDetails } from "@/lib/domain/article-details";
import type { JobId } from "@/lib/domain/ids";
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
    const allowDuplicate = form.get("allowDuplicate") === "yes";
    const key = line(form, "key");
    const readBy = line(form, "document") as JobId;
    if (readBy) return { kind: "asked", jobId: await askToImport(actor, { details, readBy, allowDuplicate, key }) };
    const { articleId, claims } = await importArticle(actor, {
      ...{ ...details, allowDuplicate, key },
      given: await toGiven(form),
    });
    return { kind: "imported", articleId, claims };
  } catch (error) {
    if (error instanceof DuplicateArticle) return { kind: "duplicate", existing: error.existing };
    return toActionState(error);
  }
}

/** Have a document read before it becomes an article: an uploaded file, or the page at an address. */
export async function readDocument(_previous: unknown, form: FormData): Promise<AskedToRead> {
  try {
    const actor = await requireActorHere();
    const fileSha256 = line(form, "fileSha256");
    const given = fileSha256 ? { fileSha256, fileName: line(form, "fileName") } : { url: line(form, "url") };
    return { kind: "asked", jobId: await askToRead(actor, given) };
  } catch (error) {
    const state = toActionState(error);
    return { kind: "failed", message: state.kind === "failed" ? state.message : "" };
  }
}

function line(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

async function toGiven(form: FormData): Promise<ImportInput["given"]> {
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  }
  // Forms send line ends as CRLF, whatever was typed; a text field holds LF alone.
  return { text: line(form, "text").replaceAll("\r\n", "\n") };
}
