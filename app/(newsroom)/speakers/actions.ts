"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import type { EditSpeakerAnswer } from "@/components/speaker/edit-speaker-form";
import { type ActionState, toActionState } from "@/lib/action-state";
import { addPost } from "@/lib/commands/add-post";
import { editSpeaker, SpeakerChanged } from "@/lib/commands/edit-speaker";
import { mergeSpeakers } from "@/lib/commands/merge-speakers";
import { removePost } from "@/lib/commands/remove-post";
import { splitSpeaker } from "@/lib/commands/split-speaker";
import { unmergeSpeaker } from "@/lib/commands/unmerge-speaker";
import type { ClaimId, SpeakerId } from "@/lib/domain/ids";
import type { SpeakerFields } from "@/lib/domain/speaker-change";
import { PostInput, SpeakerInput, toAliases } from "@/lib/domain/speaker-input";
import { requireActorHere } from "../actor-here";

export async function saveSpeaker(_previous: EditSpeakerAnswer, form: FormData): Promise<EditSpeakerAnswer> {
  let yours: SpeakerFields | null = null;
  try {
    const actor = await requireActorHere();
    yours = SpeakerInput.parse({ ...Object.fromEntries(form), aliases: toAliases(word(form, "aliases")) });
    await editSpeaker(actor, { speakerId: idOf(form, "speakerId"), version: Number(word(form, "version")) }, yours);
  } catch (error) {
    if (error instanceof SpeakerChanged && yours) return { kind: "conflict", current: error.current, yours };
    return toActionState(error);
  }
  return { kind: "done" };
}

export async function mergeInto(_previous: ActionState, form: FormData): Promise<ActionState> {
  const into = idOf(form, "into");
  try {
    await mergeSpeakers(await requireActorHere(), { speakerId: idOf(form, "speakerId"), into });
  } catch (error) {
    return toActionState(error);
  }
  redirect(`/speakers/${into}`);
}

export async function unmerge(_previous: ActionState, form: FormData): Promise<ActionState> {
  try {
    await unmergeSpeaker(await requireActorHere(), { speakerId: idOf(form, "speakerId") });
  } catch (error) {
    return toActionState(error);
  }
  refresh();
  return { kind: "done", message: "They are two speakers again." };
}

export async function split(_previous: ActionState, form: FormData): Promise<ActionState> {
  let newSpeakerId: SpeakerId;
  try {
    const actor = await requireActorHere();
    const newSpeaker = SpeakerInput.parse({ ...Object.fromEntries(form), aliases: form.getAll("aliases") });
    const claimIds = form.getAll("claimIds").map(String) as ClaimId[];
    const speakerId = idOf(form, "speakerId");
    newSpeakerId = (await splitSpeaker(actor, { speakerId }, { claimIds, newSpeaker })).newSpeakerId;
  } catch (error) {
    return toActionState(error);
  }
  redirect(`/speakers/${newSpeakerId}`);
}

export async function addTitle(_previous: ActionState, form: FormData): Promise<ActionState> {
  try {
    const post = PostInput.parse({ ...Object.fromEntries(form), asOf: word(form, "asOf") || null });
    await addPost(await requireActorHere(), { speakerId: idOf(form, "speakerId") }, post);
  } catch (error) {
    return toActionState(error, form);
  }
  refresh();
  return { kind: "done" };
}

export async function removeTitle(_previous: ActionState, form: FormData): Promise<ActionState> {
  try {
    const speakerId = idOf(form, "speakerId");
    await removePost(await requireActorHere(), { speakerId, postId: word(form, "postId") });
  } catch (error) {
    return toActionState(error);
  }
  refresh();
  return { kind: "done" };
}

function word(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** Commands answer anything that is no id of the newsroom as not found. */
function idOf(form: FormData, name: string): SpeakerId {
  return word(form, name) as SpeakerId;
}
