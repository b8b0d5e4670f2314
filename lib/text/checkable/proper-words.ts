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
  // Only those few are looked for among the many words without a capital.
  const sought = new Set(Array.from(proper, (word) => word.toLowerCase()));
  const common = new Set<string>();
  for (const { kind, capital, text: word } of tokens) {
    if (kind !== "word" || capital) continue;
    const bare = withoutOwner(word);
    if (sought.has(bare)) common.add(bare);
  }
  for (const word of proper) if (common.has(word.toLowerCase())) proper.delete(word);
  return proper;
}

/** Without "’s" or "’" at its end. */
function withoutOwner(word: string): string {
  const last = word.charCodeAt(word.length - 1);
  return last === LETTER_S || last === CURLY || last === APOSTROPHE ? word.replace(/[’']s?$/, "") : word;
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
