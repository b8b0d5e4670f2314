import type { Finer } from "./tokens";

/** Tells of a word whether it is proper in its text. */
export type ProperWords = (word: string) => boolean;

/**
 * The words a text writes with a capital inside its sentences and never
 * without one: so that "Hartley" is a name at the head of a sentence too, and
 * "Water" is none where the text also has "water". Read when first asked.
 */
export function properWords(text: string, finer: Finer): ProperWords {
  let proper: ReadonlySet<string> | undefined;
  return (word) => {
    proper ??= readProperWords(text, finer);
    return proper.has(word);
  };
}

function readProperWords(text: string, { tokens, starts }: Finer): ReadonlySet<string> {
  const proper = new Set<string>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.capital && token.spaced && isInsideSentence(text, starts[i]!)) proper.add(withoutOwner(token.text));
  }
  // Only those few are looked for among the many words without a capital, most of which begin otherwise.
  const sought = new Set<string>();
  const beginnings = new Uint8Array(BEGINNINGS);
  for (const word of proper) {
    const lower = word.toLowerCase();
    sought.add(lower);
    beginnings[beginningOf(lower)] = 1;
  }
  const common = new Set<string>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== "word" || token.capital) continue;
    const word = withoutOwner(token.text);
    if (beginnings[beginningOf(word)] === 1 && sought.has(word)) common.add(word);
  }
  for (const word of proper) if (common.has(word.toLowerCase())) proper.delete(word);
  return proper;
}

/** A number from a word's first two letters; other letters can have the same. */
function beginningOf(word: string): number {
  const second = word.length > 1 ? word.charCodeAt(1) : 0;
  return (word.charCodeAt(0) * 31 + second) & (BEGINNINGS - 1);
}

const BEGINNINGS = 1024;

/** Without "’s" or "’" at its end. */
function withoutOwner(word: string): string {
  const last = word.length - 1;
  const at = word.charCodeAt(last) === LETTER_S ? last - 1 : last;
  return isApostrophe(word.charCodeAt(at)) ? word.slice(0, at) : word;
}

function isApostrophe(code: number): boolean {
  return code === CURLY || code === APOSTROPHE;
}

const LETTER_S = 115;
const CURLY = 0x2019;
const APOSTROPHE = 39;

/** A letter, digit or comma stands right before, after one blank. */
function isInsideSentence(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === 32 && goesOn(text.charCodeAt(at - 2));
}

function goesOn(code: number): boolean {
  if (code < 128)
    return (
      (code >= 97 && code <= 122) ||
      (code >= 65 && code <= 90) ||
      (code >= 48 && code <= 57) ||
      code === 44 ||
      code === 39
    );
  return /[\p{L}\p{N}’]/u.test(String.fromCharCode(code));
}
