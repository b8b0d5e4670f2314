import type { Draft, Sentence } from "./draft";

/**
 * Which sentence of the old draft is which of the new. Only sentences that are
 * word for word the same are paired, and of repeats only those that can be told
 * apart by what stands beside them.
 */
export type Pairs = {
  /** For each old sentence its place in the new draft, or -1. */
  to: Int32Array;
  /** For each new sentence its place in the old draft, or -1. */
  from: Int32Array;
  /** Whether a stretch of sentences keeps its order among those that kept theirs. */
  inOrder(first: number, last: number, freshFirst: number): boolean;
  /** Taken out, with nothing new or changed in its place. */
  removed(index: number): boolean;
};

export function pairSentences(old: Draft, fresh: Draft): Pairs {
  const to = new Int32Array(old.sentences.length).fill(-1);
  const from = new Int32Array(fresh.sentences.length).fill(-1);
  for (const [key, olds] of old.byKey) {
    const news = fresh.byKey.get(key);
    for (const [k, place] of tellApart(old, olds, fresh, news ?? [], 1).entries()) {
      to[olds[k]!] = place;
      from[place] = olds[k]!;
    }
  }
  const path = longestRise(to);
  const onPath = new Set(path);
  const before = new Int32Array(old.sentences.length + 1).fill(-1);
  const behind = new Int32Array(old.sentences.length + 1).fill(fresh.sentences.length);
  for (let i = 0; i < old.sentences.length; i++) before[i + 1] = onPath.has(i) ? to[i]! : before[i]!;
  for (let i = old.sentences.length - 1; i >= 0; i--) behind[i] = onPath.has(i) ? to[i]! : behind[i + 1]!;
  return {
    to,
    from,
    inOrder: (first, last, freshFirst) =>
      before[first]! < freshFirst && freshFirst + (last - first) < behind[last + 1]!,
    removed(index) {
      if (to[index]! >= 0 || fresh.byKey.has(old.sentences[index]!.key)) return false;
      for (let n = before[index]! + 1; n < behind[index]!; n++)
        if (!old.byKey.has(fresh.sentences[n]!.key)) return false;
      return true;
    },
  };
}

/**
 * The new place of each of the old places where the same words stand, in order;
 * none where it cannot be proved which is which. Words that stand once in both
 * are the same; repeats are told apart only where they are as many as before,
 * in the order they were, each with a neighbour it had and none with a
 * neighbour of another.
 */
export function tellApart(
  old: Draft,
  olds: readonly number[],
  fresh: Draft,
  news: readonly number[],
  length: number,
): readonly number[] {
  if (olds.length !== news.length || olds.length === 0) return [];
  if (olds.length === 1) return news;
  for (const [k, o] of olds.entries()) {
    for (const [l, n] of news.entries()) {
      if (isNeighbour(old.sentences, o, fresh.sentences, n, length) !== (k === l)) return [];
    }
  }
  return news;
}

function isNeighbour(
  old: readonly Sentence[],
  o: number,
  fresh: readonly Sentence[],
  n: number,
  length: number,
): boolean {
  return old[o - 1]?.key === fresh[n - 1]?.key || old[o + length]?.key === fresh[n + length]?.key;
}

/** The old indices of a longest run of pairs that rises in both drafts. */
function longestRise(to: Int32Array): number[] {
  const ends: number[] = [];
  const previous = new Int32Array(to.length).fill(-1);
  for (let i = 0; i < to.length; i++) {
    const place = to[i]!;
    if (place < 0) continue;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (to[ends[middle]!]! < place) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[i] = ends[low - 1]!;
    ends[low] = i;
  }
  const path: number[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i]!) path.push(i);
  return path.reverse();
}
