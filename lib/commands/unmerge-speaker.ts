import "server-only";
import { recordMerge } from "../db/speaker-records";
import type { Actor } from "../domain/actor";
import type { SpeakerId } from "../domain/ids";
import { refuseUnmerge } from "../domain/speaker-change";
import { getSpeakerRecord, refuse, SpeakerChanged } from "./edit-speaker";
import { inNewsroom } from "./in-newsroom";

/** Take a merge back: the speaker stands in its own right again, with all it said. */
export async function unmergeSpeaker(asking: Actor, { speakerId }: { speakerId: SpeakerId }): Promise<void> {
  await inNewsroom(asking, "speaker.edit", async (scene) => {
    const { actor } = scene;
    const speaker = await getSpeakerRecord(scene, speakerId);
    refuse(refuseUnmerge(speaker, actor));
    if (!(await recordMerge(scene.tx, actor.newsroomId, speaker, null))) throw new SpeakerChanged(speaker);
    await scene.record({ type: "speaker.unmerged", speakerId, from: speaker.mergedInto! });
  });
}
