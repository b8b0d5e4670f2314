/**
 * What a person who selects words most likely means by them: how the article
 * gives them and who says them, so that adding a claim takes one key where the
 * guess is right. Only a proposal; whoever adds the claim sees it first.
 */
import type { ClaimKind, PassageKind, Span } from "../text/model";
import type { Reading } from "./claim";
import type { SpeakerId } from "./ids";

/** `cue` and `mention` stand only where they are in the same passage as the words. */
export type GuessedReading = { kind: ClaimKind; speakers: SpeakerId[]; cue: Span[]; mention: Span[] };

type PassageAt = Span & { kind: PassageKind; paragraph: number };

/**
 * Words in quotation marks are direct, those partly in them mixed; whoever
 * speaks in the same sentence says them, or, for a quotation, whoever spoke
 * last in its paragraph. Other words are the article's own where nobody speaks
 * in their sentence. A quotation whose speaker is not known stays without one.
 */
export function guessReading(
  text: string,
  span: Span,
  passages: readonly PassageAt[],
  readings: readonly Reading[],
): GuessedReading {
  const quoted = shareQuoted(text, span);
  const standing = readings.filter(({ kind, withdrawn }) => kind !== "own" && withdrawn === null);
  const passage = passages.find(({ start, end }) => start < span.end && span.start < end) ?? span;
  const near = nearest(standing, span, passage);
  const further = quoted === "none" ? null : inParagraph(standing, span, passage, passages);
  const speakers = (near ?? further)?.speakers ?? [];
  if (quoted === "none" && speakers.length === 0) return { kind: "own", speakers: [], cue: [], mention: [] };

  const inside = (spans: readonly Span[]) => spans.filter((one) => within(one, passage));
  return {
    kind: quoted === "all" ? "direct" : quoted === "some" ? "mixed" : "indirect",
    speakers: [...speakers],
    cue: inside(near?.cue ?? []),
    mention: inside(near?.mention ?? []),
  };
}

/** The reading with words, cue or mention in the passage that are nearest to the span. */
function nearest(readings: readonly Reading[], span: Span, passage: Span): Reading | null {
  let best: Reading | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const reading of readings) {
    for (const one of [...reading.spans, ...reading.cue, ...reading.mention]) {
      const far = within(one, passage) ? Math.max(one.start - span.end, span.start - one.end, 0) : least;
      if (far >= least) continue;
      best = reading;
      least = far;
    }
  }
  return best;
}

/** Whoever spoke last before the span in its paragraph. */
function inParagraph(
  readings: readonly Reading[],
  span: Span,
  { paragraph }: Partial<PassageAt>,
  passages: readonly PassageAt[],
): Reading | null {
  const first = passages.find((one) => one.paragraph === paragraph);
  const place = ({ spans }: Reading) => spans.at(-1)?.end ?? 0;
  const before = readings.filter((reading) => first && first.start < place(reading) && place(reading) <= span.start);
  return before.sort((a, b) => place(a) - place(b)).at(-1) ?? null;
}

/** How far around the words quotation marks are looked for. */
const reach = 4_000;
const quotation =
  /“[^”]*”?|"[^"]*"?|«[^»]*»?|„[^“”]*[“”]?|(?<![\p{L}\p{N}])['‘](?=\S)[^'‘’\n]*(?:[’'](?=[\p{L}\p{N}])[^'‘’\n]*)*['’]/gu;

/** Whether all, some or none of the span's words stand in quotation marks. Marks pair up within a paragraph. */
function shareQuoted(text: string, { start, end }: Span): "all" | "some" | "none" {
  const from = Math.max(text.lastIndexOf("\n", start - 1) + 1, start - reach);
  const after = text.indexOf("\n", end);
  const to = Math.min(after < 0 ? text.length : after, end + reach);
  const inQuotes = [...text.slice(from, to).matchAll(quotation)].map(({ index, 0: found }) => ({
    start: from + index,
    end: from + index + found.length,
  }));
  let words = 0;
  let quoted = 0;
  for (const { index } of text.slice(start, end).matchAll(/[\p{L}\p{N}]+/gu)) {
    words++;
    if (inQuotes.some((one) => one.start <= start + index && start + index < one.end)) quoted++;
  }
  if (quoted === 0) return "none";
  return quoted === words ? "all" : "some";
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
