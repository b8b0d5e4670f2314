import "server-only";
import { v7 } from "uuid";
import type { Namesake, NewPost, NewSpeaker, SpeakerAdditions } from "../db/speakers";
import { type ArticleId, newId, type SpeakerId } from "../domain/ids";
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

/** The newsroom's speakers for the names given, one id for each; what happened, for its chain; and what is to be stored. */
export type PlacedSpeakers = { ids: SpeakerId[]; events: LedgerEvent[]; additions: SpeakerAdditions };

/** The names by which the newsroom may know these speakers. */
export function namesToKnow(named: readonly NamedSpeaker[]): string[] {
  return named.filter(({ type }) => namedTypes.includes(type)).map(({ name }) => name.normalize("NFC"));
}

/**
 * Find the newsroom's speakers for the names an article gives, and add those it
 * does not have. A name matches only exactly and within its type; where two
 * standing speakers bear it, neither is guessed and a new one is added.
 */
export function placeSpeakers(
  named: readonly NamedSpeaker[],
  namesakes: readonly Namesake[],
  { articleId, publishedOn }: NamedIn,
): PlacedSpeakers {
  const known = byName(namesakes);
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
      if (namedTypes.includes(speaker.type)) known.set(keyOf(speaker), { id, ...fields });
    } else {
      const fresh = aliases.filter((alias) => alias !== found.name && !found.aliases.includes(alias));
      if (fresh.length > 0) {
        const { id: _id, ...before } = found;
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

  return { ids, events, additions: { speakers: added, aliases: renamed, posts } };
}

/** The one standing speaker for each name; names that fit two are left out. */
function byName(namesakes: readonly Namesake[]): Map<string, NewSpeaker> {
  const byKey = new Map<string, Map<SpeakerId, NewSpeaker>>();
  for (const { named, speaker } of namesakes) {
    if (!namedTypes.includes(named.type)) continue;
    const key = keyOf(named);
    byKey.set(key, (byKey.get(key) ?? new Map()).set(speaker.id, speaker));
  }
  const one = [...byKey].filter(([, speakers]) => speakers.size === 1);
  return new Map(one.map(([key, speakers]) => [key, [...speakers.values()][0]!]));
}

function keyOf({ type, name }: Pick<NamedSpeaker, "type" | "name">): string {
  return `${type} ${name.normalize("NFC")}`;
}
