import { isPlural } from "./lexicon/en-speakers";
import type { Memory } from "./memory";
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

/** Tokens; some three sentences. */
const REACH = 60;
