import type { Entity } from "../entity";
import { fieldsToldBy } from "../lexicon/en-fields";
import type { Memory } from "../memory";
import { anyOf } from "../word-lists";
import type { Role } from "./role";

/** What an article tells of somebody beside the places where it first names them. */

/** "the librettist" of whom it tells that she wrote the libretto: a word of the same stem. */
export function tellsOfStem(memory: Memory, entity: Entity, word: string): boolean {
  const stem = stemOf(word);
  return stem !== "" && anyBeside(memory, entity, (lower) => lower.startsWith(stem));
}

/** "the baker" of whom it tells that he sold bread: the fields of work its words speak of, as bits. */
export function fieldsBeside(memory: Memory, entity: Entity): bigint {
  let fields = 0n;
  anyBeside(memory, entity, (lower) => {
    fields |= fieldsToldBy(lower);
    return false;
  });
  return fields;
}

function anyBeside({ tokens, sentences }: Memory, { seen }: Entity, asks: (lower: string) => boolean): boolean {
  for (let n = 0; n < PLACES && n < seen.length; n++) {
    const { token, sentence } = seen[n]!;
    const { first, last } = sentences[sentence]!;
    const to = Math.min(last, token + BEHIND);
    for (let k = Math.max(first, token - BEFORE); k < to; k++)
      if (tokens[k]!.kind === "word" && asks(tokens[k]!.lower)) return true;
  }
  return false;
}

/** Places that are looked at, and tokens around each. */
const PLACES = 2;
const BEFORE = 10;
const BEHIND = 14;

/** "libret" of "librettist"; nothing of a word too short to tell. */
function stemOf(word: string): string {
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
