import { remember } from "../remember";
import type { Token } from "../tokens";
import { askWord, rememberWord } from "../words";
import { findEntry, knowledgeOf, SPACE, tagNames } from "./lexicon";
import { correctTags, packed, Row } from "./patterns";

/** Gives every token its part of speech: the likeliest of the word, corrected by its neighbours. Linear. */
export function tagTokens(text: string, tokens: readonly Token[]): void {
  if (row.tags.length > LONGEST_KEPT) row = new Row();
  if (firsts.length < tokens.length || firsts.length > LONGEST_KEPT) firsts = new Uint32Array(tokens.length);
  row.length = 0;
  let end = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const { start } = token;
    if (token.spaced && i > 0 && breaksLine(text, end, start)) row.add(LINE_END);
    firsts[i] = row.length;
    const contraction =
      i > 0 && start === end && isClitic(token.word) ? contracted(tokens[i - 1]!.text + token.text) : null;
    if (contraction) {
      row.length--;
      firsts[i - 1] = row.length;
      row.add(contraction[0]!);
      row.add(contraction[1]!);
    } else {
      const known = knownOf(token.word);
      if (typeof known === "number") row.add(known);
      else for (const part of known) row.add(part);
    }
    end = token.end;
  }
  correctTags(row);
  for (let i = 0; i < tokens.length; i++) tokens[i]!.tag = tagNames[row.tags[firsts[i]!]!]!;
}

/** One row for all texts, which are read one behind the other, and for each token where its first word stands in it. */
let row = new Row();
let firsts = new Uint32Array(4096);
/** A server need not keep what a very long text took. */
const LONGEST_KEPT = 1 << 16;

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
