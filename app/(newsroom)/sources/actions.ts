"use server";

import { refresh } from "next/cache";
import type { EditSourceAnswer } from "@/components/source/edit-source-form";
import { type ActionState, toActionState } from "@/lib/action-state";
import { SourceInput } from "@/lib/api/desk-command";
import { askForCapture } from "@/lib/commands/capture-page";
import { addCitation, takeCitationOff } from "@/lib/commands/cite-source";
import { editSource, SourceChanged } from "@/lib/commands/edit-source";
import { askForRecheck, askForRechecks } from "@/lib/commands/recheck-job";
import { watchSource } from "@/lib/commands/recheck-source";
import type { Actor } from "@/lib/domain/actor";
import type { SourceId } from "@/lib/domain/ids";
import { requireActorHere } from "../actor-here";

export async function capture(_previous: ActionState, form: FormData): Promise<ActionState> {
  return onSource(form, askForCapture);
}

export async function recheck(_previous: ActionState, form: FormData): Promise<ActionState> {
  return onSource(form, askForRecheck);
}

export async function watch(_previous: ActionState, form: FormData): Promise<ActionState> {
  return onSource(form, (actor, sourceId) => watchSource(actor, sourceId, form.get("watched") === "yes"));
}

export async function visitAllAgain(_previous: ActionState, form: FormData): Promise<ActionState> {
  try {
    await askForRechecks(await requireActorHere());
  } catch (error) {
    return toActionState(error, form);
  }
  refresh();
  return { kind: "done" };
}

async function onSource(form: FormData, work: (actor: Actor, id: SourceId) => Promise<unknown>): Promise<ActionState> {
  try {
    await work(await requireActorHere(), String(form.get("sourceId") ?? "") as SourceId);
  } catch (error) {
    return toActionState(error, form);
  }
  refresh();
  return { kind: "done" };
}

export async function cite(_previous: ActionState, form: FormData): Promise<ActionState> {
  return changeCitation(addCitation, form);
}

export async function unciteSource(_previous: ActionState, form: FormData): Promise<ActionState> {
  return changeCitation(takeCitationOff, form);
}

async function changeCitation(change: typeof addCitation, form: FormData): Promise<ActionState> {
  try {
    const id = (name: string) => String(form.get(name) ?? "") as SourceId;
    await change(await requireActorHere(), { sourceId: id("sourceId"), cites: id("cites") });
  } catch (error) {
    return toActionState(error, form);
  }
  refresh();
  return { kind: "done" };
}

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
