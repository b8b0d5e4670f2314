import type { Token } from "./tokens";
import { askWord } from "./words";

/** What begins with a capital and is no name. */

/** "the Rotterdam-based company": says where, and names nobody. */
export const placesNoun = askWord(({ lower }) =>
  /[^-]-(?:based|born|listed|led|area|style|backed|owned|run|era|bound|wide|made|trained|educated|flagged|registered|funded|financed|controlled|speaking|built|linked|language|dominated|sponsored|chartered)$/.test(
    lower,
  ),
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

/** "R2,500", "K1,200": a currency’s letter and a sum cut at its comma. */
export function isSumAt(tokens: readonly Token[], at: number): boolean {
  const rest = tokens[at + 2];
  return (
    rest?.kind === "number" &&
    !rest.spaced &&
    tokens[at + 1]!.text === "," &&
    /^\p{Lu}{1,3}\d+$/u.test(tokens[at]!.text)
  );
}

/** "a woman in Hull I had never met": whoever writes, where no king is called so. */
export function isMyself(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.text !== "I") return false;
  const next = tokens[at + 1];
  return next?.tag === "VERB" || next?.tag === "AUX" || next?.tag === "ADV";
}
