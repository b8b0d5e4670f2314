import "server-only";
import { recordMerge } from "../db/speaker-records";
import type { Actor } from "../domain/actor";
import type { SpeakerId } from "../domain/ids";
import { refuseMerge } from "../domain/speaker-change";
import { getSpeakerRecord, refuse, SpeakerChanged } from "./edit-speaker";
import { inNewsroom } from "./in-newsroom";

/**
 * Make one speaker of two: everything `speakerId` says is shown with `into`.
 * No claim is rewritten, so reviews and checks stand and the merge can be taken
 * back. Asking for a merge that stands already changes nothing.
 */
export async function mergeSpeakers(
  asking: Actor,
  { speakerId, into }: { speakerId: SpeakerId; into: SpeakerId },
): Promise<void> {
  await inNewsroom(asking, "speaker.edit", async (scene) => {
    const { actor } = scene;
    const speaker = await getSpeakerRecord(scene, speakerId);
    const other = await getSpeakerRecord(scene, into);
    if (speaker.mergedInto === other.id) return;
    refuse(refuseMerge(speaker, other, actor));
    if (!(await recordMerge(scene.tx, actor.newsroomId, speaker, other.id))) throw new SpeakerChanged(speaker);
    await scene.record({ type: "speaker.merged", speakerId, into });
  });
}
