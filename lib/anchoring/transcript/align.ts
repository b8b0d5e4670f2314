/**
 * Where in a transcript some quoted words fit best, and how: an alignment that
 * uses every quoted word and may begin and end anywhere in the transcript
 * (Smith and Waterman's, with Gotoh's price for gaps). Its cost grows with the
 * transcript's length times the quotation's, and no place is passed over.
 */

/** The quoted side: a word by its number (-1 for one the transcript never has), or null for a bracket. */
export type Wanted = (number | null)[];

/** A best fit: its score, and after which transcript words it can end equally well. */
export type Fit = { score: number; ends: number[] };

/** One step of an alignment; null where the other side has no word for it. */
export type Step = { quoted: number | null; spoken: number | null };

export const price = {
  same: 8,
  // A little better than a word too many beside one too few.
  other: -7,
  added: -8,
  open: -8,
  skip: -1,
  /** A bracket stands for at least one word, where one is left for it. */
  bracket: 1,
};

const minus = -1_000_000_000;

/** The best fit of the first k wanted things, for every k from 0 to all of them. */
export function fitPrefixes(wanted: Wanted, spoken: Int32Array): Fit[] {
  const fits: Fit[] = wanted.map(() => ({ score: minus, ends: [] }));
  fits.unshift({ score: 0, ends: [] });
  const rows = newRows(wanted.length);
  for (let j = 0; j < spoken.length; j++) {
    step(wanted, spoken[j]!, rows);
    for (let k = 1; k <= wanted.length; k++) {
      const score = rows.at[k]!;
      const fit = fits[k]!;
      if (score > fit.score) {
        fit.score = score;
        fit.ends = [j];
      } else if (score === fit.score && score > 0 && fit.ends.length < 50) {
        fit.ends.push(j);
      }
    }
  }
  return fits;
}

/** The steps of the best fit that ends with transcript word `end`. */
export function stepsOf(wanted: Wanted, spoken: Int32Array, end: number): Step[] {
  const from = Math.max(0, end - 4 * wanted.length - 100);
  const kept: Rows[] = [newRows(wanted.length)];
  for (let j = from; j <= end; j++) {
    const rows = copyRows(kept.at(-1)!);
    step(wanted, spoken[j]!, rows);
    kept.push(rows);
  }
  const steps: Step[] = [];
  let k = wanted.length;
  let j = end - from + 1;
  let gap = false;
  while (k > 0) {
    const now = kept[j]!;
    const before = kept[j - 1];
    const item = wanted[k - 1]!;
    if (gap) {
      // A word of the transcript that the quotation leaves out.
      steps.push({ quoted: null, spoken: from + j - 1 });
      gap = before!.gap[k]! + price.skip === now.gap[k]!;
      j--;
      continue;
    }
    const fits = item === null ? price.bracket : item === spoken[from + j - 1] ? price.same : price.other;
    if (before && now.at[k] === bestOf(before, k - 1) + fits) {
      steps.push({ quoted: k - 1, spoken: from + j - 1 });
      k--;
      j--;
      gap = k > 0 && before.gap[k]! > before.at[k]!;
    } else {
      steps.push({ quoted: k - 1, spoken: null });
      k--;
      gap = k > 0 && now.gap[k]! > now.at[k]!;
    }
  }
  return steps.reverse();
}

/** After each count of wanted things: the score with the last one placed here, and the score inside a gap after it. */
type Rows = { at: Int32Array; gap: Int32Array };

function newRows(length: number): Rows {
  const rows = { at: new Int32Array(length + 1).fill(minus), gap: new Int32Array(length + 1).fill(minus) };
  rows.at[0] = 0;
  return rows;
}

function copyRows({ at, gap }: Rows): Rows {
  return { at: at.slice(), gap: gap.slice() };
}

function bestOf({ at, gap }: Rows, k: number): number {
  return Math.max(at[k]!, gap[k]!);
}

/** Move the rows past one more word of the transcript. */
function step(wanted: Wanted, word: number, { at, gap }: Rows): void {
  let diagonal = at[0]!;
  for (let k = 1; k <= wanted.length; k++) {
    const item = wanted[k - 1]!;
    const wasAt = at[k]!;
    const wasGap = gap[k]!;
    const left = Math.max(at[k - 1]!, gap[k - 1]!);
    const placed = diagonal + (item === null ? price.bracket : item === word ? price.same : price.other);
    const added = left + (item === null ? 0 : price.added);
    diagonal = Math.max(wasAt, wasGap);
    at[k] = Math.max(placed, added);
    // Beside a bracket words are left out freely: it stands for them.
    const open = item === null || wanted[k] === null ? 0 : price.open;
    gap[k] = k === wanted.length ? minus : Math.max(wasAt + open, wasGap) + price.skip;
  }
}
