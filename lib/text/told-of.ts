import { type Entity, lastBefore } from "./entity";
import { isPlural } from "./lexicon/en-speakers";
import type { Memory } from "./memory";
import { isSeveral } from "./pronouns";
import { namesPerson } from "./word-classes";
import { genderOfNoun } from "./words-of";

/**
 * "… a bank, where the manager was on the telephone. “No,” he said.": whom the
 * sentences before tell of without a name, for he or she where nobody else is
 * meant. Tokens `first` to before `last`, or null.
 */
export function lastToldOf(
  { tokens }: Memory,
  pronoun: string,
  before: number,
): { first: number; last: number } | null {
  if (pronoun !== "he" && pronoun !== "she") return null;
  for (let k = before - 1; k > before - REACH && k > 0; k--) {
    const { word, lower, capital } = tokens[k]!;
    if (capital || !namesPerson(word) || isPlural(lower)) continue;
    const gender = genderOfNoun(lower);
    if (gender !== null && gender !== (pronoun === "he" ? "m" : "f")) continue;
    const article = tokens[k - 1]!.tag === "ADJ" || tokens[k - 1]!.tag === "NOUN" ? k - 2 : k - 1;
    if (article < 0 || !/^(?:the|a|an|his|her)$/.test(tokens[article]!.lower)) continue;
    return { first: article, last: k + 1 };
  }
  return null;
}

/** "This person said": whoever without a name the sentences before were about last. */
export function thisPerson(
  { tokens, cast, turns }: Memory,
  first: number,
  last: number,
  sentence: number,
): Entity | null {
  if (last - first !== 2 || tokens[first]!.lower !== "this" || !namesPerson(tokens[first + 1]!.word)) return null;
  let best: Entity | null = null;
  let at = -1;
  for (const entity of cast.around(sentence, 4)) {
    if (entity.type !== "anonymous" || isSeveral(entity)) continue;
    const turn = turns.find(({ entities }) => entities.length === 1 && entities[0] === entity);
    const place = Math.max(lastBefore(entity, first)?.sentence ?? -1, turn?.sentence ?? -1);
    if (place > at) {
      best = entity;
      at = place;
    }
  }
  return best;
}

/** Tokens; some three sentences. */
const REACH = 60;
