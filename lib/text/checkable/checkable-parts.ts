/**
 * What there is to check in a claim, part by part: figures, money, percentages,
 * dates, names, titles, places, and the words that make it a comparison, a
 * cause, a prediction or an opinion.
 *
 * Its tokens are those of the shared layer cut finer ("4.2bn" is a figure and
 * a scale), once for the text; they need no parts of speech. Each claim is
 * read once, so the work is linear in the length of its spans.
 */
import type { CheckableKind, CheckablePart, Span } from "../model";
import { cut, type Token as SharedToken } from "../tokens";
import { askWord } from "../words";
import { type Day, findDay } from "./calendar";
import { findCauses, findComparisons, findOpinions, findPredictions } from "./claim-words";
import type { DateMeaning, FoundDate } from "./date-meaning";
import { findDate } from "./dates";
import { speaksOfFuture } from "./future";
import { findMoney, findPercentages } from "./money";
import { findNames } from "./names";
import { findNumbers } from "./numbers";
import { ACCUSES, ANYTHING, OPENS } from "./openers";
import { type ProperWords, properWords } from "./proper-words";
import { findRelativeDate } from "./relative-dates";
import { resolveDate } from "./resolve-date";
import type { Found, Stretch } from "./stretch";
import { type Finer, finerTokens, type Token } from "./tokens";

export type CheckableOptions = {
  /** Publication date, `YYYY-MM-DD`; without it relative dates are found and not resolved. An invalid date counts as none. */
  publishedOn?: string;
  /** Names the caller knows of, in order, anywhere in the text; those inside the spans become parts of kind "name". */
  names?: readonly Span[];
};

/** A text laid out for finding parts: its tokens cut once, for any number of claims. */
export type CheckableText = {
  readonly text: string;
  readonly finer: Finer;
  readonly isProper: ProperWords;
  readonly published: Day | null;
  readonly names: readonly Span[];
};

/** Lays a text out; `shared` are its tokens, cut anew where the caller has none. */
export function layOut(
  text: string,
  { publishedOn, names = [] }: CheckableOptions = {},
  shared: readonly SharedToken[] = cut(text),
): CheckableText {
  const finer = finerTokens(text, shared);
  return { text, finer, isProper: properWords(text, finer), published: findDay(publishedOn), names };
}

/**
 * The parts of one claim, given its text and its spans (in order). Parts lie
 * inside a span, are ordered by place, and do not overlap within a kind. Takes
 * any text and any spans. `accuses` tells whether one of the words accuses.
 */
export function partsOf(laid: CheckableText, spans: readonly Span[]): { parts: CheckablePart[]; accuses: boolean } {
  const parts: CheckablePart[] = [];
  let accuses = false;
  for (const span of spans) if (readSpan(laid, span, parts)) accuses = true;
  if (parts.length > 1) parts.sort(byPlace);
  return { parts, accuses };
}

const byPlace = (a: Span, b: Span) => a.start - b.start || a.end - b.end;

/** The parts of one claim of a text that is not read further. */
export function checkableParts(text: string, spans: readonly Span[], options: CheckableOptions = {}): CheckablePart[] {
  return partsOf(layOut(text, options), spans).parts;
}

/** Adds the parts of one span; answers whether one of its words accuses. */
function readSpan(laid: CheckableText, span: Span, parts: CheckablePart[]): boolean {
  const { tokens, starts, forms } = laid.finer;
  const first = firstFrom(starts, span.start);
  let last = first;
  let all = 0;
  for (; last < starts.length && starts[last]! < span.end; last++) all |= forms[last]!;
  if (last > first && starts[last - 1]! + tokens[last - 1]!.text.length > span.end) {
    // The last token reaches out of the span.
    last--;
    all = 0;
    for (let i = first; i < last; i++) all |= forms[i]!;
  }
  if ((all & ANYTHING) !== 0 || laid.names.length > 0) {
    const opens = forms.slice(first, last);
    findParts({ laid, first, tokens: tokens.slice(first, last), opens, taken: blank(last - first), parts }, all);
  }
  return (all & ACCUSES) !== 0;
}

/** One span while it is read: where its tokens stand in the text, and the parts found. */
type Reading = Stretch & { laid: CheckableText; first: number; parts: CheckablePart[] };

