import "server-only";
import { appendAllLedger, lockChain } from "../db/ledger";
import { listArticleSpeakers, listNamesakes, listSpeakersById, writeSpeakerAdditions } from "../db/speakers";
import { writeTogether } from "../db/together";
import { isId, type SpeakerId } from "../domain/ids";
import { notFound } from "../errors";
import type { SpeakerType } from "../text/model";
import type { Scene } from "./in-article";
import { namesToKnow, placeSpeakers } from "./place-speakers";

/** A speaker a person chose, or named because the newsroom does not have it yet. */
export type ChosenSpeaker = { id: string } | { name: string; type: SpeakerType };

/**
 * The speakers a person means: those of the newsroom they chose, those of this
 * article or newsroom that bear the name they typed, and new ones for the rest,
 * which go into the newsroom's chain in the same transaction (the article's is
 * taken already, so chains are always taken in one order).
 */
export async function nameSpeakers(scene: Scene, chosen: readonly ChosenSpeaker[]): Promise<SpeakerId[]> {
  if (chosen.length === 0) return [];
  const { tx, actor, article, at } = scene;
  const { newsroomId, userId } = actor;
  await lockChain(tx, newsroomId);

  const inArticle = await listArticleSpeakers(tx, newsroomId, article.id);
  const byName = new Map(inArticle.speakers.map((speaker) => [`${speaker.type} ${speaker.name}`, speaker.id]));
  const settled: (SpeakerId | null)[] = [];
  for (const speaker of chosen) {
    if ("id" in speaker) settled.push(await getStanding(scene, speaker.id));
    else settled.push(byName.get(`${speaker.type} ${speaker.name}`) ?? null);
  }
  const unknown = chosen.filter((speaker, i) => "name" in speaker && settled[i] === null) as {
    name: string;
    type: SpeakerType;
  }[];
  const namedIn = { articleId: article.id, publishedOn: article.publishedOn };
  const namesakes = unknown.length > 0 ? await listNamesakes(tx, newsroomId, namesToKnow(unknown)) : [];
  const { ids, events, additions } = placeSpeakers(unknown, namesakes, namedIn);
  if (events.length > 0) {
    await writeTogether(tx, writeSpeakerAdditions(newsroomId, additions));
    await appendAllLedger(tx, { newsroomId, chain: newsroomId, actorId: userId, at }, events);
  }
  const fresh = ids.values();
  return [...new Set(settled.map((id) => id ?? fresh.next().value!))];
}

/** The speaker behind an id after merges; another newsroom's is not found. */
async function getStanding({ tx, actor }: Scene, id: string): Promise<SpeakerId> {
  let at = id;
  for (let steps = 0; steps < 20 && isId(at); steps++) {
    const speaker = (await listSpeakersById(tx, actor.newsroomId, [at]))[0];
    if (!speaker) break;
    if (!speaker.mergedInto) return speaker.id;
    at = speaker.mergedInto;
  }
  throw notFound("speaker");
}

/** The ids that a claim's stored speakers stand for now, for comparing with what a page shows. */
export async function standingOf({ tx, actor, article }: Scene, speakers: readonly SpeakerId[]): Promise<SpeakerId[]> {
  const { standsFor } = await listArticleSpeakers(tx, actor.newsroomId, article.id);
  return [...new Set(speakers.map((id) => standsFor.get(id) ?? id))];
}
