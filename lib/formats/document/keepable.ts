/**
 * Words as a revision can keep them: without control characters, as pasted text
 * is, and with half of a character shown as one that is missing. A document is
 * read by programs; there is nobody who could be asked to copy it again.
 */
export function keepable(words: string): string {
  return words.replace(controls, "").replace(/\p{Surrogate}/gu, "\uFFFD");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it leaves out; tab and line feed stay.
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/g;
