import type { Span } from "../model";
import { remember } from "../remember";
import type { Token as SharedToken } from "../tokens";
import { rememberWord } from "../words";
import { accuses } from "./accusations";
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
  /** A word of accusation (see accusations.ts). */
  accuses: boolean;
  /** Without "’s" or "’" at its end. */
  bare: string;
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

/** No word is longer with its ending; what is goes on as it was cut. */
const LONGEST = 100;

const ENDS_SENTENCE = /[.?!…:;]/;
const OPENING = /[“”‘’"'«»()[\]—–*•-]/;
/** A dot after one of these ends an abbreviation, not a sentence. */
const ABBREVIATION =
  /^(?:gen|sen|rep|gov|dr|mr|mrs|ms|mx|prof|lt|col|sgt|capt|cmdr|maj|adm|rev|hon|st|jr|sr|no|jan|feb|mar|apr|aug|sept?|oct|nov|dec|vs|inc|corp|co|ltd|\p{L})$/u;

/** All tokens of a text, in order: the shared layer's words cut finer, each word once. */
export function finerTokens(text: string, shared: readonly SharedToken[]): Token[] {
  const tokens: Token[] = [];
  let opensSentence = true;
  let end = 0;
  for (const { start, end: stop, spaced, word } of shared) {
    if (spaced && breaksLine(text, end, start)) opensSentence = true;
    const last = tokens.at(-1);
    if (last?.kind === "word" && last.end === start && last.text.length < LONGEST && isEnding(word)) {
      // "Mexico’s" is one word here.
      tokens[tokens.length - 1] = placed(pieceOf(last.text + word.text), last.start, last.opensSentence);
      end = stop;
      continue;
    }
    for (const piece of piecesOf(word)) {
      const at = start + piece.offset;
      if (piece.kind === "mark") {
        if (piece.ends) opensSentence = !(piece.text === "." && endsAbbreviation(tokens.at(-1), at));
        else if (!piece.opening) opensSentence = false;
      }
      tokens.push(placed(piece, at, opensSentence));
      if (piece.kind !== "mark") opensSentence = false;
    }
    end = stop;
  }
  return tokens;
}

function placed(piece: Piece, start: number, opensSentence: boolean): Token {
  const { text, lower, kind, capital, opens, accuses, bare } = piece;
  return { start, end: start + text.length, text, lower, kind, capital, opens, accuses, bare, opensSentence };
}

/** What is known of a part of a word wherever it stands. */
type Piece = Omit<Token, "start" | "end" | "opensSentence"> & { offset: number; ends: boolean; opening: boolean };

const piecesOf = rememberWord(({ text }): readonly Piece[] =>
  Array.from(text.matchAll(TOKEN), (match) => newPiece(match[0], match.index)),
);

const pieceOf = remember((text): Piece => newPiece(text, 0));

function newPiece(text: string, offset: number): Piece {
  const kind = /^\d/.test(text) ? "number" : /^\p{L}/u.test(text) ? "word" : "mark";
  const lower = keyOf(text);
  return {
    ...{ offset, text, lower, kind },
    capital: kind === "word" && /^\p{Lu}/u.test(text),
    opens: opensOf(text, lower, kind),
    accuses: kind === "word" && accuses(lower),
    bare: text.replace(/[’']s?$/, ""),
    ends: ENDS_SENTENCE.test(text),
    opening: OPENING.test(text),
  };
}

const isEnding = rememberWord(({ text }) => /^[’']\p{L}/u.test(text));

function endsAbbreviation(last: Token | undefined, at: number): boolean {
  return last?.kind === "word" && last.end === at && ABBREVIATION.test(last.lower);
}

function breaksLine(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return true;
  }
  return false;
}

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
