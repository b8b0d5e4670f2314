/** Where the words of a quotation between two of its omission marks stand in a transcript: in one place, or in several. */
import { fitPrefixes, price, type Step, stepsOf, type Wanted } from "./align";
import type { Quoted } from "./quoted";

export type SpokenIndex = { numbers: ReadonlyMap<string, number>; spoken: Int32Array };

/** Number a transcript's words, once for all its quotations. */
export function indexSpoken(words: readonly { key: string }[]): SpokenIndex {
  const numbers = new Map<string, number>();
  const spoken = Int32Array.from(words, ({ key }) => {
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return numbers.get(key)!;
  });
  return { numbers, spoken };
}

/** A run of a quotation at its place: transcript words `first` to `last`, and how they fit. */
export type Placed = {
  /** Numbers of the quotation's items, half-open. */
  from: number;
  to: number;
  first: number;
  last: number;
  steps: Step[];
  /** Where else it ends equally well. */
  otherEnds: number[];
};

/** What a second place costs: a quotation is called spliced only where one place would be worse than three words off. */
const secondPlace = 3 * price.same;
const fewestApart = 3;

/**
 * Place items `from` to `to`, near transcript word `near` where several places
 * fit equally well. Words that fit better in two places than in one are placed
 * in both. Empty where they are not to be found: fewer than six in ten of them
 * stand there, or, of up to three words, not all.
 */
export function placeSegment(
  items: readonly Quoted[],
  { from, to }: { from: number; to: number },
  index: SpokenIndex,
  near: { after: number } | { before: number } | null,
): Placed[] {
  const wanted = items.slice(from, to).map((item) => (item.kind === "word" ? numberOf(item.key, index) : null));
  const words = wanted.filter((item) => item !== null).length;
  if (words === 0) return [];
  const whole = fitPrefixes(wanted, index.spoken);
  const best = whole.at(-1)!;
  const perfect = words * price.same;
  if (best.score < perfect - price.same && words >= 2 * fewestApart) {
    const apart = splitBest(wanted, whole, index.spoken);
    if (apart && apart.score > best.score) {
      const middle = from + apart.at;
      return [
        ...placeSegment(items, { from, to: middle }, index, near),
        ...placeSegment(items, { from: middle, to }, index, null),
      ];
    }
  }
  const ends = distinct(best.ends, wanted.length);
  const end = choose(ends, near);
  if (end === undefined) return [];
  const steps = stepsOf(wanted, index.spoken, end);
  const same = steps.filter(({ quoted, spoken }) => isSame(wanted, index.spoken, quoted, spoken)).length;
  if (same < words && (words <= fewestApart || same < 0.6 * words)) return [];
  const placed = steps.flatMap(({ spoken }) => (spoken === null ? [] : [spoken]));
  return [
    {
      ...{ from, to, first: placed[0]!, last: placed.at(-1)! },
      steps: steps.map(({ quoted, spoken }) => ({ quoted: quoted === null ? null : quoted + from, spoken })),
      otherEnds: ends.filter((other) => other !== end),
    },
  ];
}

function numberOf(key: string, { numbers }: SpokenIndex): number {
  return numbers.get(key) ?? -1;
}

function isSame(wanted: Wanted, spoken: Int32Array, quoted: number | null, at: number | null): boolean {
  return quoted !== null && at !== null && wanted[quoted] === spoken[at];
}

/** The best way to part the words in two, each run at its own best place. */
function splitBest(
  wanted: Wanted,
  heads: { score: number }[],
  spoken: Int32Array,
): { at: number; score: number } | null {
  const tails = fitPrefixes([...wanted].reverse(), spoken.slice().reverse());
  let best: { at: number; score: number } | null = null;
  for (let at = fewestApart; at <= wanted.length - fewestApart; at++) {
    const head = heads[at]!.score;
    const tail = tails[wanted.length - at]!.score;
    // Both runs have to stand on their own: nearly all of their words are there.
    if (head < 0.75 * at * price.same || tail < 0.75 * (wanted.length - at) * price.same) continue;
    const score = head + tail - secondPlace;
    if (!best || score > best.score) best = { at, score };
  }
  return best;
}

/** Ends that are one occurrence each. */
function distinct(ends: readonly number[], length: number): number[] {
  return ends.filter((end, i) => i === 0 || end - ends[i - 1]! >= length || length === 1);
}

function choose(ends: readonly number[], near: { after: number } | { before: number } | null): number | undefined {
  if (near && "after" in near) return ends.find((end) => end > near.after) ?? ends.at(-1);
  if (near) return ends.findLast((end) => end < near.before) ?? ends[0];
  return ends[0];
}
