"use server";

import { redirect } from "next/navigation";
import { type ActionState, toActionState } from "@/lib/action-state";
import { removeTranscript } from "@/lib/commands/transcripts";
import { isId, type TranscriptId } from "@/lib/domain/ids";
import { requireActorHere } from "../../../../actor-here";

export async function takeTranscriptOff(_previous: ActionState, form: FormData): Promise<ActionState> {
  const sourceId = String(form.get("sourceId") ?? "");
  try {
    const actor = await requireActorHere();
    await removeTranscript(actor, String(form.get("transcriptId") ?? "") as TranscriptId);
  } catch (error) {
    return toActionState(error, form);
  }
  redirect(isId(sourceId) ? `/sources/${sourceId}` : "/sources");
}
