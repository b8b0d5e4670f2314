/**
 * Moving an edge of a claim by one word. Words are what `Intl.Segmenter` calls
 * word-like, with the punctuation that clings to them left outside, so that an
 * edge never lands inside a word or a surrogate pair.
 */
import type { Span } from "@/lib/text/model";

const segmenter = new Intl.Segmenter("en", { granularity: "word" });
/** How far from an edge to look for a word; longer than any word that is one. */
const reach = 200;

/** "U.S" and "e.g", which some browsers' segmenters take for two words and all end before their last point. */
const initials = /^\p{L}(?:\.\p{L})+$/u;

export type EdgeMove = "shrink-end" | "extend-end" | "shrink-start" | "extend-start";

/**
 * The spans with one edge moved by a word, within `[bounds.start, bounds.end)`;
 * null where there is no further word, or where one would be left with none.
 */
export function moveEdge(text: string, spans: readonly Span[], move: EdgeMove, bounds: Span): Span[] | null {
  const first = spans[0];
  const last = spans.at(-1);
  if (!first || !last) return null;
  switch (move) {
    case "extend-end": {
      const word = wordAfter(text, last.end, bounds.end);
      return word && [...spans.slice(0, -1), { start: last.start, end: word.end }];
    }
    case "extend-start": {
      const word = wordBefore(text, first.start, bounds.start);
      return word && [{ start: word.start, end: first.end }, ...spans.slice(1)];
    }
    case "shrink-end": {
      const word = wordBefore(text, last.end, last.start);
      const before = word && wordBefore(text, word.start, last.start);
      if (before) return [...spans.slice(0, -1), { start: last.start, end: before.end }];
      return spans.length > 1 ? spans.slice(0, -1) : null;
    }
    case "shrink-start": {
      const word = wordAfter(text, first.start, first.end);
      const after = word && wordAfter(text, word.end, first.end);
      if (after) return [{ start: after.start, end: first.end }, ...spans.slice(1)];
      return spans.length > 1 ? spans.slice(1) : null;
    }
  }
}

/** A selection grown to whole words and freed of white space at its ends; null where it holds no word. */
export function toWholeWords(text: string, { start, end }: Span): Span | null {
  const words = wordsIn(text, Math.max(0, start - reach), Math.min(text.length, end + reach)).filter(
    (word) => word.start < end && word.end > start,
  );
  const first = words[0];
  const last = words.at(-1);
  return first && last ? { start: Math.min(first.start, keepMark(text, start, first.start)), end: last.end } : null;
}

/** The words of a stretch of text, in order, without the punctuation that clings to them. */
export function listWords(text: string, { start, end }: Span): Span[] {
  return wordsIn(text, start, end);
}

/** A selection that starts on an opening quotation mark keeps it. */
function keepMark(text: string, start: number, word: number): number {
  return word - start === 1 && /["“«‘]/.test(text[start] ?? "") ? start : word;
}

function wordAfter(text: string, from: number, limit: number): Span | null {
  return wordsIn(text, from, Math.min(limit, from + reach))[0] ?? null;
}

function wordBefore(text: string, to: number, limit: number): Span | null {
  return wordsIn(text, Math.max(limit, to - reach), to).at(-1) ?? null;
}

function wordsIn(text: string, from: number, to: number): Span[] {
  const words: Span[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text.slice(from, to))) {
    if (!isWordLike) continue;
    const word = { start: from + index, end: from + index + segment.length };
    const before = words.at(-1);
    if (before && initials.test(text.slice(before.start, word.end))) before.end = word.end;
    else words.push(word);
  }
  return words.map(({ start, end }) => {
    const dotted = end < to && initials.test(text.slice(start, end)) && text[end] === ".";
    return { start, end: dotted ? end + 1 : end };
  });
}
