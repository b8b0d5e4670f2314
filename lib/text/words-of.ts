import { feminine, masculine, singular } from "./lexicon/en-speakers";
import type { Gender } from "./names";
import { remember } from "./remember";
import type { Token } from "./tokens";

/** The words from one token to before another, spaced as they stand. */
export function textOf(tokens: readonly Token[], first: number, last: number): string {
  let text = "";
  for (let i = first; i < last; i++) text += (i > first && tokens[i]!.spaced ? " " : "") + tokens[i]!.text;
  return text;
}

/** "Holt", not "HOLT" or "holt": a capital and a small letter behind it. */
export function isCapitalised(word: string): boolean {
  const first = word.charCodeAt(0);
  const second = word.charCodeAt(1);
  if (first < 128 && second < 128) return first >= 65 && first <= 90 && second >= 97 && second <= 122;
  return CAPITALISED.test(word);
}

/** Kept apart: the loader makes a pattern of letters by property anew each time it stands in a function. */
const CAPITALISED = /^\p{Lu}\p{Ll}/u;

/** He or she of a noun like "spokeswoman". */
export const genderOfNoun = remember((noun): Gender | null => {
  // "the mum-of-four"
  const of = noun.indexOf("-of-");
  const one = singular(of > 0 ? noun.slice(0, of) : noun);
  return feminine.has(one) ? "f" : masculine.has(one) ? "m" : null;
});

/** No letter of it is small. */
export function isInCapitals(word: string): boolean {
  const second = word.charCodeAt(1);
  // Most words are told by their second letter.
  return !(second >= 97 && second <= 122) && word === word.toUpperCase();
}

/** "PRENDERGAST", not "U.S.": a word all in capitals. */
export function isShouted(word: string): boolean {
  return word.length > 2 && isInCapitals(word) && !word.includes(".");
}

/** The same of each of its words. A loop, for names that `map` makes have another shape in memory than all others. */
export function inProperCase(words: readonly string[]): string[] {
  const proper: string[] = [];
  for (const word of words) proper.push(properCase(word));
  return proper;
}

/** "HOLMQVIST-ODUYA" as a name is written. */
export function properCase(word: string): string {
  if (word.length < 2 || !isInCapitals(word)) return word;
  return word
    .split("-")
    .map((part) => part.charAt(0) + part.slice(1).toLowerCase())
    .join("-");
}
