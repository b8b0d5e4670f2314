import type { Span } from "../text/model";
import { type Word, wordsIn } from "./words";

/** A passage as it was quoted: its words, some words around it, and about where it stood. */
export type Quote = {
  exact: string;
  prefix?: string;
  suffix?: string /** Where it began, in UTF-16 code units. */;
  at?: number;
};

export type Located = { kind: "found"; span: Span } | { kind: "ambiguous"; spans: Span[] } | { kind: "gone" };

/**
 * Find a quoted passage again in a text. Its words have to stand there one by
 * one, in whatever style of quotation marks, dashes and white space; the words
 * around it choose between repeats, and where they fit two equally well, the
 * place it stood at does, if one repeat stands exactly there. Anything else is
 * ambiguous, never guessed.
 */
export function locateQuote(text: string, quote: Quote): Located {
  return quoteLocator(text)(quote);
}

/** The same for many quotes of one text, which is cut into words once. */
export function quoteLocator(text: string): (quote: Quote) => Located {
  const words = wordsIn(text);
  return (quote) => locate(words, quote);
}

function locate(words: readonly Word[], { exact, prefix = "", suffix = "", at }: Quote): Located {
  const quoted = wordsIn(exact);
  const before = wordsIn(prefix);
  const behind = wordsIn(suffix);
  let best = -1;
  let found: Span[] = [];
  for (const from of occurrences(words, quoted)) {
    const to = from + quoted.length;
    const fit = fitBefore(words, from, before) + fitBehind(words, to, behind);
    if (fit < best) continue;
    if (fit > best) found = [];
    best = fit;
    found.push({ start: words[from]!.start, end: words[to - 1]!.end });
  }
  if (found.length === 0) return { kind: "gone" };
  const [span, ...others] = found;
  if (others.length === 0) return { kind: "found", span: span! };
  const there = found.find(({ start }) => start === at);
  return there ? { kind: "found", span: there } : { kind: "ambiguous", spans: found };
}

/** Where a run of words stands among others; runs may overlap. */
function* occurrences(words: readonly Word[], run: readonly Word[]): Generator<number> {
  if (run.length === 0) return;
  // How far a failed match may be taken up again (Knuth, Morris and Pratt), so that repetition costs nothing.
  const back = new Int32Array(run.length);
  for (let i = 1, k = 0; i < run.length; i++) {
    while (k > 0 && run[i]!.key !== run[k]!.key) k = back[k - 1]!;
    if (run[i]!.key === run[k]!.key) k++;
    back[i] = k;
  }
  for (let i = 0, k = 0; i < words.length; i++) {
    while (k > 0 && words[i]!.key !== run[k]!.key) k = back[k - 1]!;
    if (words[i]!.key === run[k]!.key) k++;
    if (k < run.length) continue;
    yield i - run.length + 1;
    k = back[k - 1]!;
  }
}

/** How many of the words remembered before it still stand before it, unbroken. */
function fitBefore(words: readonly Word[], from: number, before: readonly Word[]): number {
  let fit = 0;
  while (fit < before.length && fit < from && words[from - 1 - fit]!.key === before.at(-1 - fit)!.key) fit++;
  return fit;
}

function fitBehind(words: readonly Word[], to: number, behind: readonly Word[]): number {
  let fit = 0;
  while (fit < behind.length && words[to + fit]?.key === behind[fit]!.key) fit++;
  return fit;
}
