import type { Token } from "./tokens";
import { askWord } from "./words";

/** What begins with a capital and is no name. */

/** "the Rotterdam-based company": says where, and names nobody. */
export const placesNoun = askWord(({ lower }) =>
  /[^-]-(?:based|born|listed|led|area|style|backed|owned|run|era|bound|wide|made|trained|educated)$/.test(lower),
);

/** "R212-million", "A$4m", "EUR1.1bn". */
export const isSum = askWord(
  ({ text }) =>
    /^\p{Lu}{1,3}\$?\d[\d.,]*(?:-?(?:m|mn|bn|tn|million|billion|trillion))?$/u.test(text) &&
    /\d{2}|[.,$]|m|b/.test(text),
);

/** "A RETIRED driving instructor": the first words of an article in capitals are no name. */
export function isShouted(tokens: readonly Token[], at: number): boolean {
  const { text, tag } = tokens[at]!;
  if (text.length < 4 || tag === "PROPN" || text !== text.toUpperCase()) return false;
  return tokens[at - 1]?.tag === "DET" && !(tokens[at + 1] ?? tokens[at]!).capital;
}
