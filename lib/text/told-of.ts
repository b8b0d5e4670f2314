import { isPlural } from "./lexicon/en-speakers";
import type { Memory } from "./memory";
import type { Gender } from "./names";
import type { Token } from "./tokens";
import { namesPerson } from "./word-classes";
import { anyOf } from "./word-lists";
import { genderOfNoun } from "./words-of";

/** Tokens `first` to before `last`. */
type Told = { first: number; last: number };

/**
 * "… a bank, where the manager was on the telephone. “No,” he said.": whom the
 * sentences before tell of without a name, for he or she where nobody else is
 * meant. Of what he or she says only its subject will do, and only somebody new:
 * "An engineer was told to wait, he said", not "The driver, he said, would wait".
 */
export function lastToldOf({ tokens, spokenOf }: Memory, pronoun: string, before: number): Told | null {
  if (pronoun !== "he" && pronoun !== "she") return null;
  const gender = pronoun === "he" ? "m" : "f";
  if (spokenOf < 0 || spokenOf >= before) return toldBefore(tokens, gender, before);
  return toldBefore(tokens, gender, spokenOf) ?? toldAt(tokens, gender, spokenOf);
}

function toldBefore(tokens: readonly Token[], gender: Gender, before: number): Told | null {
  for (let k = before - 1; k > before - REACH && k > 0; k--) {
    if (!isOne(tokens, gender, k)) continue;
    const article = tokens[k - 1]!.tag === "ADJ" || tokens[k - 1]!.tag === "NOUN" ? k - 2 : k - 1;
    if (article < 0 || !opensOne(tokens[article]!.word)) continue;
    return { first: article, last: k + 1 };
  }
  return null;
}

/** Somebody new right at a token. */
function toldAt(tokens: readonly Token[], gender: Gender, at: number): Told | null {
  if (!isNew(tokens[at]!.word)) return null;
  for (let k = at + 1; k < Math.min(tokens.length, at + 4); k++) {
    if (isOne(tokens, gender, k)) return { first: at, last: k + 1 };
    if (tokens[k]!.kind !== "word") return null;
  }
  return null;
}

/** A noun for one person, of this gender if of any; not whose something is: "a runner’s pads". */
function isOne(tokens: readonly Token[], gender: Gender, k: number): boolean {
  const { word, lower, capital } = tokens[k]!;
  if (capital || !namesPerson(word) || isPlural(lower) || marksOwner(tokens[k + 1]?.word)) return false;
  const told = genderOfNoun(lower);
  return told === null || told === gender;
}

const opensOne = anyOf("the a an his her");
const isNew = anyOf("a an");
const marksOwner = anyOf("' ’ 's ’s");

/** Tokens; some three sentences. */
const REACH = 60;
