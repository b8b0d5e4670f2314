import { abbreviations } from "./lexicon/en-abbreviations";
import { isSpace } from "./span";
import { keepSurnames } from "./surnames";
import { tagTokens } from "./tagging/tag";
import { repairTags } from "./tags";
import { endOfWord, isLetter } from "./word-ends";
import { HALF, packed, wordAt, wordOf, wordOfLetters } from "./word-table";
import { askWord, rememberWord, type Word, type WordKind } from "./words";

/**
 * The one token layer under every stage: words, numbers, marks, each with its
 * place and part of speech (tagging/ gives it, tags.ts repairs it).
 */
export type Token = {
  start: number;
  end: number;
  text: string;
  lower: string;
  kind: WordKind;
  capital: boolean;
  /** Universal part of speech ("NOUN", "VERB", "PROPN" …). */
  tag: string;
  /** White space stands before it. */
  spaced: boolean;
  /** What is the same wherever the word stands. */
  word: Word;
};

/** Cuts a text into tokens and tags them. Linear in the length of the text; takes any string. */
export function tokenize(text: string): Token[] {
  const tokens = cut(text);
  tagTokens(text, tokens);
  keepSurnames(tokens);
  repairTags(tokens);
  return tokens;
}

/** Cuts a text into tokens without tags, for what needs none. */
export function cut(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (let start = skipSpace(text, 0); start < text.length; start = skipSpace(text, end)) {
    // Letters are packed while they are read: most often they are the whole word.
    let front = 0;
    let back = 0;
    let letters = start;
    const first = text.charCodeAt(start);
    for (let code = first; isLetter(code); code = text.charCodeAt(letters)) {
      back = packed(back, code);
      letters++;
      if (letters - start === HALF) {
        front = back;
        back = 0;
      }
    }
    const stop = endOfWord(text, start, letters);
    const short = stop === letters && stop - start <= 2 * HALF;
    const word = short ? wordOfLetters(front, back, text, start, stop) : wordAt(text, start, stop);
    const last = tokens[tokens.length - 1];
    const lone = first === STOP && stop === start + 1;
    if (lone && last !== undefined && end === start && joinsStop(text, tokens, start)) {
      tokens[tokens.length - 1] = newToken(withStop(last.word), last.start, start + 1, last.spaced);
    } else tokens.push(newToken(word, start, stop, start > end || start === 0));
    end = stop;
  }
  return tokens;
}

const STOP = 46;

function newToken(word: Word, start: number, end: number, spaced: boolean): Token {
  const { text, lower, kind, capital } = word;
  return { start, end, text, lower, kind, capital, tag: "X", spaced, word };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code !== 32 && ((code > 32 && code < 0xa0) || !isSpace(code))) break;
    at++;
  }
  return at;
}

/**
 * "Dr." and "Jan." keep their stop, so that no later stage takes it for the end of a sentence; "No." only before a
 * number, "Sun." not where a sentence follows ("told The Sun. A friend …"), and no unit ("98F.").
 */
function joinsStop(text: string, tokens: readonly Token[], stop: number): boolean {
  const last = tokens[tokens.length - 1]!;
  if (last.kind !== "word" || !keepsStop(last.word)) return false;
  if (last.text.length === 1 && !last.spaced && tokens[tokens.length - 2]?.kind === "number") return false;
  if (last.lower === "no" || last.lower === "nos") return NUMBER_BEHIND.test(text.slice(stop, stop + 3));
  return !(last.lower === "sun" || last.lower === "sat") || !SENTENCE_BEHIND.test(text.slice(stop, stop + 8));
}

const NUMBER_BEHIND = /^\.\s?\p{N}/u;
const SENTENCE_BEHIND = /^\.\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\p{Lu}/u;

/** A known abbreviation, or a single capital as in "R. Venkataraghavan". */
const keepsStop = askWord(({ text, lower }) =>
  abbreviations.has(lower) ? /^\p{Lu}|^vs?$|^etc$|^pp?$/u.test(text) : /^\p{Lu}$/u.test(text) && text !== "I",
);

const withStop = rememberWord(({ text }) => wordOf(`${text}.`));
