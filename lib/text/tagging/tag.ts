import { remember } from "../remember";
import type { Token } from "../tokens";
import { askWord, rememberWord } from "../words";
import { findEntry, type Knowledge, knowledgeOf, SPACE, tagNames } from "./lexicon";
import { correctTags, type Row } from "./patterns";

/** Gives every token its part of speech: the likeliest of the word, corrected by its neighbours. Linear. */
export function tagTokens(text: string, tokens: readonly Token[]): void {
  const words: number[] = [];
  const firsts = new Uint32Array(tokens.length);
  let end = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const { start } = token;
    if (token.spaced && i > 0 && breaksLine(text, end, start)) words.push(LINE_END);
    firsts[i] = words.length;
    const contraction =
      i > 0 && start === end && isClitic(token.word) ? contracted(tokens[i - 1]!.text + token.text) : null;
    if (contraction) {
      firsts[i - 1] = words.length - 1;
      words[words.length - 1] = contraction[0]!;
      words.push(contraction[1]!);
    } else {
      const known = knownOf(token.word);
      if (typeof known === "number") words.push(known);
      else for (const part of known) words.push(part);
    }
    end = token.end;
  }
  const row = rowOf(words);
  correctTags(row);
  for (let i = 0; i < tokens.length; i++) tokens[i]!.tag = tagNames[row.tags[firsts[i]!]!]!;
}

/** What is known of a word as one small number, so that it lies on the word: five bits of tag, seven of hint, the rest what it can be. */
function packed({ tag, hint, can }: Knowledge): number {
  return tag | ((hint + 1) << 5) | (can << 12);
}

const LINE_END = packed(SPACE);

const knownOf = rememberWord(({ text }): number | readonly number[] => {
  const parts = knowledgeOf(text).map(packed);
  return parts.length === 1 ? parts[0]! : parts;
});

const isClitic = askWord(({ text }) => /^[’']\p{L}/u.test(text));

/** "it’s", "I’d": two words of which each tells the tag of the other; false for any other pair. */
const contracted = remember((both: string) => {
  const parts = findEntry(both) ?? findEntry(both.toLowerCase());
  return parts?.length === 2 ? parts.map(packed) : false;
});

function breaksLine(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32 && (code === 9 || code === 10 || code === 13)) return true;
  }
  return false;
}

function rowOf(words: readonly number[]): Row {
  const { length } = words;
  const row = { tags: new Uint8Array(length), hints: new Int8Array(length), can: new Uint32Array(length), length };
  for (let i = 0; i < length; i++) {
    const word = words[i]!;
    row.tags[i] = word & 31;
    row.hints[i] = ((word >> 5) & 127) - 1;
    row.can[i] = word >>> 12;
  }
  return row;
}
