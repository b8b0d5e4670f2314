import type { Extraction, Span } from "../text/model";
import { keyOf, type Word, wordsIn } from "./words";

/** A sentence, heading or other passage, and its words (`from` to before `to` in the draft's). */
export type Sentence = Span & { paragraph: number; from: number; to: number; key: string };

/** One text made ready for comparison: its sentences and words, and what the machine read in it. */
export type Draft = {
  text: string;
  reading: Extraction;
  words: Word[];
  sentences: Sentence[];
  /** Where each sentence stands, by its words. */
  byKey: Map<string, number[]>;
  /** Where each word stands. */
  byWord: Map<string, number[]>;
  /** Words that stand in lower case somewhere: a capital at the head of a sentence proves no name of them. */
  lower: Set<string>;
};

export function layOut(reading: Extraction): Draft {
  const { text } = reading;
  const words: Word[] = [];
  const sentences: Sentence[] = [];
  const byKey = new Map<string, number[]>();
  const byWord = new Map<string, number[]>();
  const lower = new Set<string>();
  for (const { start, end, paragraph } of reading.passages) {
    const here = wordsIn(text, { start, end });
    const key = keyOf(here);
    const from = words.length;
    for (const word of here) {
      const places = byWord.get(word.key);
      if (places) places.push(words.length);
      else {
        byWord.set(word.key, [words.length]);
        if (/^\p{Ll}/u.test(word.key)) lower.add(word.key);
      }
      words.push(word);
    }
    const known = byKey.get(key);
    if (known) known.push(sentences.length);
    else byKey.set(key, [sentences.length]);
    sentences.push({ start, end, paragraph, from, to: words.length, key });
  }
  return { text, reading, words, sentences, byKey, byWord, lower };
}

/** How often a sentence's words stand in a row in a draft, wherever sentences begin and end. Looked for by its rarest word. */
export function countRuns({ words }: Draft, { from, to }: Sentence, draft: Draft): number {
  let rarest: readonly number[] | null = null;
  let offset = 0;
  for (let i = from; i < to; i++) {
    const places = draft.byWord.get(words[i]!.key);
    if (!places) return 0;
    if (rarest && places.length >= rarest.length) continue;
    rarest = places;
    offset = i - from;
  }
  let count = 0;
  for (const place of rarest ?? []) {
    const start = place - offset;
    let length = 0;
    while (from + length < to && draft.words[start + length]?.key === words[from + length]!.key) length++;
    if (from + length === to) count++;
  }
  return count;
}

/** The first and last sentence that a span touches; null where it touches none. */
export function sentencesAt({ sentences }: Draft, { start, end }: Span): { first: number; last: number } | null {
  const first = firstBehind(sentences, start);
  let last = first;
  while (last + 1 < sentences.length && sentences[last + 1]!.start < end) last++;
  return first < sentences.length && sentences[first]!.start < end ? { first, last } : null;
}

/** The index of the first stretch that ends behind a place. Stretches stand in order and do not overlap. */
export function firstBehind(stretches: readonly Span[], place: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.end > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
