import type { Span } from "@/lib/text/model";

/** How far words may stand from a claim and still be offered with it, in UTF-16 code units. */
const reach = 600;

/**
 * The stretch of text that a claim's reporting words stand in: its sentences,
 * the ones before and after in the same paragraphs, and no more than `reach`
 * beyond its words, as a "sentence" may be a page long.
 */
export function neighbourhoodOf(
  passages: readonly (Span & { paragraph: number })[],
  spans: readonly Span[],
): Span | null {
  const from = spans[0]?.start;
  const to = spans.at(-1)?.end;
  if (from === undefined || to === undefined) return null;
  const touched = passages.flatMap(({ start, end }, i) => (start < to && end > from ? [i] : []));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return null;
  const beside = (of: number, step: 1 | -1) =>
    passages[of + step]?.paragraph === passages[of]!.paragraph ? of + step : of;
  return {
    start: Math.max(passages[beside(first, -1)]!.start, from - reach),
    end: Math.min(passages[beside(last, 1)]!.end, to + reach),
  };
}
