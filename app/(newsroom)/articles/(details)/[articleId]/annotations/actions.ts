"use server";

import { refresh } from "next/cache";
import type { LookedAtAnnotations } from "@/components/article/annotations-form";
import { type ActionState, toActionState } from "@/lib/action-state";
import { undoAnnotations } from "@/lib/commands/annotations/undo-annotations";
import type { ArticleId } from "@/lib/domain/ids";
import { requireActorHere } from "../../../../actor-here";
import { answerImport } from "../../../../answer-import";

/** Say where a file's annotations would go, or take them in: whichever button was pressed. */
export async function takeInAnnotations(_previous: LookedAtAnnotations, form: FormData): Promise<LookedAtAnnotations> {
  return (await answerImport(form, String(form.get("articleId") ?? ""))) as LookedAtAnnotations;
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
