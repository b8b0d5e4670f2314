import "server-only";
import { type ListedClaim, listClaimsOf } from "../db/claim-list";
import { type ClaimThrough, listClaimsThrough } from "../db/claims-through";
import { db } from "../db/client";
import { type ListedPost, listMerged, listPosts, tallyAnswers } from "../db/speaker-page";
import { findSpeaker, listFamily } from "../db/speaker-records";
import type { Actor } from "../domain/actor";
import { isId, type SpeakerId } from "../domain/ids";
import { can } from "../domain/permissions";
import type { SpeakerRecord } from "../domain/speaker-change";
import { notFound } from "../errors";
import { forbidden } from "../refusal";
import { type Cursor, readCursor, toPage } from "./cursor";

export type { ListedClaim } from "../db/claim-list";
export type { ClaimThrough } from "../db/claims-through";
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
  /** Claims of others that cite it, or whose words it tells. */
  through: ClaimThrough[];
  nextThrough: string | null;
};

const pageSize = 50;

/** Everything a speaker asserts, with all who were merged into it: a fixed number of statements. */
export async function getSpeaker(
  actor: Actor,
  id: string,
  { after, afterThrough, size = pageSize }: { after?: string; afterThrough?: string; size?: number } = {},
): Promise<SpeakerPage> {
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
  const { newsroomId } = actor;
  const speaker = isId(id) ? await findSpeaker(db(), newsroomId, id as SpeakerId) : null;
  if (!speaker) throw notFound("speaker");

  const family = await listFamily(db(), newsroomId, speaker.id);
  const [into, merged, posts, totals, rows, throughRows] = await Promise.all([
    speaker.mergedInto ? findSpeaker(db(), newsroomId, speaker.mergedInto) : null,
    listMerged(db(), newsroomId, family),
    listPosts(db(), newsroomId, family),
    tallyAnswers(db(), newsroomId, family),
    listClaimsOf(db(), newsroomId, family, { after: readPlace(after), limit: size + 1 }),
    listClaimsThrough(db(), newsroomId, family, { after: readPlace(afterThrough), limit: size + 1 }),
  ]);
  const { items, next } = toPage(rows, size, placeOf);
  const through = toPage(throughRows, size, placeOf);
  return {
    ...{ speaker, merged, posts, totals, claims: items, next },
    ...{ through: through.items, nextThrough: through.next },
    mergedInto: into && { id: into.id, name: into.name },
  };
}

/** Both lists go by article, then by claim. */
function placeOf({ article, id }: ListedClaim): Cursor {
  return { key: article.id, id };
}

function readPlace(given: string | undefined): Cursor | null {
  const at = readCursor(given);
  return at && isId(at.key) ? at : null;
}
