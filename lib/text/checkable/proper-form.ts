/**
 * What proper words are told by (see proper-words.ts), in one number for each
 * token: bits for capital, small letters and the blank before it, and a number
 * from its letters, which most different words do not share. The byte below
 * them is what can begin at the token (see openers.ts).
 */
export const CAPITAL = 1 << 20;
export const SMALL = 1 << 21;
/** White space stands before it. */
export const SPACED = 1 << 22;
/** How many numbers from letters there are. */
export const DIFFERENT = 1 << 12;
const ABOVE_OPENS = 8;

/** The bits of a word's letters: equal words have equal ones, with a capital or without; few others do. */
export function lettersOf(word: string): number {
  const lower = word.toLowerCase();
  let hash = 0;
  for (let i = 0; i < lower.length; i++) hash = (Math.imul(hash, 31) + lower.charCodeAt(i)) | 0;
  return ((hash ^ (hash >>> 12)) & (DIFFERENT - 1)) << ABOVE_OPENS;
}

/** The number from the letters of a token, below DIFFERENT. */
export function lettersIn(form: number): number {
  return (form >> ABOVE_OPENS) & (DIFFERENT - 1);
}

/** Without "’s" or "’" at its end. */
export function withoutOwner(word: string): string {
  const end = word.charCodeAt(word.length - 1) === LETTER_S ? word.length - 2 : word.length - 1;
  const code = word.charCodeAt(end);
  return code === APOSTROPHE || code === CURLY ? word.slice(0, end) : word;
}

const LETTER_S = 115;
const APOSTROPHE = 39;
const CURLY = 0x2019;
