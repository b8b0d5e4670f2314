import type { Capitals } from "./capitals";
import type { Entity } from "./entity";
import { bodyBefore } from "./name-context";
import { genderOf, genderOfName, type NameRun } from "./names";
import { isOfPeople, labelsPerson } from "./peoples";
import type { Token } from "./tokens";
import { namesPeople } from "./word-classes";
import { anyOf } from "./word-lists";

/** Capitals that may name nobody: an opening word, where somebody is from, a place. */

/** A lone capital at the head of a sentence that nothing shows to be a name, as the noun of "The haulage firm, Brannock," would. */
export function isDoubtful(tokens: readonly Token[], written: Capitals, run: NameRun, head: number): boolean {
  if (run.last - run.first > 1 || (run.first > head && tokens[run.first - 1]!.kind === "word")) return false;
  return (
    looksPlain(written, tokens[run.first]!) &&
    !(tokens[run.first - 1]?.text === "," && bodyBefore(tokens, run) !== null)
  );
}

function looksPlain(written: Capitals, { lower, text, tag }: Token): boolean {
  // "Rice" of an article that also writes "rice", and "Rice" only within a longer name.
  if (written.plain.has(lower) && !written.alone.has(text)) return true;
  if (written.capitals.has(text) || TWO_CAPITALS.test(text)) return false;
  const once = (written.heads.get(text) ?? 0) < 2;
  if (once || tag !== "PROPN" || /(?:ing|ions?|s|ly|ed)$/.test(lower)) return genderOf([], text) === null;
  return false;
}

const TWO_CAPITALS = /\p{Lu}.*\p{Lu}/u;

/** "the Dane", of whom the article has told already; "Irish" ships, which names nobody. */
export function isLabel(tokens: readonly Token[], { words, first, last, titles }: NameRun): boolean {
  if (words.length > 1 || titles.length > 0) return false;
  const { word } = tokens[last - 1]!;
  if (isOfPeople(word)) return true;
  if (first === 0 || !labelsPerson(word)) return false;
  return tokens[first - 1]!.lower === "the" || tokens[first]!.lower === "the";
}

/** "in Harlow Forks", of which nothing else is known. */
export function standsForPlace(tokens: readonly Token[], entity: Entity, run: NameRun): boolean {
  if (entity.evidence > 0 || entity.gender !== null || run.titles.length > 0 || run.organisation) return false;
  if (entity.seen.length > 0 || run.first === 0 || genderOfName(run.words[0]!) !== null) return false;
  if (!placesName(tokens[run.first - 1]!.word)) return false;
  // "Staff at Orlac": for whom they work.
  return !namesPeople(tokens[run.first - 2]?.word) && tokens[run.first - 2]?.lower !== "staff";
}

const placesName = anyOf("in at near outside across on around");
