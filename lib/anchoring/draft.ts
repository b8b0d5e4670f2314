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
  /** Words that stand in lower case somewhere: a capital at the head of a sentence proves no name of them. */
  lower: Set<string>;
};

export function layOut(reading: Extraction): Draft {
  const { text } = reading;
  const words: Word[] = [];
  const sentences: Sentence[] = [];
  const byKey = new Map<string, number[]>();
  const lower = new Set<string>();
  for (const { start, end, paragraph } of reading.passages) {
    const here = wordsIn(text, { start, end });
    const key = keyOf(here);
    const from = words.length;
    for (const word of here) {
      words.push(word);
      if (/^\p{Ll}/u.test(word.key)) lower.add(word.key);
    }
    const known = byKey.get(key);
    if (known) known.push(sentences.length);
    else byKey.set(key, [sentences.length]);
    sentences.push({ start, end, paragraph, from, to: words.length, key });
  }
  return { text, reading, words, sentences, byKey, lower };
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
