import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";
import { abbreviations } from "./lexicon/en-abbreviations";
import { repairTags } from "./tags";

/**
 * The one token layer under every stage: words, numbers, marks, each with its
 * place and part of speech. Words are cut here (so that offsets are ours);
 * the parts of speech come from wink-nlp, laid over by place.
 */
export type Token = {
  start: number;
  end: number;
  text: string;
  lower: string;
  kind: TokenKind;
  /** Universal part of speech ("NOUN", "VERB", "PROPN" …). */
  tag: string;
  /** White space stands before it. */
  spaced: boolean;
};

/** "quote" is any character that can open or close a quotation, apostrophes inside words excepted. */
export type TokenKind = "word" | "number" | "mark" | "quote";

// Longest first: dotted initials, numbers, words with inner apostrophes and hyphens, quotation marks, dashes, the rest.
const PATTERN =
  /(?<clitic>[’'](?:s|S|d|ll|re|ve|m)(?![\p{L}\p{N}]))|(?<initials>(?:\p{L}\.){2,}(?![\p{L}]))|(?<number>\p{N}+(?:[.,:/]\p{N}+)*(?:st|nd|rd|th|m|bn|k|s|a\.m|p\.m)?(?:[-–]\p{L}+)*)|(?<word>\p{L}[\p{L}\p{M}\p{N}]*(?:(?:[’'](?!(?:s|S|d|ll|re|ve|m)(?![\p{L}\p{N}]))|[-‐‑.&@/](?=\p{L}))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[-‐‑](?=\p{N})\p{N}+)*)|(?<quote>''|``|["“”„‟«»‹›'‘’‚])|(?<mark>\.{2,}|--+|[^\s])/gu;

let tagger: ReturnType<typeof winkNLP> | undefined;

/** Cuts a text into tokens and tags them. Linear in the length of the text; takes any string. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(PATTERN)) {
    const word = match[0];
    const start = match.index;
    const kind = kindOf(match.groups!);
    // "Dr." and "Jan." keep their stop, so that no later stage takes it for the end of a sentence.
    const last = tokens.at(-1);
    if (word === "." && last?.end === start && last.kind === "word" && isAbbreviation(last) && !(/^nos?$/i.test(last.text) && !/^\.\s?\p{N}/u.test(text.slice(start, start + 3)))) {
      last.end++;
      last.text += ".";
      end = last.end;
      continue;
    }
    tokens.push({ start, end: start + word.length, text: word, lower: word.toLowerCase(), kind, tag: "X", spaced: start > end || start === 0 });
    end = start + word.length;
  }
  layTags(text, tokens);
  repairTags(tokens);
  return tokens;
}

function kindOf(groups: Record<string, string | undefined>): TokenKind {
  if (groups.quote !== undefined) return "quote";
  if (groups.mark !== undefined) return "mark";
  return groups.number !== undefined ? "number" : "word";
}

/** A known abbreviation, or a single capital as in "R. Venkataraghavan". */
function isAbbreviation(token: Token): boolean {
  return abbreviations.has(token.lower) ? /^\p{Lu}|^vs?$|^etc$|^pp?$/u.test(token.text) : /^\p{Lu}$/u.test(token.text) && token.text !== "I";
}

/** Tags by place: a token takes the tag of the wink token that covers its first character. */
function layTags(text: string, tokens: Token[]): void {
  tagger ??= winkNLP(model, ["pos"]);
  const its = tagger.its;
  const words = tagger.readDoc(text).tokens();
  const values = words.out() as string[];
  const tags = words.out(its.pos) as string[];
  let from = 0;
  let at = 0;
  for (let i = 0; i < values.length && at < tokens.length; i++) {
    const value = values[i]!;
    const place = text.startsWith(value, from) ? from : text.indexOf(value, from);
    if (place < 0 || place > from + 1000) continue;
    const end = place + value.length;
    while (at < tokens.length && tokens[at]!.start < place) at++;
    while (at < tokens.length && tokens[at]!.start < end) tokens[at++]!.tag = tags[i]!;
    from = end;
  }
}
