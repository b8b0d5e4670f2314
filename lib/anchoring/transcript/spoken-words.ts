/**
 * A text as the words that are spoken in it, in order. White space, case,
 * quotation marks, apostrophes, dashes, ligatures and composed or decomposed
 * accents do not make two words differ; a figure and a number word do.
 */
import type { Span } from "../../text/model";

/** A word at its place; `key` is what is compared. */
export type Word = Span & { key: string };

const invisible = "\\u00AD\\u200B-\\u200D\\u2060";
const pattern = new RegExp(
  [
    // Initials: U.S.
    "(?:\\p{L}\\.){2,}(?!\\p{L})",
    // Figures, with what belongs to them: $1,250.50, 40%, 9th.
    "[$€£¥]?\\p{N}+(?:[.,:]\\p{N}+)*(?:%|\\p{L}+)?",
    // Words, apostrophes inside them included. A hyphen parts two words.
    `\\p{L}[\\p{L}\\p{M}\\p{N}${invisible}]*(?:['’ʼ](?=\\p{L})[\\p{L}\\p{M}\\p{N}${invisible}]+)*`,
  ].join("|"),
  "gu",
);
const unseen = new RegExp(`[${invisible}]`, "gu");

/** The words of a stretch of text. */
export function wordsIn(text: string, { start, end }: Span = { start: 0, end: text.length }): Word[] {
  const words: Word[] = [];
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match && match.index < end; match = pattern.exec(text)) {
    words.push({ start: match.index, end: Math.min(match.index + match[0].length, end), key: keyOf(match[0]) });
  }
  return words;
}

function keyOf(word: string): string {
  const plain = word.normalize("NFKC").replace(unseen, "").replace(/[’ʼ]/g, "'").toLowerCase();
  if (/^\p{L}\./u.test(plain)) return plain.replaceAll(".", "");
  // 1,250 and 1250 are one figure; 1,5 and 1.5 stay apart, for which of them is meant is not ours to say.
  return /\p{N}/u.test(plain) ? plain.replace(/(?<=\p{N}),(?=\p{N}{3}(?!\p{N}))/gu, "") : plain;
}

/** Sounds and words that people say while they look for others. */
const fillers = new Set(["um", "uh", "er", "erm", "ah", "eh", "hm", "hmm", "mm", "mhm", "uhm"]);

export function isFiller({ key }: Word): boolean {
  return fillers.has(key);
}
