import { feminine, masculine, singular } from "./lexicon/en-speakers";
import type { Gender } from "./names";
import type { Token } from "./tokens";

/** The words from one token to before another, spaced as they stand. */
export function textOf(tokens: readonly Token[], first: number, last: number): string {
  let text = "";
  for (let i = first; i < last; i++) text += (i > first && tokens[i]!.spaced ? " " : "") + tokens[i]!.text;
  return text;
}

/** He or she of a noun like "spokeswoman". */
export function genderOfNoun(noun: string): Gender | null {
  const one = singular(noun);
  return feminine.has(one) ? "f" : masculine.has(one) ? "m" : null;
}

/** "HOLMQVIST-ODUYA" as a name is written. */
export function properCase(word: string): string {
  if (word !== word.toUpperCase() || word.length < 2) return word;
  return word
    .split("-")
    .map((part) => part.charAt(0) + part.slice(1).toLowerCase())
    .join("-");
}
