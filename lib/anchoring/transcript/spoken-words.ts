/**
 * A text as the words that are spoken in it, in order. White space, case,
 * quotation marks, apostrophes, dashes, ligatures and composed or decomposed
 * accents do not make two words differ; a figure and a number word do, and so
 * do a figure's sign, its currency and its power.
 *
 * Scripts that put no space between words (Chinese, Japanese, Thai and others)
 * are compared letter by letter: where their words begin and end depends on
 * what stands around them, and a quotation is cut from what stood around it.
 */
import type { Span } from "../../text/model";

/** A word at its place; `key` is what is compared. */
export type Word = Span & { key: string };

const invisible = "\\u00AD\\u200B-\\u200D\\u2060";
const unspaced = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"]
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join("");
/** A letter of a script that parts its words. */
const letter = `(?![${unspaced}])\\p{L}`;
const inside = `(?:${letter}|[\\p{M}\\p{N}${invisible}])*`;
const space = "[ \\u00A0\\u202F]";
const pattern = new RegExp(
  [
    // Initials: U.S.
    `(?:${letter}\\.){2,}(?!\\p{L})`,
    // Figures, with what belongs to them: -5, $1,250.50, 5 €, 40%, 30 °C, 1/2, 9th.
    [
      "(?:(?<![\\p{L}\\p{N}])[-−–])?",
      `(?:\\p{Sc}${space}?)?`,
      "\\p{N}+(?:[.,:/]\\p{N}+)*",
      `(?:${space}?(?:[%‰]|\\p{Sc}(?!\\p{N})|°(?:${letter})?)|(?:${letter})+)?`,
    ].join(""),
    // A currency that stands by itself.
    "\\p{Sc}",
    // A letter that is compared by itself.
    `(?=\\p{L})[${unspaced}]\\p{M}*`,
    // Words, apostrophes inside them included. A hyphen parts two words.
    `${letter}${inside}(?:['’ʼ](?=\\p{L})${inside.replace(/\*$/, "+")})*`,
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
  if (/[\p{N}\p{Sc}]/u.test(word)) return keyOfFigure(word);
  const plain = word.normalize("NFKC").replace(unseen, "").replace(/[’ʼ]/g, "'").toLowerCase();
  return /^\p{L}\./u.test(plain) ? plain.replaceAll(".", "") : plain;
}

/** 1,250 and 1250 are one figure; 1,5 and 1.5 stay apart, for which of them is meant is not ours to say. */
function keyOfFigure(word: string): string {
  const plain = word
    // Folded away, a power would be one more digit: 10² is not 102.
    .replace(/\p{No}/gu, (sign) => ` ${sign.normalize("NFKC").replace("\u2044", "/")}`)
    .normalize("NFKC")
    .replace(unseen, "")
    .replace(/^[-−–]/, "-")
    .toLowerCase()
    .replace(/(?<=\p{N}),(?=\p{N}{3}(?!\p{N}))/gu, "");
  // 5 € and €5 are one amount.
  const currency = /\p{Sc}/u.exec(plain)?.[0] ?? "";
  return `${currency}${plain.replace(currency, "").trim()}`;
}

/** Sounds and words that people say while they look for others. */
const fillers = new Set(["um", "uh", "er", "erm", "ah", "eh", "hm", "hmm", "mm", "mhm", "uhm"]);

const negations = new Set([
  ...["not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "cannot", "without", "hardly"],
  ...["不", "没", "沒", "未", "無", "无", "非"],
]);

/** Whether a word turns what is said into its opposite. */
export function isNegation({ key }: { key: string }): boolean {
  return negations.has(key) || key.endsWith("n't");
}

export function isFiller({ key }: Word): boolean {
  return fillers.has(key);
}
