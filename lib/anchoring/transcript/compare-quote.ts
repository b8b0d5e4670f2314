/**
 * A quotation against the transcript of what was said: where its words stand,
 * and word by word how they differ.
 *
 * It never calls a quotation verbatim that is not: a word that is missing,
 * added or another is told, however small. White space, case, quotation marks
 * and dashes are not words. What the writer marked (an ellipsis, words in
 * brackets) is told as marked.
 */
import type { Span } from "../../text/model";
import { type DiffPiece, toDiff } from "./diff";
import { indexSpoken, type Placed, placeSegment, type SpokenIndex } from "./place-segment";
import { type Quoted, readQuoted } from "./quoted";
import { isFiller, isNegation, wordsIn } from "./spoken-words";
import { type Transcript, timeAt } from "./transcript";

export const quoteOutcomes = ["verbatim", "ellipsis", "dropped", "altered", "spliced", "not-found"] as const;
/**
 * `ellipsis`: shortened or changed only where a mark says so. `dropped`: words
 * left out without one. `altered`: other or added words. `spliced`: joined from
 * places that are apart, or in another order.
 */
export type QuoteOutcome = (typeof quoteOutcomes)[number];

/** Where in the transcript: a span of its text, when it was said (milliseconds), and whose turn it is. */
export type QuotePlace = Span & { ms: number | null; line: number; label: string | null };

/** One run of the quotation at one place; without a place, its words are not there. */
export type QuotePart = { diff: DiffPiece[]; place: QuotePlace | null };

export type QuoteComparison = {
  outcome: QuoteOutcome;
  parts: QuotePart[];
  /** Other places where exactly these words stand as well. */
  elsewhere: QuotePlace[];
  /** All that was left out without a mark are sounds of hesitation. */
  onlyFillers: boolean;
  /** A "not" or its like is among what was left out or replaced under a mark. */
  hidesNegation: boolean;
  /** The transcriber could not hear part of this place. */
  unheard: boolean;
};

/** How many transcript words two runs joined by an ellipsis may be apart and still be one statement. */
const farApart = 150;

/** A transcript made ready to compare any number of quotations with. */
export type ComparableTranscript = Transcript & { index: SpokenIndex };

export function toComparable(transcript: Transcript): ComparableTranscript {
  return { ...transcript, index: indexSpoken(transcript.words) };
}

/**
 * Compare a quotation with a transcript. `stretches` are spans of the article's
 * text; `separate` where they are fragments that may stand anywhere (a partly
 * quoted sentence), else they are one statement that the article interrupts.
 */
export function compareQuote(
  text: string,
  stretches: readonly Span[],
  transcript: ComparableTranscript,
  { separate = false } = {},
): QuoteComparison {
  const items: Quoted[] = [];
  const breaks = new Set<number>();
  for (const stretch of stretches) {
    breaks.add(items.length);
    items.push(...readQuoted(text, stretch));
  }
  const placed = placeAll(items, breaks, transcript.index);
  const found = placed.filter((run): run is Placed => "steps" in run);
  if (found.length === 0) {
    const diff = toDiff(text, items, transcript, []);
    const nothing = { elsewhere: [], onlyFillers: false, hidesNegation: false, unheard: false };
    return { outcome: "not-found", parts: [{ diff, place: null }], ...nothing };
  }

  const parts = placed.map((run) => ({
    diff: toDiff(text, items.slice(run.from, run.to), transcript, "steps" in run ? rebase(run) : []),
    place: "steps" in run ? toPlace(transcript, run) : null,
  }));
  const pieces = parts.flatMap(({ diff }) => diff);
  const has = (kind: DiffPiece["kind"]) => pieces.some((piece) => piece.kind === kind);
  const joints = found.slice(1).map((run, i) => jointOf(found[i]!, run, items, breaks, transcript, separate));
  const single = found.length === 1 && placed.length === 1 ? found[0]! : null;
  const dropped = found.flatMap(({ steps }) => steps.filter(({ quoted }) => quoted === null));

  const outcome: QuoteOutcome = joints.includes("apart")
    ? "spliced"
    : has("altered") || has("added")
      ? "altered"
      : has("dropped") || joints.includes("dropped")
        ? "dropped"
        : has("bracket") || has("omission") || joints.includes("marked")
          ? "ellipsis"
          : "verbatim";
  return {
    outcome,
    parts,
    elsewhere: outcome === "verbatim" && single ? single.otherEnds.map((end) => toOther(transcript, single, end)) : [],
    onlyFillers:
      outcome === "dropped" &&
      !joints.includes("dropped") &&
      dropped.every(({ spoken }) => isFiller(transcript.words[spoken!]!)),
    hidesNegation: outcome === "ellipsis" && hidesNegation(found, items, text, transcript),
    unheard: parts.some(({ place }) => place && transcript.unheard.some((gap) => meets(gap, place))),
  };
}

