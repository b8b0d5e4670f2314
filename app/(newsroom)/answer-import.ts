import { refresh } from "next/cache";
import type { LookedAt } from "@/components/import/import-form";
import { toActionState } from "@/lib/action-state";
import { askToTakeIn, findOutsideAnswer } from "@/lib/commands/outside/ask-to-take-in";
import { type OutsideAnswer, OutsideImport } from "@/lib/commands/outside/outside-import";
import { takeIn } from "@/lib/commands/outside/take-in";
import { AppError } from "@/lib/errors";
import { largestAtOnce } from "@/lib/formats/import-file";
import { getJob } from "@/lib/queries/get-job";
import { requireActorHere } from "./actor-here";

type Found = Extract<OutsideAnswer, { deed: "look" }>["found"];

/**
 * What a form that takes in another system's export shows next. A small file
 * comes with the form and is read at once; a larger one was sent before it and
 * is named by its SHA-256: it becomes a job, whose answer the form asks for by
 * the job's id.
 */
export async function answerImport(form: FormData, articleId: string | null): Promise<LookedAt<Found>> {
  try {
    const actor = await requireActorHere();
    const said = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value : "";
    };
    if (said("jobId") !== "") return toState(await findOutsideAnswer(actor, said("jobId")), said("fileName"));
    const file = form.get("file");
    const asked = OutsideImport.parse({
      articleId,
      fileName: file instanceof File ? file.name : said("fileName"),
      deed: said("deed") === "import" ? "import" : "look",
      choices: choicesIn(form),
    });
    const key = said("key");
    if (said("fileSha256") !== "") {
      const job = await getJob(actor, await askToTakeIn(actor, asked, { fileSha256: said("fileSha256"), key }));
      return { kind: "asked", job };
    }
    if (!(file instanceof File) || file.name === "") throw new AppError("invalid-input", "Choose a file first.");
    if (file.size > largestAtOnce) {
      throw new AppError("too-large", "This file has to be sent ahead. Reload the page and choose it again.");
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    return toState(await takeIn(actor, asked, { bytes, key: key || undefined }), file.name);
  } catch (error) {
    return toActionState(error) as LookedAt<Found>;
  }
}

function toState(answer: OutsideAnswer, fileName: string): LookedAt<Found> {
  if (answer.deed === "look") return { kind: "looked", fileName, found: answer.found, refused: answer.refused };
  refresh();
  return { kind: "imported", said: answer.said };
}

/** Which place was picked for each line that has several: fields named "place-<line>". */
function choicesIn(form: FormData): Record<string, number> {
  const choices: Record<string, number> = {};
  for (const [name, value] of form) {
    const line = /^place-(\d+)$/.exec(name)?.[1];
    if (line && typeof value === "string" && /^\d+$/.test(value)) choices[line] = Number(value);
  }
  return choices;
}
