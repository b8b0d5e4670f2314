"use server";

import type { EditSourceAnswer } from "@/components/source/edit-source-form";
import { toActionState } from "@/lib/action-state";
import { SourceInput } from "@/lib/api/desk-command";
import { editSource, SourceChanged } from "@/lib/commands/edit-source";
import type { SourceId } from "@/lib/domain/ids";
import { requireActorHere } from "../actor-here";

export async function saveSource(_previous: EditSourceAnswer, form: FormData): Promise<EditSourceAnswer> {
  let yours: SourceInput | null = null;
  try {
    const actor = await requireActorHere();
    const word = (name: string) => String(form.get(name) ?? "");
    yours = SourceInput.parse({
      ...Object.fromEntries(["title", "publisher", "author", "origin", "kind"].map((name) => [name, word(name)])),
      url: word("url").trim(),
      publishedOn: word("publishedOn") || null,
      primary: form.get("primary") === "yes",
    });
    await editSource(actor, { sourceId: word("sourceId") as SourceId, version: Number(word("version")) }, yours);
  } catch (error) {
    if (error instanceof SourceChanged && yours) return { kind: "conflict", current: error.current, yours };
    return toActionState(error);
  }
  return { kind: "done" };
}
