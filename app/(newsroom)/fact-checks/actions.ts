"use server";

import { refresh } from "next/cache";
import type { LookedAt } from "@/components/fact-check/import-form";
import { type ActionState, toActionState } from "@/lib/action-state";
import { importFactChecks, lookAtFactChecks, undoFactCheckImport } from "@/lib/commands/import-fact-checks";
import { AppError } from "@/lib/errors";
import { requireActorHere } from "../actor-here";

/** Say what a file's import would do, or do it: whichever button was pressed. */
export async function importFromFile(_previous: LookedAt, form: FormData): Promise<LookedAt> {
  try {
    const actor = await requireActorHere();
    const given = await toGiven(form);
    if (form.get("deed") !== "import") {
      const { taken, refused } = await lookAtFactChecks(actor, given);
      return { kind: "looked", fileName: given.fileName, taken, refused };
    }
    const key = form.get("key");
    const { taken } = await importFactChecks(actor, given, typeof key === "string" ? key : undefined);
    refresh();
    return { kind: "imported", taken };
  } catch (error) {
    return toActionState(error) as LookedAt;
  }
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

async function toGiven(form: FormData): Promise<{ fileName: string; bytes: Uint8Array }> {
  const file = form.get("file");
  if (!(file instanceof File) || file.name === "") throw new AppError("invalid-input", "Choose a file first.");
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
