import { CAPITAL, lettersIn, lettersOf, SMALL, SPACED, withoutOwner } from "./proper-form";
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

function readProperWords(text: string, { tokens, starts, proper: forms }: Finer): ReadonlySet<string> {
  const proper = new Set<string>();
  const inside = CAPITAL | SPACED;
  for (let i = 0; i < tokens.length; i++)
    if ((forms[i]! & inside) === inside && isInsideSentence(text, starts[i]!))
      proper.add(withoutOwner(tokens[i]!.text));
  // Only those few are looked for among the many words without a capital, most of which other letters rule out.
  const sought = new Set<string>();
  const letters = new Uint8Array(CAPITAL);
  for (const word of proper) {
    const lower = word.toLowerCase();
    sought.add(lower);
    letters[lettersOf(lower)] = 1;
  }
  const common = new Set<string>();
  for (let i = 0; i < tokens.length; i++) {
    if (!(forms[i]! & SMALL) || letters[lettersIn(forms[i]!)] === 0) continue;
    const word = withoutOwner(tokens[i]!.text);
    if (sought.has(word)) common.add(word);
  }
  for (const word of proper) if (common.has(word.toLowerCase())) proper.delete(word);
  return proper;
}

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
