import type { Span } from "../text/model";

/**
 * A word, number or mark, and what counts of it when two texts are compared.
 * Only the style of quotation marks and dashes, the white space between words
 * and how an accent is encoded (one character, or a letter and a mark) are
 * levelled; case, digits, accents themselves and every other mark count.
 */
export type Word = Span & { key: string };

const WORD = /\p{N}+(?:[.,:/]\p{N}+)*|[\p{L}\p{M}\p{N}]+|[-‐‑‒–—―−]+|''|``|[^\s\u200B]/gu;

/** Nothing in here can be encoded in another way, which is cheaper to see than to try. */
const plain = /^[\0-\u00FF]*$/;

const LEVELLED: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‟": '"',
  "«": '"',
  "»": '"',
  "''": '"',
  "``": '"',
  "‘": "'",
  "’": "'",
  "‚": "'",
  "‛": "'",
  "‹": "'",
  "›": "'",
  "`": "'",
  "´": "'",
};

/** The words of a stretch of text, in order; offsets belong to the whole text. */
export function wordsIn(text: string, { start, end }: Span = { start: 0, end: text.length }): Word[] {
  const words: Word[] = [];
  const stretch = text.slice(start, end);
  for (const match of stretch.matchAll(WORD)) {
    const [word] = match;
    const from = start + match.index;
    words.push({ start: from, end: from + word.length, key: level(word) });
  }
  return words;
}

/** The words as one string, equal for two stretches exactly when they are the same word for word. */
export function keyOf(words: readonly Word[]): string {
  let key = "";
  for (const word of words) key += `${word.key} `;
  return key;
}

/** A text with its quotation marks and dashes in one style, to compare names by. */
export function levelled(text: string): string {
  return text.replace(/[-‐‑‒–—―−]+|''|``|["“”„‟«»‘’‚‛‹›`´]/g, level);
}

function level(word: string): string {
  const code = word.charCodeAt(0);
  if (code === 45 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212) return "-";
  return LEVELLED[word] ?? (plain.test(word) ? word : word.normalize("NFC"));
}
