import type { Draft } from "./draft";
import type { Pairs } from "./pair-sentences";
import type { Range } from "./voices";

/**
 * What became of sentences that no longer stand word for word: for each the new
 * sentence that shares most of its words, if any shares enough. A guess to show
 * old and new words beside each other; nothing is ever carried on it.
 */
export function rewrittenSentences(old: Draft, fresh: Draft, pairs: Pairs): Map<number, number> {
  const lost = unpaired(pairs.to, (i) => fresh.byKey.has(old.sentences[i]!.key));
  const come = unpaired(pairs.from, (i) => old.byKey.has(fresh.sentences[i]!.key));
  const postings = new Map<string, number[]>();
  const sizes = new Map<number, number>();
  for (const n of come) {
    const keys = wordsOf(fresh, n);
    sizes.set(n, keys.size);
    for (const key of keys) {
      const list = postings.get(key);
      if (list) list.push(n);
      else postings.set(key, [n]);
    }
  }
  // A word in a fifth of all new sentences tells nothing; in a short text every word tells.
  const common = Math.max(8, come.length / 5);
  const scored: { o: number; n: number; score: number }[] = [];
  for (const o of lost) {
    const keys = wordsOf(old, o);
    const counts = new Map<number, number>();
    for (const key of keys) {
      const list = postings.get(key);
      if (!list || list.length > common) continue;
      for (const n of list) counts.set(n, (counts.get(n) ?? 0) + 1);
    }
    for (const [n, count] of counts) {
      const near = pairs.inOrder(o, o, n) ? 0.15 : 0;
      const score = (2 * count) / (keys.size + sizes.get(n)!) + near;
      if (score >= ENOUGH) scored.push({ o, n, score });
    }
  }
  scored.sort((a, b) => b.score - a.score);
  const found = new Map<number, number>();
  const taken = new Set<number>();
  for (const { o, n } of scored) {
    if (found.has(o) || taken.has(n)) continue;
    found.set(o, n);
    taken.add(n);
  }
  return found;
}

/** The share of words two sentences have in common, of all they have, from which one is shown as the other's new form. */
const ENOUGH = 0.45;

/** Where the old words of a range went in a stretch of new words: first to last that both have, in order. */
export function followWords(
  old: Draft,
  ranges: readonly Range[],
  around: Range,
  fresh: Draft,
  into: Range,
): Range | null {
  const rows = Math.min(around.to - around.from, LONGEST);
  const columns = Math.min(into.to - into.from, LONGEST);
  const width = columns + 1;
  const length = new Uint16Array((rows + 1) * width);
  for (let r = rows - 1; r >= 0; r--) {
    const key = old.words[around.from + r]!.key;
    for (let c = columns - 1; c >= 0; c--) {
      length[r * width + c] =
        key === fresh.words[into.from + c]!.key
          ? length[(r + 1) * width + c + 1]! + 1
          : Math.max(length[(r + 1) * width + c]!, length[r * width + c + 1]!);
    }
  }
  let from = -1;
  let to = -1;
  for (let r = 0, c = 0; r < rows && c < columns; ) {
    const at = around.from + r;
    if (old.words[at]!.key === fresh.words[into.from + c]!.key) {
      if (ranges.some((range) => range.from <= at && at < range.to) && /[\p{L}\p{N}]/u.test(old.words[at]!.key)) {
        if (from < 0) from = into.from + c;
        to = into.from + c + 1;
      }
      r++;
      c++;
    } else if (length[(r + 1) * width + c]! >= length[r * width + c + 1]!) r++;
    else c++;
  }
  return from < 0 ? null : { from, to };
}

/** Beyond so many words of a sentence nothing is followed, so that no text is slower than its length. */
const LONGEST = 400;

function unpaired(places: Int32Array, elsewhere: (index: number) => boolean): number[] {
  const found: number[] = [];
  for (let i = 0; i < places.length; i++) if (places[i]! < 0 && !elsewhere(i)) found.push(i);
  return found;
}

function wordsOf({ sentences, words }: Draft, sentence: number): Set<string> {
  const { from, to } = sentences[sentence]!;
  const keys = new Set<string>();
  for (let i = from; i < to; i++) if (/[\p{L}\p{N}]/u.test(words[i]!.key)) keys.add(words[i]!.key);
  return keys;
}
