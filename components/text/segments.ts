/**
 * A paragraph cut where claims, their cues and their speakers' mentions begin
 * and end, so that it can be drawn as a flat run of spans. Pure.
 */
import type { ClaimId } from "@/lib/domain/ids";
import type { Span } from "@/lib/text/model";

/** What of a claim stands in the text. */
export type Placed = { id: ClaimId; reading: { spans: Span[]; cue: Span[]; mention: Span[] } };

/** A stretch with one set of claims over it. `claims` are in order of width, the narrowest (the one meant by a click) first. One mention may name the speaker of several. */
export type Segment = Span & { claims: ClaimId[]; cueOf: ClaimId | null; mentionsOf: ClaimId[] };

/** Where else to cut: at both ends of what was inserted, and where a mark stands between two characters. */
export type Cuts = { inserted: readonly Span[]; points: readonly { at: number }[] };

/** Cut `[start, end)` by the given claims. Together the segments are exactly the stretch, in order. */
export function toSegments({ start, end }: Span, claims: readonly Placed[], cuts?: Cuts): Segment[] {
  const inside = (span: Span) => span.start < end && span.end > start;
  const words = claims.flatMap(({ id, reading }) => reading.spans.filter(inside).map((span) => ({ id, span })));
  const cues = claims.flatMap(({ id, reading }) => reading.cue.filter(inside).map((span) => ({ id, span })));
  const mentions = claims.flatMap(({ id, reading }) => reading.mention.filter(inside).map((span) => ({ id, span })));

  const edges = new Set([start, end]);
  for (const span of [...words, ...cues, ...mentions]
    .map(({ span }) => span)
    .concat(cuts?.inserted.filter(inside) ?? [])) {
    edges.add(Math.max(start, span.start));
    edges.add(Math.min(end, span.end));
  }
  for (const { at } of cuts?.points ?? []) if (start < at && at < end) edges.add(at);
  const places = [...edges].sort((a, b) => a - b);
  const width = new Map(claims.map(({ id, reading }) => [id, widthOf(reading.spans)]));
  words.sort((a, b) => width.get(a.id)! - width.get(b.id)!);

  return places.slice(0, -1).map((from, i) => {
    const over = ({ span }: { span: Span }) => span.start <= from && span.end > from;
    return {
      start: from,
      end: places[i + 1]!,
      claims: [...new Set(words.filter(over).map(({ id }) => id))],
      cueOf: cues.find(over)?.id ?? null,
      mentionsOf: mentions.filter(over).map(({ id }) => id),
    };
  });
}

function widthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}
