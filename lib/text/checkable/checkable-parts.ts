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
import { type Day, findDay } from "./calendar";
import { findCauses, findComparisons, findOpinions, findPredictions } from "./claim-words";
import type { FoundDate } from "./date-meaning";
import { findDate } from "./dates";
import { speaksOfFuture } from "./future";
import { findMoney, findPercentages } from "./money";
import { findNames } from "./names";
import { type Found, findNumbers } from "./numbers";
import { ACCUSES, OPENS } from "./openers";
import { type ProperWords, properWords } from "./proper-words";
import { findRelativeDate } from "./relative-dates";
import { resolveDate } from "./resolve-date";
import { type Finer, finerTokens, type Token } from "./tokens";

export type CheckableOptions = {
  /** Publication date, `YYYY-MM-DD`; without it relative dates are found and not resolved. An invalid date counts as none. */
  publishedOn?: string;
  /** Names the caller knows of, in order, anywhere in the text; those inside the spans become parts of kind "name". */
  names?: readonly Span[];
};

/** A text laid out for finding parts: its tokens cut once, for any number of claims. */
export type CheckableText = Finer & {
  readonly text: string;
  readonly proper: ProperWords;
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
  const { tokens, opens, starts } = finer;
  return { text, tokens, opens, starts, proper: properWords(text, finer), published: findDay(publishedOn), names };
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
  parts.sort((a, b) => a.start - b.start || a.end - b.end);
  return { parts, accuses };
}

/** The parts of one claim of a text that is not read further. */
export function checkableParts(text: string, spans: readonly Span[], options: CheckableOptions = {}): CheckablePart[] {
  return partsOf(layOut(text, options), spans).parts;
}

/** Adds the parts of one span; answers whether one of its words accuses. */
function readSpan(laid: CheckableText, span: Span, parts: CheckablePart[]): boolean {
  const { tokens, starts } = laid;
  const first = firstFrom(starts, span.start);
  let last = firstFrom(starts, span.end);
  if (last > first && starts[last - 1]! + tokens[last - 1]!.text.length > span.end) last--;
  let opens = 0;
  for (let i = first; i < last; i++) opens |= laid.opens[i]!;
  if ((opens & ~ACCUSES) !== 0 || laid.names.length > 0)
    findParts({ laid, first, tokens: tokens.slice(first, last), parts }, opens);
  return (opens & ACCUSES) !== 0;
}

/** One span while it is read: its tokens, the number of the first, and the parts found. */
type Reading = { laid: CheckableText; first: number; tokens: readonly Token[]; parts: CheckablePart[] };

function findParts(reading: Reading, opens: number): void {
  const { laid, first, tokens } = reading;
  /** What money holds is no number, what a date holds is no name, and so on. */
  const taken = blank(tokens.length);
  if (opens & OPENS.figure) {
    claimAll(reading, "money", findMoney(tokens, taken), taken);
    claimAll(reading, "percentage", findPercentages(tokens, taken), taken);
  }
  if (opens & OPENS.date) {
    for (const date of findDates(tokens, taken)) {
      const anchor = date.meaning.kind === "anchored" ? lastDayBefore(laid, tokens, first, date.from) : null;
      const future = speaksOfFuture(tokens, date.from, date.to);
      add(reading, "date", date, resolveDate(date.meaning, laid.published, anchor, future));
      taken.fill(1, date.from, date.to);
    }
  }
  if (laid.names.length > 0) claimAll(reading, "name", namesInside(reading, laid.names), taken);
  if (opens & OPENS.figure) claimAll(reading, "number", findNumbers(tokens, taken), taken);
  if (opens & OPENS.name) for (const name of findNames(tokens, taken, laid.proper)) add(reading, name.kind, name);
  if (opens & OPENS.comparison) addAll(reading, "comparison", findComparisons(tokens));
  if (opens & OPENS.cause) addAll(reading, "cause", findCauses(tokens));
  if (opens & OPENS.prediction) addAll(reading, "prediction", findPredictions(tokens));
  if (opens & OPENS.opinion) addAll(reading, "opinion", findOpinions(tokens));
}

/** As many noughts, and one behind them: one array for all spans, as they are read one behind the other. */
function blank(length: number): Uint8Array {
  if (sheet.length <= length) sheet = new Uint8Array(2 * length);
  return sheet.fill(0, 0, length + 1);
}

let sheet = new Uint8Array(1024);

function add(
  { laid, first, tokens, parts }: Reading,
  kind: CheckableKind,
  { from, to }: Found,
  resolved: string | null = null,
): void {
  const last = tokens[to - 1]!;
  const end = laid.starts[first + to - 1]! + last.text.length - possessiveLength(last);
  parts.push({ start: laid.starts[first + from]!, end, kind, resolved });
}

function addAll(reading: Reading, kind: CheckableKind, found: readonly Found[]): void {
  for (const part of found) add(reading, kind, part);
}

function claimAll(reading: Reading, kind: CheckableKind, found: readonly Found[], taken: Uint8Array): void {
  for (const part of found) {
    add(reading, kind, part);
    taken.fill(1, part.from, part.to);
  }
}

/** "Mexico’s" names Mexico. */
function possessiveLength({ text }: Token): number {
  return text.length > 2 && /['’]s$/.test(text) ? 2 : 0;
}

function findDates(tokens: readonly Token[], taken: Uint8Array): FoundDate[] {
  const found: FoundDate[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] || !(tokens[i]!.opens & OPENS.date)) continue;
    if (tokens[i]!.kind === "mark" && !/['’]/.test(tokens[i]!.text)) continue;
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
function lastDayBefore(laid: CheckableText, tokens: readonly Token[], first: number, from: number): Day | null {
  const inClaim = lastDayIn(tokens.slice(Math.max(0, from - 40), from));
  if (inClaim || first === 0) return inClaim;
  const claim = laid.starts[first]!;
  const start = Math.max(0, claim - ANCHOR_REACH, laid.text.lastIndexOf("\n", claim) + 1);
  return lastDayIn(laid.tokens.slice(firstFrom(laid.starts, start), first));
}

function lastDayIn(tokens: readonly Token[]): Day | null {
  let last: Day | null = null;
  for (const { meaning } of findDates(tokens, new Uint8Array(tokens.length))) {
    if (meaning.kind === "absolute") last = meaning.day;
  }
  return last;
}

/** The caller's names that lie inside these tokens, as runs of whole tokens. */
function namesInside({ laid, first, tokens }: Reading, names: readonly Span[]): Found[] {
  const found: Found[] = [];
  let from = 0;
  for (const name of names) {
    while (from < tokens.length && laid.starts[first + from]! < name.start) from++;
    if (from === tokens.length) break;
    if (laid.starts[first + from] !== name.start) continue;
    let to = from;
    while (to < tokens.length && laid.starts[first + to]! + tokens[to]!.text.length <= name.end) to++;
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
