"use server";

import { refresh } from "next/cache";
import type { LookedAtFactChecks } from "@/components/fact-check/fact-checks-form";
import { type ActionState, toActionState } from "@/lib/action-state";
import { importFactChecks, lookAtFactChecks, undoFactCheckImport } from "@/lib/commands/import-fact-checks";
import { requireActorHere } from "../actor-here";
import { givenImport } from "../given-import";

/** Say what a file's import would do, or do it: whichever button was pressed. */
export async function importFromFile(_previous: LookedAtFactChecks, form: FormData): Promise<LookedAtFactChecks> {
  try {
    const actor = await requireActorHere();
    const given = await givenImport(actor, form);
    if (form.get("deed") !== "import") {
      const { taken, refused } = await lookAtFactChecks(actor, given);
      return {
        kind: "looked",
        fileName: given.fileName,
        found: { first: taken.slice(0, 50), count: taken.length, left: refused.length },
        refused,
      };
    }
    const key = form.get("key");
    const { taken } = await importFactChecks(actor, given, typeof key === "string" ? key : undefined);
    refresh();
    return {
      kind: "imported",
      said: taken === 1 ? "1 fact check was taken in." : `${taken} fact checks were taken in.`,
    };
  } catch (error) {
    return toActionState(error) as LookedAtFactChecks;
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
