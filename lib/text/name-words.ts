import { genderOfName } from "./names";
import type { Token } from "./tokens";
import { isApostrophe } from "./word-classes";
import { anyOf } from "./word-lists";
import { askWord } from "./words";
import { inProperCase, isInCapitals } from "./words-of";

/** Words of a name; of an organisation's with the mark of a plural possessor kept on its word ("Traders’ Chamber"). */
export function wordsOfName(tokens: readonly Token[], from: number, to: number, organisation: boolean): string[] {
  const words: string[] = [];
  for (let i = from; i < to; i++) {
    const { text, word, kind } = tokens[i]!;
    if (((organisation && isApostrophe(word)) || marksOwner(word)) && words.length > 0) words[words.length - 1] += text;
    else if (kind !== "quote" && !isPostNominal(word)) words.push(text);
  }
  // "LETTICE FANSHAW-ORME, who has died": a name shouted at the head of an article.
  return words.length > 1 && isAllShouted(words) && genderOfName(words[0]!) !== null ? inProperCase(words) : words;
}

function isAllShouted(words: readonly string[]): boolean {
  for (const word of words) if (word.length < 3 || !isInCapitals(word)) return false;
  return true;
}

/** The texts of these tokens, each by itself. */
export function textsOf(tokens: readonly Token[], from: number, to: number): string[] {
  const texts: string[] = [];
  for (let i = from; i < to; i++) texts.push(tokens[i]!.text);
  return texts;
}

/** Behind a name and no part of it. */
const isPostNominal = askWord(({ text }) => /^(?:KC|QC|SC|MP|Jr\.?|Sr\.?|MD|II|III|["“”])$/.test(text));
const marksOwner = anyOf("’s 's");
