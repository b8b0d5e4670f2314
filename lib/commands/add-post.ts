import "server-only";
import { insertPost } from "../db/speaker-records";
import type { Actor } from "../domain/actor";
import { newId, type SpeakerId } from "../domain/ids";
import { type PostFields, tidyPost } from "../domain/speaker-change";
import { accept, getSpeakerToChange } from "./edit-speaker";
import { inNewsroom } from "./in-newsroom";

/** Say which title and affiliation a speaker had as of a date. */
export async function addPost(
  actor: Actor,
  { speakerId }: { speakerId: SpeakerId },
  post: PostFields,
): Promise<{ postId: string }> {
  return inNewsroom(actor, "speaker.edit", async (scene) => {
    await getSpeakerToChange(scene, speakerId);
    const tidy = accept(tidyPost(post));
    const postId: string = newId();
    await insertPost(scene.tx, actor.newsroomId, speakerId, postId, { ...tidy, articleId: null });
    await scene.record({ type: "speaker.post-added", speakerId, postId, post: tidy });
    return { postId };
  });
}
