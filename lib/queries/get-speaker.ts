import "server-only";
import { type ListedClaim, listClaimsOf } from "../db/claim-list";
import { db } from "../db/client";
import { type ListedPost, listMerged, listPosts, tallyAnswers } from "../db/speaker-page";
import { findSpeaker, listFamily } from "../db/speaker-records";
import type { Actor } from "../domain/actor";
import { isId, type SpeakerId } from "../domain/ids";
import { can } from "../domain/permissions";
import type { SpeakerRecord } from "../domain/speaker-change";
import { notFound } from "../errors";
import { forbidden } from "../refusal";
import { readCursor, toPage } from "./cursor";

export type { ListedClaim } from "../db/claim-list";
export type { ListedPost } from "../db/speaker-page";

export type SpeakerPage = {
  speaker: SpeakerRecord;
  /** Whom this speaker was merged into; then there is nothing else to show here. */
  mergedInto: { id: SpeakerId; name: string } | null;
  /** Speakers merged into this one, each of whom can be taken out again. */
  merged: { id: SpeakerId; name: string; aliases: string[]; into: SpeakerId }[];
  /** Titles and affiliations, newest first. */
  posts: ListedPost[];
  /** What it says, over all articles: how many claims, and how many of them have which answer. */
  totals: { claims: number; articles: number; answers: { answer: string; count: number }[] };
  claims: ListedClaim[];
  next: string | null;
};

const pageSize = 50;

/** Everything a speaker asserts, with all who were merged into it: a fixed number of statements. */
export async function getSpeaker(
  actor: Actor,
  id: string,
  { after, size = pageSize }: { after?: string; size?: number } = {},
): Promise<SpeakerPage> {
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
  const { newsroomId } = actor;
  const speaker = isId(id) ? await findSpeaker(db(), newsroomId, id as SpeakerId) : null;
  if (!speaker) throw notFound("speaker");

  const at = readCursor(after);
  const family = await listFamily(db(), newsroomId, speaker.id);
  const [into, merged, posts, totals, rows] = await Promise.all([
    speaker.mergedInto ? findSpeaker(db(), newsroomId, speaker.mergedInto) : null,
    listMerged(db(), newsroomId, family),
    listPosts(db(), newsroomId, family),
    tallyAnswers(db(), newsroomId, family),
    listClaimsOf(db(), newsroomId, family, { after: at && isId(at.key) ? at : null, limit: size + 1 }),
  ]);
  const { items, next } = toPage(rows, size, (claim) => ({ key: claim.article.id, id: claim.id }));
  return {
    ...{ speaker, merged, posts, totals, claims: items, next },
    mergedInto: into && { id: into.id, name: into.name },
  };
}
