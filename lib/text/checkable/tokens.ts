import { remember } from "../remember";
import type { Token as SharedToken } from "../tokens";
import { rememberWord } from "../words";
import { accuses } from "./accusations";
import { opensOf } from "./openers";

/**
 * A word, a run of digits or one mark. Where it stands is told by its number in
 * the text (see Finer), so that equal words in equal surroundings are one object.
 */
export type Token = {
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
  /** White space stands before it. */
  spaced: boolean;
  /** A capital here may only mean that a sentence begins. */
  opensSentence: boolean;
};

/** The tokens of a text in order, and where each starts; it ends behind its letters. */
export type Finer = { tokens: readonly Token[]; starts: readonly number[] };

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

/** The shared layer's tokens cut finer, each word once. */
export function finerTokens(text: string, shared: readonly SharedToken[]): Finer {
  const tokens: Token[] = [];
  const starts: number[] = [];
  let opensSentence = true;
  let end = 0;
  for (let i = 0; i < shared.length; i++) {
    const { start, spaced, word } = shared[i]!;
    if (spaced && breaksLine(text, end, start)) opensSentence = true;
    end = shared[i]!.end;
    const pieces = piecesOf(word);
    const last = tokens[tokens.length - 1];
    if (pieces.ending && !spaced && last?.kind === "word" && last.text.length < LONGEST) {
      // "Mexico’s" is one word here.
      tokens[tokens.length - 1] = formOf(withEnding(last.text + word.text), last.spaced, last.opensSentence);
      continue;
    }
    for (let k = 0; k < pieces.all.length; k++) {
      const piece = pieces.all[k]!;
      const apart = k === 0 && spaced;
      if (piece.ends) opensSentence = !(piece.stops && !apart && endsAbbreviation(tokens[tokens.length - 1]));
      else if (piece.breaks) opensSentence = false;
      tokens.push(formOf(piece, apart, opensSentence));
      starts.push(start + piece.offset);
      if (piece.speaks) opensSentence = false;
    }
  }
  return { tokens, starts };
}

/** A part of a word: as a token in each of its surroundings, and what it says of the sentence it stands in. */
type Piece = {
  offset: number;
  /** Each made when first met. */
  forms: [Token | undefined, Token | undefined, Token | undefined, Token | undefined];
  plain: Token;
  /** It ends a sentence, unless it is the stop (`stops`) of an abbreviation. */
  ends: boolean;
  stops: boolean;
  /** A mark behind which a sentence goes on. */
  breaks: boolean;
  /** No mark. */
  speaks: boolean;
};

function formOf(piece: Piece, spaced: boolean, opensSentence: boolean): Token {
  const form = (spaced ? 1 : 0) + (opensSentence ? 2 : 0);
  const known = piece.forms[form];
  if (known !== undefined) return known;
  const made = { ...piece.plain, spaced, opensSentence };
  piece.forms[form] = made;
  return made;
}

const piecesOf = rememberWord(({ text }) => ({
  all: Array.from(text.matchAll(TOKEN), (match) => newPiece(match[0], match.index)),
  ending: /^[’']\p{L}/u.test(text),
}));

const withEnding = remember((text) => newPiece(text, 0));

function newPiece(text: string, offset: number): Piece {
  const kind = /^\d/.test(text) ? "number" : /^\p{L}/u.test(text) ? "word" : "mark";
  const lower = keyOf(text);
  const capital = kind === "word" && /^\p{Lu}/u.test(text);
  const opens = opensOf(text, lower, kind);
  const accusing = kind === "word" && accuses(lower);
  const bare = text.replace(/[’']s?$/, "");
  const ends = ENDS_SENTENCE.test(text) && kind === "mark";
  return {
    offset,
    forms: [undefined, undefined, undefined, undefined],
    plain: { kind, text, lower, capital, opens, accuses: accusing, bare, spaced: false, opensSentence: false },
    ends,
    stops: text === ".",
    breaks: kind === "mark" && !ends && !OPENING.test(text),
    speaks: kind !== "mark",
  };
}

function endsAbbreviation(last: Token | undefined): boolean {
  return last?.kind === "word" && ABBREVIATION.test(last.lower);
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

/** Whether two tokens, the second right behind the first, have no space between them. */
export function touch(left: Token | undefined, right: Token | undefined): boolean {
  return left !== undefined && right !== undefined && !right.spaced;
}

export function isCapitalised(token: Token | undefined): token is Token {
  return token?.capital === true;
}
