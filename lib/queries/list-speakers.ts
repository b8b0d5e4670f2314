import "server-only";
import { db } from "../db/client";
import { countSpeakers, type ListedSpeaker, listSpeakerRows, listTallies, type SpeakerTally } from "../db/speaker-list";
import type { Actor } from "../domain/actor";
import { can } from "../domain/permissions";
import { forbidden } from "../refusal";
import { type SpeakerType, speakerTypes } from "../text/model";
import { readCursor, readSearch, toPage } from "./cursor";

export type SpeakerListRequest = { words?: string; type?: string; after?: string };

export type SpeakerListItem = ListedSpeaker & SpeakerTally;

export type SpeakerList = {
  items: SpeakerListItem[];
  /** How many speakers fit, over all pages. */
  total: number;
  next: string | null;
  asked: { words: string; type: SpeakerType | null };
};

const pageSize = 50;

/** The newsroom's speakers by name: a fixed number of statements, whatever the size. */
export async function listSpeakers(actor: Actor, request: SpeakerListRequest): Promise<SpeakerList> {
  if (!can(actor, "article.read")) throw forbidden(actor, "article.read");
  const words = readSearch(request.words);
  const type = speakerTypes.find((known) => known === request.type) ?? null;
  const { newsroomId } = actor;
  const [rows, total] = await Promise.all([
    listSpeakerRows(db(), newsroomId, { words, type }, { after: readCursor(request.after), limit: pageSize + 1 }),
    countSpeakers(db(), newsroomId, { words, type }),
  ]);
  const { items, next } = toPage(rows, pageSize, ({ name, id }) => ({ key: name, id }));
  const tallies = await listTallies(
    db(),
    newsroomId,
    items.map(({ id }) => id),
  );
  return { items: items.map((item) => ({ ...item, ...tallies.get(item.id)! })), total, next, asked: { words, type } };
}
