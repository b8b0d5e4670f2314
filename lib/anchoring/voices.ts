import type { ExtractedClaim, Span } from "../text/model";
import { type Draft, firstBehind } from "./draft";
import { levelled } from "./words";

/** Words of a draft, from one to before another. */
export type Range = { from: number; to: number };

/** Who says what in a draft, as the machine reads it, laid over the draft's words. */
export type Voices = { claims: Voiced[]; exact: Map<string, Voiced[]>; bySentence: Map<number, Voiced[]> };

export type Voiced = {
  index: number;
  claim: ExtractedClaim;
  ranges: Range[];
  mention: Range[];
  speakers: string[];
  /** Through whom it came, by name where the text lets them speak, "" where not. */
  chain: string[];
  /** First sentence of the words asserted, and of the cue; -1 without one. */
  sentence: number;
  cueSentence: number;
};

export function voicesOf(draft: Draft): Voices {
  const { claims, speakers } = draft.reading;
  const names = speakers.map(({ name }) => levelled(name));
  const exact = new Map<string, Voiced[]>();
  const bySentence = new Map<number, Voiced[]>();
  const voiced = claims.map((claim, index): Voiced => {
    const ranges = rangesOf(draft, claim.spans);
    const sentence = sentenceAt(draft, claim.spans[0]!.start);
    return {
      ...{ index, claim, ranges, mention: rangesOf(draft, claim.mention), sentence },
      speakers: claim.speakers.map((speaker) => names[speaker]!),
      chain: claim.chain.map(({ speaker }) => (speaker === null ? "" : names[speaker]!)),
      cueSentence: claim.cue[0] ? sentenceAt(draft, claim.cue[0].start) : -1,
    };
  });
  for (const one of voiced) {
    push(exact, rangeKey(one.ranges, 0), one);
    const last = sentenceAt(draft, one.claim.spans.at(-1)!.end - 1);
    for (let sentence = one.sentence; sentence <= last; sentence++) push(bySentence, sentence, one);
  }
  return { claims: voiced, exact, bySentence };
}

/** What the machine reads at these words: a claim of just these, or else all that share half of their words with them. */
export function readAt(
  voices: Voices,
  ranges: readonly Range[],
  shift: number,
  sentences: { first: number; last: number },
): Voiced[] {
  const same = voices.exact.get(rangeKey(ranges, shift));
  if (same) return same;
  const size = sizeOf(ranges);
  const found: Voiced[] = [];
  for (let sentence = sentences.first; sentence <= sentences.last; sentence++) {
    for (const voiced of voices.bySentence.get(sentence) ?? []) {
      if (found.includes(voiced)) continue;
      if (2 * shared(ranges, shift, voiced.ranges) >= Math.min(size, sizeOf(voiced.ranges))) found.push(voiced);
    }
  }
  return found;
}

/** The words that spans touch. */
export function rangesOf({ words }: Draft, spans: readonly Span[]): Range[] {
  const ranges: Range[] = [];
  for (const { start, end } of spans) {
    const from = firstBehind(words, start);
    let to = from;
    while (to < words.length && words[to]!.start < end) to++;
    if (to > from) ranges.push({ from, to });
  }
  return ranges;
}

export function sizeOf(ranges: readonly Range[]): number {
  let size = 0;
  for (const { from, to } of ranges) size += to - from;
  return size;
}

/** How many words two sets of ranges share, the first shifted. */
export function shared(ranges: readonly Range[], shift: number, others: readonly Range[]): number {
  let count = 0;
  for (const { from, to } of ranges)
    for (const other of others)
      count += Math.max(0, Math.min(to + shift, other.to) - Math.max(from + shift, other.from));
  return count;
}

function rangeKey(ranges: readonly Range[], shift: number): string {
  let key = "";
  for (const { from, to } of ranges) key += `${from + shift}-${to + shift},`;
  return key;
}

function sentenceAt({ sentences }: Draft, place: number): number {
  return Math.min(firstBehind(sentences, place), sentences.length - 1);
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
