import "server-only";
import { findSpeaker, recordSpeaker } from "../db/speaker-records";
import type { Actor } from "../domain/actor";
import { samePart } from "../domain/claim-change";
import { isId, type SpeakerId } from "../domain/ids";
import {
  explainSpeakerRefusal,
  refuseEditing,
  type SpeakerFields,
  type SpeakerRecord,
  type SpeakerRefusal,
  tidySpeaker,
} from "../domain/speaker-change";
import { AppError, notFound } from "../errors";
import { inNewsroom, type NewsroomScene } from "./in-newsroom";

/** Refused because somebody wrote the speaker since; `current` is how it stands, to be shown beside what was typed. */
export class SpeakerChanged extends AppError {
  readonly current: SpeakerFields & { version: number };
  constructor(speaker: SpeakerRecord) {
    super("conflict", "Someone else changed this speaker after you opened it. Look at both versions before you go on.");
    this.current = { ...toFields(speaker), version: speaker.version };
  }
}

/**
 * Rename a speaker, change its type, the reason it is not named, or its aliases.
 * Refused as a conflict when somebody wrote it after `version` was read.
 */
export async function editSpeaker(
  actor: Actor,
  { speakerId, version }: { speakerId: SpeakerId; version: number },
  fields: SpeakerFields,
): Promise<void> {
  await inNewsroom(actor, "speaker.edit", async (scene) => {
    const speaker = await getSpeakerToChange(scene, speakerId);
    const tidy = accept(tidySpeaker(fields));
    if (speaker.version !== version) throw new SpeakerChanged(speaker);

    const before = toFields(speaker);
    if (samePart(before, tidy)) return;
    if (!(await recordSpeaker(scene.tx, actor.newsroomId, speaker, tidy))) throw new SpeakerChanged(speaker);
    await scene.record({ type: "speaker.changed", speakerId, before, after: tidy });
  });
}

/** Load a speaker; not found where there is none in this newsroom. */
export async function getSpeakerRecord({ tx, actor }: NewsroomScene, id: SpeakerId): Promise<SpeakerRecord> {
  const speaker = isId(id) ? await findSpeaker(tx, actor.newsroomId, id) : null;
  if (!speaker) throw notFound("speaker");
  return speaker;
}

/** Load a speaker that can be changed: one that stands in its own right. */
export async function getSpeakerToChange(scene: NewsroomScene, id: SpeakerId): Promise<SpeakerRecord> {
  const speaker = await getSpeakerRecord(scene, id);
  refuse(refuseEditing(speaker, scene.actor));
  return speaker;
}

/** Throw a refusal as the sentence it is; pass where there is none. */
export function refuse(refusal: SpeakerRefusal | null): void {
  if (refusal)
    throw new AppError(refusal.kind === "role" ? "forbidden" : "rule-refused", explainSpeakerRefusal(refusal));
}

/** The tidied fields, or their refusal thrown. */
export function accept<T extends object>(tidied: T | SpeakerRefusal): T {
  if ("kind" in tidied) throw new AppError("invalid-input", explainSpeakerRefusal(tidied as SpeakerRefusal));
  return tidied as T;
}

/** A speaker's fields as the ledger tells them. */
export function toFields({ name, type, anonymityReason, aliases }: SpeakerRecord): SpeakerFields {
  return { name, type, anonymityReason, aliases: [...aliases].sort((a, b) => a.localeCompare(b, "en")) };
}
