import { remember } from "../remember";
import type { Token as SharedToken } from "../tokens";
import { wordOf } from "../word-table";
import { askWord, rememberWord, type Word } from "../words";
import { accuses } from "./accusations";
import { ACCUSES, opensOf } from "./openers";
import { CAPITAL, lettersOf, SMALL, SPACED, withoutOwner } from "./proper-form";
import { allowsOf, needsOf } from "./word-behind";

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
  /** What kinds of part can begin here, a bit each, and whether it accuses (see openers.ts). */
  opens: number;
  /** White space stands before it. */
  spaced: boolean;
  /** A capital here may only mean that a sentence begins. */
  opensSentence: boolean;
  /** What is the same wherever these letters stand; not always a word of the shared layer. */
  word: Word;
};

/** The tokens of a text in order, and what is asked of them one after the other side by side. */
export type Finer = {
  tokens: readonly Token[];
  /** Where each starts; it ends behind its letters. */
  starts: readonly number[];
  /** What can begin at each, as `Token.opens` says, in the lowest byte; above it what proper words are told by (see proper-form.ts). */
  forms: readonly number[];
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

/** The shared layer's tokens cut finer, each word once. */
export function finerTokens(text: string, shared: readonly SharedToken[]): Finer {
  const tokens: Token[] = [];
  const starts: number[] = [];
  const forms: number[] = [];
  let opensSentence = true;
  /** What the last token opens only if the next one allows it. */
  let needs = 0;
  let end = 0;
  for (let i = 0; i < shared.length; i++) {
    const { start, spaced, word } = shared[i]!;
    if (spaced && breaksLine(text, end, start)) opensSentence = true;
    end = shared[i]!.end;
    let piece = firstPiece(word);
    let at = tokens.length;
    if (!spaced && piece !== null && (piece.traits & ENDING) !== 0) {
      const last = tokens[at - 1];
      if (last?.kind === "word" && last.text.length < LONGEST) {
        // "Mexico’s" is one word here.
        piece = withEnding(last.text + word.text);
        at--;
        tokens[at] = formOf(piece, last.spaced, last.opensSentence);
        forms[at] = last.spaced ? piece.form | SPACED : piece.form;
        needs = piece.needs;
        continue;
      }
    }
    let apart = spaced;
    for (; piece !== null; piece = piece.next) {
      const { traits } = piece;
      if ((traits & ENDS) !== 0) opensSentence = !(traits & STOPS && !apart && endsAbbreviation(tokens[at - 1]));
      else if ((traits & BREAKS) !== 0) opensSentence = false;
      if (needs !== 0) forms[at - 1]! &= ~needs | piece.allows;
      needs = piece.needs;
      tokens.push(formOf(piece, apart, opensSentence));
      starts.push(start + piece.offset);
      forms.push(apart ? piece.form | SPACED : piece.form);
      at++;
      if ((traits & MARK) === 0) opensSentence = false;
      apart = false;
    }
  }
  return { tokens, starts, forms };
}

/** A part of a word: as a token in each of its surroundings, and what it says of the sentence it stands in. */
type Piece = {
  /** The one behind it in the same word. */
  next: Piece | null;
  offset: number;
  /** What it says of sentences and of the token before it, as bits of ENDING to MARK. */
  traits: number;
  /** Of it in `Finer.forms`, but for the blank before it. */
  form: number;
  /** Which of those it opens only with a word behind it that allows it, and which it allows the token before it (see word-behind.ts). */
  needs: number;
  allows: number;
  /** As a token behind white space or not, at the head of a sentence or not; each but the first made when met. */
  joined: Token;
  spaced: Token | null;
  opening: Token | null;
  openingSpaced: Token | null;
};

/** The first of a clitic: "’s". */
const ENDING = 1;
/** It ends a sentence, unless it is the stop of an abbreviation. */
const ENDS = 2;
const STOPS = 4;
/** A mark behind which a sentence goes on. */
const BREAKS = 8;
const MARK = 16;

function formOf(piece: Piece, spaced: boolean, opensSentence: boolean): Token {
  if (!opensSentence) {
    if (!spaced) return piece.joined;
    piece.spaced ??= standing(piece.joined, spaced, opensSentence);
    return piece.spaced;
  }
  if (spaced) {
    piece.openingSpaced ??= standing(piece.joined, spaced, opensSentence);
    return piece.openingSpaced;
  }
  piece.opening ??= standing(piece.joined, spaced, opensSentence);
  return piece.opening;
}

/** Written out so that all tokens have one shape in memory: spreading makes one of each place it is written. */
function standing({ kind, text, lower, capital, opens, word }: Token, spaced: boolean, opensSentence: boolean): Token {
  return { kind, text, lower, capital, opens, spaced, opensSentence, word };
}

/** The pieces of a word, as a chain. */
const firstPiece = rememberWord(({ text }): Piece | null => {
  const [first = null, ...more] = Array.from(text.matchAll(TOKEN), (match) => newPiece(match[0], match.index));
  let last = first!;
  for (const piece of more) {
    last.next = piece;
    last = piece;
  }
  if (first && /^[’']\p{L}/u.test(text)) first.traits |= ENDING;
  return first;
});

const withEnding = remember((text) => newPiece(text, 0));

function newPiece(text: string, offset: number): Piece {
  const joined = newToken(text);
  const { kind, lower, capital, opens } = joined;
  return {
    next: null,
    offset,
    traits: kind === "mark" ? traitsOf(text) : 0,
    form: kind === "word" ? opens | (capital ? CAPITAL : SMALL) | lettersOf(withoutOwner(text)) : opens,
    needs: kind === "word" ? opens & needsOf(lower) : 0,
    allows: allowsOf(lower),
    joined,
    spaced: null,
    opening: null,
    openingSpaced: null,
  };
}

function traitsOf(mark: string): number {
  if (ENDS_SENTENCE.test(mark)) return MARK | ENDS | (mark === "." ? STOPS : 0);
  return OPENING.test(mark) ? MARK : MARK | BREAKS;
}

function newToken(letters: string): Token {
  const kind = /^\d/.test(letters) ? "number" : /^\p{L}/u.test(letters) ? "word" : "mark";
  const word = wordOf(letters);
  const { text } = word;
  const key = keyOf(text);
  const lower = key === word.lower ? word.lower : wordOf(key).text;
  const capital = kind === "word" && /^\p{Lu}/u.test(text);
  const opens = opensOf(text, lower, kind) | (kind === "word" && accuses(lower) ? ACCUSES : 0);
  return standing({ kind, text, lower, capital, opens, spaced: false, opensSentence: false, word }, false, false);
}

function endsAbbreviation(last: Token | undefined): boolean {
  return last?.kind === "word" && isAbbreviation(last.word);
}

const isAbbreviation = askWord(({ lower }) => ABBREVIATION.test(lower));

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
