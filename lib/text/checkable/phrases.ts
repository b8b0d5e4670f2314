import { anyKey } from "./any-key";
import type { Found, Stretch } from "./stretch";
import { isCapitalised, type Token } from "./tokens";

/** Phrases by their first word, the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Where the phrase that begins at a token ends, or null. */
export type EndOfPhrase = (tokens: readonly Token[], i: number) => number | null;

/** Looks for phrases; most places are passed over by their first two words alone. */
export function phraseFinder(phrases: Phrases): EndOfPhrase {
  const all = [...phrases.values()].flat();
  const isPhrase = anyKey(all.filter((words) => words.length === 1).map((words) => words[0]!));
  const comesSecond = anyKey(all.filter((words) => words.length > 1).map((words) => words[1]!));
  return (tokens, i) => {
    const { word, lower } = tokens[i]!;
    if (!isPhrase(word) && !comesSecond(tokens[i + 1]?.word)) return null;
    const known = phrases.get(lower);
    if (known === undefined) return null;
    for (const words of known) if (standsAt(tokens, i, words)) return i + words.length;
    return null;
  };
}

/** All phrases of a kind, one behind the other. */
export function findPhrases({ tokens, opens }: Stretch, endOfPhrase: EndOfPhrase, opening: number): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!(opens[i]! & opening)) continue;
    const to = endOfPhrase(tokens, i);
    if (to === null) continue;
    found.push({ from: i, to });
    i = to - 1;
  }
  return found;
}

/** "the First Minister" is a title: only the first word may have a capital. */
function standsAt(tokens: readonly Token[], i: number, words: readonly string[]): boolean {
  for (let k = 0; k < words.length; k++) {
    const token = tokens[i + k];
    if (token?.lower !== words[k] || (k > 0 && isCapitalised(token))) return false;
  }
  return true;
}
