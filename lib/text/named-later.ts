import type { Entity } from "./entity";
import { nameSays } from "./kinds-of-body";
import { anonymousNouns, isHuman, organisationNouns } from "./lexicon/en-speakers";
import type { Memory } from "./memory";
import { isArticle, isOwner } from "./word-classes";

/**
 * Whom a description means that the article names only afterwards: "A watchdog
 * group said …" before "The group, Clean Capitol, …", and the lead's "A retired
 * teacher told police …" before its second sentence says "Ray Pugh, 71, …".
 */
export function namedLater(memory: Memory, first: number, head: number, sentence: number): Entity | null {
  const { tokens } = memory;
  const noun = tokens[head]!.lower;
  const owned = isOwner(tokens[first]!.word);
  if (owned ? sentence > 0 : !isArticle(tokens[first]!.word)) return null;
  const human = isHuman(noun) || /^(?:head|chief|leader)$/.test(noun);
  if (!human && !organisationNouns.has(noun)) return null;
  if (owned) return human ? calledSo(memory, noun) : bodyCalledSo(memory, noun);
  const taken = takenUp(memory, noun, sentence, human);
  if (taken || !human || sentence > 0) return taken;
  return calledSo(memory, noun) ?? (BENCH.has(noun) ? null : nextNamed(memory, noun));
}

/** "the group, Clean Capitol,": a definite noun before the name takes the description up. */
function takenUp({ tokens, cast }: Memory, noun: string, sentence: number, human: boolean): Entity | null {
  for (const entity of cast.around(sentence + REACH, REACH)) {
    if (entity.words.length === 0 || (entity.type === "person") !== human) continue;
    const place = entity.seen[0];
    if (!place || place.sentence <= sentence || place.sentence > sentence + REACH || !entity.nouns.has(noun)) continue;
    const at = place.token;
    if (tokens[at - 1]?.text !== "," || tokens[at - 2]?.lower !== noun) continue;
    for (let k = at - 3; k > at - 8 && k >= 0 && tokens[k]!.kind === "word"; k--)
      if (tokens[k]!.lower === "the") return entity;
  }
  return null;
}

/** "A coroner has said" before "Senior coroner Julian Peverell": the one person of that trade. */
function calledSo({ cast }: Memory, noun: string): Entity | null {
  let only: Entity | null = null;
  for (const entity of cast.entities) {
    if (entity.type !== "person" || entity.words.length < 2 || !entity.nouns.has(noun)) continue;
    if (only !== null) return null;
    only = entity;
  }
  return only;
}

/** "their union", before the "Passenger Workers’ Union": the one body that its name or the article calls so. */
function bodyCalledSo({ cast }: Memory, noun: string): Entity | null {
  let only: Entity | null = null;
  for (const entity of cast.entities) {
    if (entity.type !== "organisation" || entity.words.length === 0 || entity.place) continue;
    if (!entity.nouns.has(noun) && !nameSays(entity, noun)) continue;
    if (only !== null) return null;
    only = entity;
  }
  return only;
}

/** Those who speak about whoever the article is about, and are not named next. */
const BENCH = new Set("coroner judge magistrate minister official prosecutor jury lawyer expert".split(" "));

/** The person whose full name leads one of the sentences behind the article’s first: news names late whom it opens with. */
function nextNamed({ cast }: Memory, noun: string): Entity | null {
  if (anonymousNouns.has(noun) || /^spokes/.test(noun)) return null;
  let best: Entity | null = null;
  for (const entity of cast.entities) {
    const place = entity.seen[0];
    if (entity.type !== "person" || !place?.full || !place.subject || place.sentence < 1 || place.sentence > 4)
      continue;
    if (best === null || place.token < best.seen[0]!.token) best = entity;
  }
  return best;
}

/** Sentences. */
const REACH = 8;
