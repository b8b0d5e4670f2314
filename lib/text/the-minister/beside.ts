import type { Entity } from "../entity";
import { fieldsToldBy } from "../lexicon/en-fields";
import type { Memory } from "../memory";
import { anyOf } from "../word-lists";
import type { Role } from "./role";

/** What an article tells of somebody beside the places where it first names them. */

/** "the librettist" of whom it tells that she wrote the libretto: a word that begins with the stem. */
export function tellsOfStem({ tokens, sentences }: Memory, { seen }: Entity, stem: string): boolean {
  for (let n = 0; n < PLACES && n < seen.length; n++) {
    const { token, sentence } = seen[n]!;
    const to = Math.min(sentences[sentence]!.last, token + BEHIND);
    for (let k = Math.max(sentences[sentence]!.first, token - BEFORE); k < to; k++)
      if (tokens[k]!.lower.startsWith(stem)) return true;
  }
  return false;
}

/** "the baker" of whom it tells that he sold bread: the fields of work its words speak of, as bits; kept with the entity. */
export function fieldsBeside({ tokens, sentences }: Memory, entity: Entity): bigint {
  if (entity.fieldsTold !== null) return entity.fieldsTold;
  let fields = 0n;
  for (let n = 0; n < PLACES && n < entity.seen.length; n++) {
    const { token, sentence } = entity.seen[n]!;
    const to = Math.min(sentences[sentence]!.last, token + BEHIND);
    for (let k = Math.max(sentences[sentence]!.first, token - BEFORE); k < to; k++) {
      const told = fieldsToldBy(tokens[k]!.lower);
      if (told !== 0n) fields |= told;
    }
  }
  entity.fieldsTold = fields;
  return fields;
}

/** Places that are looked at, and tokens around each. */
const PLACES = 2;
const BEFORE = 10;
const BEHIND = 14;

/** "librett" of "librettist"; nothing of a word too short to tell. */
export function stemOf(word: string): string {
  const bare = word.replace(BASED, "").replace(ENDING, "");
  return bare.length < SHORTEST ? "" : bare.slice(0, LONGEST);
}

const BASED = /-based$/;
const ENDING = /(?:ologist|ographer|ician|ists?|ers?|ors?|ians?|ants?|ans?|ese|ish|man|woman|eer|ry|ing|s)$/;
/** Letters of a stem. */
const SHORTEST = 4;
const LONGEST = 7;

/** "She told her agent … the agent": somebody it has told of without a name, and made nothing of. */
export function metBefore({ tokens }: Memory, { first, head }: Role): boolean {
  const { word } = tokens[head]!;
  for (let k = first - 1; k > Math.max(0, first - REACH); k--)
    if (tokens[k]!.word === word && !tokens[k]!.capital && opensOne(tokens[k - 1]?.word)) return true;
  return false;
}

/** Tokens; some five sentences. */
const REACH = 120;
const opensOne = anyOf("a an his her their its my our ’s 's");