/** Whether more is denied by what was said than by what is quoted of it, from its first word to its last. */
function hidesNegation(found: readonly Placed[], items: readonly Quoted[], text: string, said: Transcript): boolean {
  const places = found.flatMap(({ first, last }) => [first, last]);
  const spoken = said.words.slice(Math.min(...places), Math.max(...places) + 1);
  const quoted = items.flatMap((item) => (item.kind === "omission" ? [] : wordsIn(text, item)));
  return spoken.filter(isNegation).length > quoted.filter(isNegation).length;
}

type Missing = { from: number; to: number };

/** Place every run between two marks, the longest first, its neighbours near it. */
function placeAll(items: readonly Quoted[], breaks: ReadonlySet<number>, index: SpokenIndex): (Placed | Missing)[] {
  const segments: Missing[] = [];
  let from = 0;
  for (let at = 0; at <= items.length; at++) {
    const omitted = items[at]?.kind === "omission";
    if (at < items.length && !omitted && !breaks.has(at)) continue;
    if (at > from) segments.push({ from, to: at });
    from = omitted ? at + 1 : at;
  }
  if (segments.length === 0) return [];
  const lengths = segments.map(({ from, to }) => to - from);
  const longest = lengths.indexOf(Math.max(...lengths));
  const placed: (Placed | Missing)[][] = [];
  const place = (at: number, near: { after: number } | { before: number } | null) => {
    const runs = placeSegment(items, segments[at]!, index, near);
    placed[at] = runs.length > 0 ? runs : [segments[at]!];
  };
  place(longest, null);
  for (let at = longest + 1; at < segments.length; at++) {
    const last = placed[at - 1]!.at(-1)!;
    place(at, "last" in last ? { after: last.last } : null);
  }
  for (let at = longest - 1; at >= 0; at--) {
    const first = placed[at + 1]![0]!;
    place(at, "first" in first ? { before: first.first } : null);
  }
  return placed.flat();
}

type Joint = "none" | "marked" | "dropped" | "apart";

/** How two runs that follow each other in the quotation lie in the transcript. */
function jointOf(
  one: Placed,
  two: Placed,
  items: readonly Quoted[],
  breaks: ReadonlySet<number>,
  { words }: Transcript,
  separate: boolean,
): Joint {
  const between = items.slice(one.to, two.from);
  if (separate && (breaks.has(two.from) || between.length > 0) && !between.some(({ kind }) => kind === "omission")) {
    return "none";
  }
  const gap = two.first - one.last - 1;
  const oneTurn = words[one.last]!.turn === words[two.first]!.turn;
  if (between.some(({ kind }) => kind === "omission"))
    return gap >= 0 && gap <= farApart && oneTurn ? "marked" : "apart";
  if (gap === 0) return "none";
  return gap > 0 && gap <= 15 && oneTurn ? "dropped" : "apart";
}

function rebase({ steps, from }: Placed): Placed["steps"] {
  return steps.map(({ quoted, spoken }) => ({ quoted: quoted === null ? null : quoted - from, spoken }));
}

function toPlace(transcript: Transcript, { first, last }: { first: number; last: number }): QuotePlace {
  const { words, labels, text } = transcript;
  const span = { start: words[first]!.start, end: words[last]!.end };
  const line = text.slice(0, span.start).split("\n").length;
  return { ...span, line, ms: timeAt(transcript, span.start), label: labels[words[first]!.turn] ?? null };
}

function toOther(transcript: Transcript, { first, last }: Placed, end: number): QuotePlace {
  return toPlace(transcript, { first: end - (last - first), last: end });
}

function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
