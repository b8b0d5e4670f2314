import "server-only";
import { v7 } from "uuid";
import type { Tx } from "../db/client";
import {
  insertSpeakerAdditions,
  type KnownSpeaker,
  listSpeakersById,
  listSpeakersByName,
  type NewPost,
  type NewSpeaker,
} from "../db/speakers";
import { type ArticleId, type NewsroomId, newId, type SpeakerId } from "../domain/ids";
import type { LedgerEvent } from "../domain/ledger-event";
import type { SpeakerType } from "../text/model";

/** A speaker as an article or a person names it. */
export type NamedSpeaker = {
  name: string;
  type: SpeakerType;
  title?: string | null;
  affiliation?: string | null;
  aliases?: readonly string[];
  anonymityReason?: string | null;
};

/** Which article names the speakers, and the date its titles and affiliations hold for. */
export type NamedIn = { articleId: ArticleId; publishedOn: string | null };

/** Types whose name says who it is. A group or an anonymous source is one article's own. */
const namedTypes: readonly SpeakerType[] = ["person", "organisation", "document"];

/**
 * Find the newsroom's speakers for the names an article gives, and add those it
 * does not have. A name matches only exactly and within its type; where two
 * standing speakers bear it, neither is guessed and a new one is added.
 *
 * @return one id for each name given, and what happened, for the newsroom's chain.
 */
export async function placeSpeakers(
  tx: Tx,
  newsroomId: NewsroomId,
  named: readonly NamedSpeaker[],
  { articleId, publishedOn }: NamedIn,
): Promise<{ ids: SpeakerId[]; events: LedgerEvent[] }> {
  const known = await findByName(tx, newsroomId, named);
  const events: LedgerEvent[] = [];
  const added: NewSpeaker[] = [];
  const renamed: { id: SpeakerId; aliases: string[] }[] = [];
  const posts: NewPost[] = [];

  const ids = named.map((speaker) => {
    const name = speaker.name.normalize("NFC");
    const aliases = [...new Set(speaker.aliases ?? [])].filter((alias) => alias !== name);
    const found = known.get(keyOf(speaker));
    const id = found?.id ?? newId<SpeakerId>();
    if (!found) {
      const fields = { name, type: speaker.type, anonymityReason: speaker.anonymityReason ?? "", aliases };
      added.push({ id, ...fields });
      events.push({ type: "speaker.added", speakerId: id, speaker: fields, articleId });
      // A second mention of the same name in this batch is the same speaker.
      if (namedTypes.includes(speaker.type)) known.set(keyOf(speaker), { id, ...fields, mergedInto: null });
    } else {
      const fresh = aliases.filter((alias) => alias !== found.name && !found.aliases.includes(alias));
      if (fresh.length > 0) {
        const { id: _id, mergedInto: _merged, ...before } = found;
        const after = { ...before, aliases: [...before.aliases, ...fresh] };
        renamed.push({ id, aliases: fresh });
        events.push({ type: "speaker.changed", speakerId: id, before, after });
        known.set(keyOf(speaker), { ...found, aliases: after.aliases });
      }
    }
    if (speaker.title || speaker.affiliation) {
      const post = { title: speaker.title ?? "", affiliation: speaker.affiliation ?? "", asOf: publishedOn };
      const postId = v7();
      posts.push({ id: postId, speakerId: id, ...post, articleId });
      events.push({ type: "speaker.post-added", speakerId: id, postId, post });
    }
    return id;
  });

  await insertSpeakerAdditions(tx, newsroomId, { speakers: added, aliases: renamed, posts });
  return { ids, events };
}

/** The one standing speaker for each name, merges followed; names that fit two are left out. */
async function findByName(
  tx: Tx,
  newsroomId: NewsroomId,
  named: readonly NamedSpeaker[],
): Promise<Map<string, KnownSpeaker>> {
  const names = named.filter(({ type }) => namedTypes.includes(type)).map(({ name }) => name.normalize("NFC"));
  const found = names.length > 0 ? await listSpeakersByName(tx, newsroomId, names) : [];
  const byKey = new Map<string, Map<SpeakerId, KnownSpeaker>>();
  for (const speaker of found) {
    const standing = await followMerges(tx, newsroomId, speaker);
    if (!namedTypes.includes(speaker.type)) continue;
    const key = keyOf(speaker);
    byKey.set(key, (byKey.get(key) ?? new Map()).set(standing.id, standing));
  }
  const one = [...byKey].filter(([, speakers]) => speakers.size === 1);
  return new Map(one.map(([key, speakers]) => [key, [...speakers.values()][0]!]));
}

async function followMerges(tx: Tx, newsroomId: NewsroomId, speaker: KnownSpeaker): Promise<KnownSpeaker> {
  let at = speaker;
  for (let steps = 0; at.mergedInto && steps < 20; steps++) {
    at = (await listSpeakersById(tx, newsroomId, [at.mergedInto]))[0] ?? { ...at, mergedInto: null };
  }
  return at;
}

function keyOf({ type, name }: Pick<NamedSpeaker, "type" | "name">): string {
  return `${type} ${name.normalize("NFC")}`;
}
