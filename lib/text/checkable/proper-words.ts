import type { Finer } from "./tokens";

/**
 * The words a text writes with a capital inside its sentences and never
 * without one: so that "Hartley" is a name at the head of a sentence too, and
 * "Water" is none where the text also has "water".
 */
export function properWords(text: string, { tokens, starts }: Finer): ReadonlySet<string> {
  const capitals = new Set<string>();
  const common = new Set<string>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== "word") continue;
    if (!token.capital) common.add(token.bare);
    else if (token.spaced && isInsideSentence(text, starts[i]!)) capitals.add(token.bare);
  }
  for (const word of capitals) if (common.has(word.toLowerCase())) capitals.delete(word);
  return capitals;
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