function findParts(reading: Reading, all: number): void {
  const { laid, first, tokens, taken } = reading;
  if (all & OPENS.figure) {
    claimAll(reading, "money", findMoney(reading));
    claimAll(reading, "percentage", findPercentages(reading));
  }
  if (all & OPENS.date) {
    for (const date of findDates(reading)) {
      const anchor = date.meaning.kind === "anchored" ? lastDayBefore(laid, first, date.from) : null;
      const future = speaksOfFuture(tokens, date.from, date.to);
      add(reading, "date", date, resolveDate(date.meaning, laid.published, anchor, future));
      taken.fill(1, date.from, date.to);
    }
  }
  if (laid.names.length > 0) claimAll(reading, "name", namesInside(reading, laid.names));
  if (all & OPENS.figure) claimAll(reading, "number", findNumbers(reading));
  if (all & OPENS.name) for (const name of findNames(reading, laid.isProper)) add(reading, name.kind, name);
  if (all & OPENS.comparison) addAll(reading, "comparison", findComparisons(reading));
  if (all & OPENS.cause) addAll(reading, "cause", findCauses(reading));
  if (all & OPENS.prediction) addAll(reading, "prediction", findPredictions(reading));
  if (all & OPENS.opinion) addAll(reading, "opinion", findOpinions(reading));
}

/** One array of zeros for all spans, which are read one behind the other; with an entry more than was asked for. */
function blank(length: number): Uint8Array {
  if (sheet.length <= length) sheet = new Uint8Array(2 * length);
  else sheet.fill(0, 0, length + 1);
  return sheet;
}

let sheet = new Uint8Array(1024);

function add(
  { laid, first, tokens, parts }: Reading,
  kind: CheckableKind,
  { from, to }: Found,
  resolved: string | null = null,
): void {
  const last = tokens[to - 1]!;
  const end = laid.finer.starts[first + to - 1]! + last.text.length - possessiveLength(last);
  parts.push({ start: laid.finer.starts[first + from]!, end, kind, resolved });
}

function addAll(reading: Reading, kind: CheckableKind, found: readonly Found[]): void {
  for (const part of found) add(reading, kind, part);
}

function claimAll(reading: Reading, kind: CheckableKind, found: readonly Found[]): void {
  for (const part of found) {
    add(reading, kind, part);
    reading.taken.fill(1, part.from, part.to);
  }
}

/** "Mexico’s" names Mexico. */
function possessiveLength({ word }: Token): number {
  return isPossessive(word) ? 2 : 0;
}

const isPossessive = askWord(({ text }) => text.length > 2 && /['’]s$/.test(text));

function findDates({ tokens, opens, taken }: Stretch): FoundDate[] {
  const found: FoundDate[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] || !(opens[i]! & OPENS.date)) continue;
    const date = findRelativeDate(tokens, i) ?? findDate(tokens, i);
    if (!date || taken[date.to - 1]) continue;
    found.push(date);
    i = date.to - 1;
  }
  return found;
}

/** How far back "the following day" looks for the day it follows, in characters of the same paragraph. */
const ANCHOR_REACH = 400;

/** The last full day named before a date, in its claim or just before it; bounded, so that the work stays linear. */
function lastDayBefore(laid: CheckableText, first: number, from: number): Day | null {
  const inClaim = lastDayIn(laid, first + Math.max(0, from - 40), first + from);
  if (inClaim || first === 0) return inClaim;
  const claim = laid.finer.starts[first]!;
  const start = Math.max(0, claim - ANCHOR_REACH, laid.text.lastIndexOf("\n", claim) + 1);
  return lastDayIn(laid, firstFrom(laid.finer.starts, start), first);
}

function lastDayIn(laid: CheckableText, from: number, to: number): Day | null {
  const tokens = laid.finer.tokens.slice(from, to);
  let last: Day | null = null;
  for (const { meaning } of findDates({
    tokens,
    opens: laid.finer.forms.slice(from, to),
    taken: new Uint8Array(to - from),
  })) {
    if (meaning.kind === "absolute") last = meaning.day;
    // "on 9 May", "last Thursday": a day once the day of publication is known.
    else if (meaning.kind === "month" ? meaning.day !== null : meaning.kind === "weekday" || isDay(meaning))
      last = findDay(resolveDate(meaning, laid.published, null, false) ?? undefined) ?? last;
  }
  return last;
}

function isDay(meaning: DateMeaning): boolean {
  return meaning.kind === "offset" && meaning.unit === "day";
}

/** The caller's names that lie inside these tokens, as runs of whole tokens. */
function namesInside({ laid, first, tokens }: Reading, names: readonly Span[]): Found[] {
  const found: Found[] = [];
  let from = 0;
  for (const name of names) {
    while (from < tokens.length && laid.finer.starts[first + from]! < name.start) from++;
    if (from === tokens.length) break;
    if (laid.finer.starts[first + from] !== name.start) continue;
    let to = from;
    while (to < tokens.length && laid.finer.starts[first + to]! + tokens[to]!.text.length <= name.end) to++;
    if (to > from) found.push({ from, to });
    from = to;
  }
  return found;
}

/** The first of the ordered places that is not before another. */
function firstFrom(starts: readonly number[], start: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
