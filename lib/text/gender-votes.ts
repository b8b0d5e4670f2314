import type { Entity, Place } from "./entity";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";
import { anyOf } from "./word-lists";

/** Not "him": in "Orr tells him" it is somebody else. */
const meansHim = anyOf("he his");
const meansHer = anyOf("she her");
const isHimOrHer = anyOf("him her");

/** Settles he or she from pronouns near a person named alone. */
export function voteOnGender(
  tokens: readonly Token[],
  entities: readonly Entity[],
  sentences: readonly Sentence[],
): void {
  const named = namedBySentence(entities, sentences.length);
  const votes = new Map<Entity, number>();
  for (let index = 0; index < sentences.length; index++) {
    const only = onlyPerson(named, index);
    if (only === null) continue;
    const sentence = sentences[index]!;
    const here = placeIn(only, index);
    // "driving to Harlow Forks … before he reached it": what is only mentioned is not who the pronoun means.
    if (here && !here.subject && only.evidence === 0 && only.gender === null) continue;
    const from = here?.token ?? sentence.first;
    let q = 0;
    for (let i = sentence.first; i < sentence.last; i++) {
      const quotation = sentence.quotations[q];
      if (quotation && i === quotation.open) {
        i = quotation.close;
        q++;
        continue;
      }
      if (i < from) continue;
      const { word } = tokens[i]!;
      // "Holt tells him": not himself.
      if (isObject(tokens, i) && tokens[i - 1]?.tag === "VERB" && tokens[i - 2]?.capital) continue;
      if (meansHim(word)) votes.set(only, (votes.get(only) ?? 0) + 1);
      else if (meansHer(word)) votes.set(only, (votes.get(only) ?? 0) - 1);
    }
  }
  for (const [entity, vote] of votes) {
    if (vote === 0) continue;
    if (entity.type === "person") {
      entity.gender ??= vote > 0 ? "m" : "f";
      entity.evidence++;
    }
  }
}

/** "him", or "her" that owns nothing. */
function isObject(tokens: readonly Token[], i: number): boolean {
  const { lower, word } = tokens[i]!;
  return isHimOrHer(word) && (lower === "him" || !/^(?:NOUN|ADJ|PROPN)$/.test(tokens[i + 1]?.tag ?? ""));
}

/** For each sentence those named in it, each once. */
function namedBySentence(entities: readonly Entity[], sentences: number): (Entity[] | undefined)[] {
  const named: (Entity[] | undefined)[] = new Array(sentences);
  for (const entity of entities) {
    if (entity.words.length === 0) continue;
    for (const { sentence } of entity.seen) {
      const list = named[sentence];
      if (list === undefined) named[sentence] = [entity];
      // Its places follow each other: it was put there last, or not at all.
      else if (list[list.length - 1] !== entity) list.push(entity);
    }
  }
  return named;
}

/** The one person of a sentence, or where it names none the one of the sentence before. */
function onlyPerson(named: readonly (Entity[] | undefined)[], index: number): Entity | null {
  let only: Entity | null = null;
  const here = named[index];
  if (here !== undefined)
    for (const entity of here) {
      if (entity.type !== "person" && entity.words.length !== 1) continue;
      if (only !== null) return null;
      only = entity;
    }
  const before = index > 0 ? named[index - 1] : undefined;
  if (only !== null || before === undefined) return only;
  for (const entity of before) {
    if (entity.type !== "person") continue;
    if (entity.evidence === 0 && entity.gender === null && !leadsIn(entity, index - 1)) continue;
    if (only !== null) return null;
    only = entity;
  }
  return only;
}

function leadsIn({ seen }: Entity, sentence: number): boolean {
  for (const place of seen) if (place.sentence === sentence && place.subject) return true;
  return false;
}

function placeIn({ seen }: Entity, sentence: number): Place | undefined {
  for (const place of seen) if (place.sentence === sentence) return place;
  return undefined;
}
