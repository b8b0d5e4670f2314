import type { Span } from "../model";
import { remember } from "../remember";
import { opensOf } from "./openers";

/** A word, a run of digits or one mark, with its place in the text. */
export type Token = Span & {
  kind: "word" | "number" | "mark";
  text: string;
  /** Lower case with straight apostrophes: the key every lexicon uses. */
  lower: string;
  /** A word that begins with a capital. */
  capital: boolean;
  /** What kinds of part can begin here (see openers.ts). */
  opens: number;
  /** A capital here may only mean that a sentence begins. */
  opensSentence: boolean;
};

/**
 * Acronyms keep their dots ("U.S."); words keep inner apostrophes, hyphens and
 * dots ("Saint-Aubin", "O’Hara", "a.m"); digits keep their separators
 * ("1,140", "4.2") but not their letters, so "4.2bn" is two tokens that touch.
 * Each alternative consumes greedily without overlap: linear on any input.
 */
const TOKEN =
  /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}]*(?:[’'.-]\p{L}[\p{L}\p{M}]*)*|\d+(?:,\d{2,3})*(?:\.\d+)?|[^\s\p{L}\p{N}]|[\p{N}\p{M}]/gu;

const ENDS_SENTENCE = /[.?!…:;\n]/;
const OPENING = /[“”‘’"'«»()[\]—–*•-]/;
/** A dot after one of these ends an abbreviation, not a sentence. */
const ABBREVIATION =
  /^(?:gen|sen|rep|gov|dr|mr|mrs|ms|mx|prof|lt|col|sgt|capt|cmdr|maj|adm|rev|hon|st|jr|sr|no|jan|feb|mar|apr|aug|sept?|oct|nov|dec|vs|inc|corp|co|ltd|\p{L})$/u;

/** The tokens that lie inside one span, in order. */
export function tokensIn(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  const slice = text.slice(span.start, span.end);
  let opensSentence = startsSentence(text, span.start);
  for (const match of slice.matchAll(TOKEN)) {
    const word = match[0];
    const start = span.start + match.index;
    const { kind, lower, capital, opens } = readWord(word);
    const last = tokens.at(-1);
    if (kind === "mark") {
      const abbreviated = word === "." && last?.kind === "word" && last.end === start && ABBREVIATION.test(last.lower);
      if (ENDS_SENTENCE.test(word)) opensSentence = !abbreviated;
      else if (!OPENING.test(word)) opensSentence = false;
    }
    tokens.push({ start, end: start + word.length, kind, text: word, lower, capital, opens, opensSentence });
    if (kind !== "mark") opensSentence = false;
  }
  return tokens;
}

const readWord = remember((word): Pick<Token, "kind" | "lower" | "capital" | "opens"> => {
  const kind = /^\d/.test(word) ? "number" : /^\p{L}/u.test(word) ? "word" : "mark";
  const lower = keyOf(word);
  return { kind, lower, capital: kind === "word" && /^\p{Lu}/u.test(word), opens: opensOf(word, lower, kind) };
});

/** The key a lexicon holds for these words. */
export function keyOf(word: string): string {
  return word.toLowerCase().replaceAll("’", "'");
}

/** Whether two tokens stand side by side without a space. */
export function touch(left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && left.end === right.start;
}

export function isCapitalised(token: Token | undefined): token is Token {
  return token?.capital === true;
}

function startsSentence(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - 8; i--) {
    const mark = text[i] as string;
    if (ENDS_SENTENCE.test(mark)) return true;
    if (!/\s/.test(mark) && !OPENING.test(mark)) return false;
  }
  return at < 8;
}
