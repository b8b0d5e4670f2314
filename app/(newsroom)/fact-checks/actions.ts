"use server";

import { refresh } from "next/cache";
import type { LookedAtFactChecks } from "@/components/fact-check/fact-checks-form";
import { type ActionState, toActionState } from "@/lib/action-state";
import { undoFactCheckImport } from "@/lib/commands/import-fact-checks";
import { requireActorHere } from "../actor-here";
import { answerImport } from "../answer-import";

/** Say what a file's import would do, or do it: whichever button was pressed. */
export async function importFromFile(_previous: LookedAtFactChecks, form: FormData): Promise<LookedAtFactChecks> {
  return (await answerImport(form, null)) as LookedAtFactChecks;
}

/** Take a whole import back. */
export async function undoImport(_previous: ActionState, form: FormData): Promise<ActionState> {
  try {
    await undoFactCheckImport(await requireActorHere(), String(form.get("importId") ?? ""));
    refresh();
    return { kind: "done", message: "The import was taken back." };
  } catch (error) {
    return toActionState(error, form);
  }
}
