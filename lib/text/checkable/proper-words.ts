import { CAPITAL, DIFFERENT, lettersIn, SMALL, SPACED, withoutOwner } from "./proper-form";
import type { Finer } from "./tokens";

/** Tells of a word whether it is proper in its text. */
export type ProperWords = (word: string) => boolean;

/**
 * The words a text writes with a capital inside its sentences and never
 * without one: so that "Hartley" is a name at the head of a sentence too, and
 * "Water" is none where the text also has "water". Read when first asked.
 */
export function properWords(text: string, finer: Finer): ProperWords {
  let read: Written | undefined;
  return (word) => {
    read ??= readWords(text, finer);
    return read.inside.has(word) && !read.small.has(word.toLowerCase());
  };
}

type Written = {
  /** What stands with a capital inside a sentence. */
  inside: ReadonlySet<string>;
  /** What of it also stands without, and a few other words. */
  small: ReadonlySet<string>;
};

function readWords(text: string, { tokens, starts, forms }: Finer): Written {
  const inside = new Set<string>();
  letters.fill(0);
  for (let i = 0; i < tokens.length; i++) {
    const form = forms[i]!;
    if ((form & INSIDE) !== INSIDE || !isInsideSentence(text, starts[i]!)) continue;
    inside.add(withoutOwner(tokens[i]!.text));
    letters[lettersIn(form)] = 1;
  }
  // Of the many words without a capital the letters rule out most.
  const small = new Set<string>();
  for (let i = 0; i < tokens.length; i++) {
    const form = forms[i]!;
    if ((form & SMALL) !== 0 && letters[lettersIn(form)] === 1) small.add(withoutOwner(tokens[i]!.text));
  }
  return { inside, small };
}

const INSIDE = CAPITAL | SPACED;
/** Which letters stand with a capital inside a sentence; one array for all texts, which are read one behind the other. */
const letters = new Uint8Array(DIFFERENT);

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
