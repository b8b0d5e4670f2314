import "server-only";
import { takePost } from "../db/speaker-records";
import type { Actor } from "../domain/actor";
import { isId, type SpeakerId } from "../domain/ids";
import { notFound } from "../errors";
import { getSpeakerToChange } from "./edit-speaker";
import { inNewsroom } from "./in-newsroom";

/** Remove a title and affiliation that a speaker never had; the ledger keeps what it said. */
export async function removePost(
  actor: Actor,
  { speakerId, postId }: { speakerId: SpeakerId; postId: string },
): Promise<void> {
  await inNewsroom(actor, "speaker.edit", async (scene) => {
    await getSpeakerToChange(scene, speakerId);
    const post = isId(postId) ? await takePost(scene.tx, actor.newsroomId, speakerId, postId) : null;
    if (!post) throw notFound("title");
    await scene.record({ type: "speaker.post-removed", speakerId, postId, post });
  });
}
