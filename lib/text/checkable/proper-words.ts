/**
 * The words a text writes with a capital inside its sentences and never
 * without one: so that "Hartley" is a name at the head of a sentence too, and
 * "Water" is none where the text also has "water".
 */

const WORD = /\p{L}[\p{L}\p{M}]*(?:[’'-]\p{L}[\p{L}\p{M}]*)*/gu;

let last: { text: string; words: ReadonlySet<string> } | undefined;

/** Reads the whole text once; the answer for the last text is kept, since one article's claims come in a row. */
export function properWords(text: string): ReadonlySet<string> {
  if (last?.text !== text) last = { text, words: readProperWords(text) };
  return last.words;
}

function readProperWords(text: string): ReadonlySet<string> {
  const capitals = new Set<string>();
  const common = new Set<string>();
  for (const match of text.matchAll(WORD)) {
    const word = match[0].replace(/[’']s?$/, "");
    if (!/^\p{Lu}/u.test(word)) common.add(word);
    else if (isInsideSentence(text, match.index)) capitals.add(word);
  }
  return new Set([...capitals].filter((word) => !common.has(word.toLowerCase())));
}

/** A letter, digit or comma stands right before, after one blank. */
function isInsideSentence(text: string, at: number): boolean {
  return text[at - 1] === " " && /[\p{L}\p{N},’']/u.test(text[at - 2] ?? "");
}
