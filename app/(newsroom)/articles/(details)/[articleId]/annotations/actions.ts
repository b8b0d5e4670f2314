"use server";

import { refresh } from "next/cache";
import type { LookedAtAnnotations } from "@/components/article/annotations-form";
import { type ActionState, toActionState } from "@/lib/action-state";
import { importAnnotations, lookAtAnnotations } from "@/lib/commands/annotations/import-annotations";
import { undoAnnotations } from "@/lib/commands/annotations/undo-annotations";
import type { ArticleId } from "@/lib/domain/ids";
import { requireActorHere } from "../../../../actor-here";
import { givenImport } from "../../../../given-import";

/** Say where a file's annotations would go, or take them in: whichever button was pressed. */
export async function takeInAnnotations(_previous: LookedAtAnnotations, form: FormData): Promise<LookedAtAnnotations> {
  try {
    const actor = await requireActorHere();
    const given = await givenImport(actor, form);
    const key = form.get("key");
    const target = {
      articleId: String(form.get("articleId") ?? "") as ArticleId,
      ...(typeof key === "string" && { key }),
    };
    if (form.get("deed") !== "import") {
      const { placed: found, refused } = await lookAtAnnotations(actor, target, given);
      return { kind: "looked", fileName: given.fileName, found, refused };
    }
    await importAnnotations(actor, target, given, choicesIn(form));
    refresh();
    return { kind: "imported", said: "The annotations were taken in." };
  } catch (error) {
    return toActionState(error) as LookedAtAnnotations;
  }
}

/** Take a whole file back. */
export async function takeBackAnnotations(_previous: ActionState, form: FormData): Promise<ActionState> {
  try {
    const actor = await requireActorHere();
    const articleId = String(form.get("articleId") ?? "") as ArticleId;
    const { stay } = await undoAnnotations(actor, { articleId }, String(form.get("importId") ?? ""));
    refresh();
    const kept =
      stay === 1
        ? " One claim stays: somebody has worked on it."
        : ` ${stay} claims stay: somebody has worked on them.`;
    return { kind: "done", message: `The import was taken back.${stay > 0 ? kept : ""}` };
  } catch (error) {
    return toActionState(error, form);
  }
}

/** Which place was picked for each line that has several: fields named "place-<line>". */
function choicesIn(form: FormData): Map<number, number> {
  const choices = new Map<number, number>();
  for (const [name, value] of form) {
    const line = /^place-(\d+)$/.exec(name)?.[1];
    if (line && typeof value === "string" && /^\d+$/.test(value)) choices.set(Number(line), Number(value));
  }
  return choices;
}
