"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import type { DraftAnswer } from "@/components/revision/draft-form";
import { type ActionState, toActionState } from "@/lib/action-state";
import { acceptRevision, StalePreview } from "@/lib/commands/accept-revision";
import { findReadDraft, type ReadDraft, readDraft } from "@/lib/commands/read-draft";
import { takeBackRevision } from "@/lib/commands/take-back-revision";
import type { Actor } from "@/lib/domain/actor";
import type { ArticleId, JobId } from "@/lib/domain/ids";
import { previewRevision } from "@/lib/queries/preview-revision";
import { requireActorHere } from "../../../actor-here";

/** Where each ambiguous claim stands, as the form holds it. */
const Choices = z.record(z.uuid(), z.union([z.int().min(0), z.literal("gone")]));

/** See what the draft in the form would do, or put it in force, as the button says. */
export async function sendDraft(_previous: DraftAnswer, form: FormData): Promise<DraftAnswer> {
  try {
    const actor = await requireActorHere();
    const articleId = word(form, "articleId") as ArticleId;
    const draft = await toDraft(actor, form);
    const { text, fileName } = draft;
    if (word(form, "deed") !== "accept") {
      return { kind: "preview", text, fileName, preview: await previewRevision(actor, articleId, text), stale: false };
    }
    const choices = new Map(Object.entries(Choices.parse(JSON.parse(word(form, "choices") || "{}"))));
    const seen = z.coerce.number().int().parse(word(form, "seen"));
    try {
      await acceptRevision(actor, { articleId, key: word(form, "key") }, { draft, seen, choices });
    } catch (error) {
      if (!(error instanceof StalePreview)) throw error;
      return { kind: "preview", text, fileName, preview: await previewRevision(actor, articleId, text), stale: true };
    }
    return { kind: "accepted" };
  } catch (error) {
    return toActionState(error);
  }
}

/** Put the former draft in force again, while nothing was done after it. */
export async function takeBackDraft(_previous: ActionState, form: FormData): Promise<ActionState> {
  try {
    const actor = await requireActorHere();
    await takeBackRevision(actor, { articleId: word(form, "articleId") as ArticleId });
  } catch (error) {
    return toActionState(error, form);
  }
  refresh();
  return { kind: "done", message: "The former draft is in force again, with every answer as it was." };
}

async function toDraft(actor: Actor, form: FormData): Promise<ReadDraft> {
  const document = word(form, "document");
  if (document) return findReadDraft(actor, document as JobId);
  const file = form.get("file");
  if (file instanceof File && file.size > 0) {
    return readDraft({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  // Forms send line ends as CRLF, whatever was typed; a text field holds LF alone.
  return { ...readDraft({ text: word(form, "text").replaceAll("\r\n", "\n") }), fileName: word(form, "fileName") };
}

function word(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
