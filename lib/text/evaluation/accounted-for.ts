import type { ExtractedClaim, Passage, Span } from "../model";
import { trim } from "../span";
import type { Range } from "./gold-format";

/**
 * The spans of each claim with the small words of its sentence that are no
 * claim of their own: "that" and "and" before it, the "has" of its cue, "to
 * reporters", "on Tuesday". So every word of a sentence that bears claims is
 * accounted for, unless a stretch is long enough to be one that was missed.
 * The words of a claim as the desk shows them stay as they are.
 */
export function accountedFor(text: string, passages: readonly Passage[], claims: readonly ExtractedClaim[]): Range[][] {
  const spans = claims.map((claim) => claim.spans.map(({ start, end }): Range => [start, end]));
  const taken = claims
    .flatMap(({ spans, cue, mention }, claim) => [
      ...spans.map((span) => ({ ...span, claim })),
      ...[...cue, ...mention].map((span) => ({ ...span, claim: -1 })),
    ])
    .sort((a, b) => a.start - b.start);
  let t = 0;
  for (const passage of passages) {
    if (passage.nothingToCheck !== null) continue;
    while (t < taken.length && taken[t]!.end <= passage.start) t++;
    const here: (Span & { claim: number })[] = [];
    for (let k = t; k < taken.length && taken[k]!.start < passage.end; k++) here.push(taken[k]!);
    const owners = here.filter(({ claim }) => claim >= 0);
    if (owners.length === 0) continue;
    for (const gap of gapsOf(passage, here)) {
      if (!isSmall(text.slice(gap.start, gap.end))) continue;
      const owner = owners.find(({ start }) => start >= gap.end) ?? owners.at(-1)!;
      const { start, end } = trim(text, gap);
      spans[owner.claim]!.push([start, end]);
    }
  }
  return spans.map((ranges) => joined(text, ranges));
}

/** In order, and what only white space parts as one. */
function joined(text: string, ranges: Range[]): Range[] {
  const out: Range[] = [];
  for (const [start, end] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && text.slice(last[1], start).trim() === "") last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** The stretches of a passage under no span; the spans come in order of their starts and may overlap. */
function gapsOf({ start, end }: Span, spans: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let at = start;
  for (const span of spans) {
    if (span.start > at) gaps.push({ start: at, end: span.start });
    at = Math.max(at, span.end);
  }
  if (at < end) gaps.push({ start: at, end });
  return gaps;
}

/** One to three words: what a report leaves that is not worth a claim of its own. */
function isSmall(gap: string): boolean {
  const words = gap.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return words > 0 && words <= 3;
}
