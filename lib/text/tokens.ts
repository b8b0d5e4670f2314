import { abbreviations } from "./lexicon/en-abbreviations";
import { remember } from "./remember";
import { tagTokens } from "./tagging/tag";
import { repairTags } from "./tags";

/**
 * The one token layer under every stage: words, numbers, marks, each with its
 * place and part of speech (tagging/ gives it, tags.ts repairs it).
 */
export type Token = {
  start: number;
  end: number;
  text: string;
  lower: string;
  kind: TokenKind;
  /** A word that begins with a capital ("al-Khatib" does). */
  capital: boolean;
  /** Universal part of speech ("NOUN", "VERB", "PROPN" …). */
  tag: string;
  /** White space stands before it. */
  spaced: boolean;
};

/** "quote" is any character that can open or close a quotation, apostrophes inside words excepted. */
export type TokenKind = "word" | "number" | "mark" | "quote";

// Longest first: clitics, dotted initials, numbers, words with inner apostrophes and hyphens, quotation marks, dashes, the rest.
const PATTERN =
  /[’'](?:s|S|d|ll|re|ve|m)(?![\p{L}\p{N}])|(?:\p{L}\.){2,}(?![\p{L}])|\p{N}+(?:[.,:/]\p{N}+)*(?:st|nd|rd|th|m|bn|k|s|a\.m|p\.m)?(?:[-–]\p{L}+)*|\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[’'](?!(?:s|S|d|ll|re|ve|m)(?![\p{L}\p{N}]))|[-‐‑.&@/](?=\p{L}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[-‐‑](?=\p{N})\p{N}+)*|''|``|["“”„‟«»‹›'‘’‚]|\.{2,}|--+|[^\s]/gu;

type Word = Pick<Token, "text" | "lower" | "kind" | "capital">;

/** One object for each distinct word, so that its lower case is made and hashed once. */
const readWord = remember((text: string): Word => {
  const kind = /^(?:[’']\p{L}|\p{L})/u.test(text)
    ? "word"
    : /^\p{N}/u.test(text)
      ? "number"
      : /^(?:''|``|["“”„‟«»‹›'‘’‚])$/.test(text)
        ? "quote"
        : "mark";
  return {
    text,
    lower: text.toLowerCase(),
    kind,
    capital: kind === "word" && /^(?:\p{Lu}|(?:al|el|d|l|O)[-’']\p{Lu})/u.test(text),
  };
});

/** Cuts a text into tokens and tags them. Linear in the length of the text; takes any string. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(PATTERN);
  let end = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const word = readWord(match[0]);
    const start = match.index;
    const last = tokens.at(-1);
    // "Dr." and "Jan." keep their stop, so that no later stage takes it for the end of a sentence.
    if (
      word.text === "." &&
      last !== undefined &&
      last.end === start &&
      last.kind === "word" &&
      keepsStop(last.text) &&
      !(/^nos?$/i.test(last.text) && !/^\.\s?\p{N}/u.test(text.slice(start, start + 3)))
    ) {
      const whole = readWord(`${last.text}.`);
      tokens[tokens.length - 1] = { ...last, end: start + 1, text: whole.text, lower: whole.lower };
      end = start + 1;
      continue;
    }
    tokens.push({
      start,
      end: start + word.text.length,
      text: word.text,
      lower: word.lower,
      kind: word.kind,
      capital: word.capital,
      tag: "X",
      spaced: start > end || start === 0,
    });
    end = start + word.text.length;
  }
  tagTokens(text, tokens);
  repairTags(tokens);
  return tokens;
}

/** A known abbreviation, or a single capital as in "R. Venkataraghavan". */
const keepsStop = remember((word: string): boolean =>
  abbreviations.has(word.toLowerCase())
    ? /^\p{Lu}|^vs?$|^etc$|^pp?$/u.test(word)
    : /^\p{Lu}$/u.test(word) && word !== "I",
);
