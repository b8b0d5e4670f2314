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
import { OPENS } from "./openers";
import { properWords } from "./proper-words";
import { findRelativeDate } from "./relative-dates";
import { resolveDate } from "./resolve-date";
import { finerTokens, type Token } from "./tokens";

export type CheckableOptions = {
  /** Publication date, `YYYY-MM-DD`; without it relative dates are found and not resolved. An invalid date counts as none. */
  publishedOn?: string;
  /** Names the caller knows of, in order, anywhere in the text; those inside the spans become parts of kind "name". */
  names?: readonly Span[];
};

/** A text laid out for finding parts: its tokens cut once, for any number of claims. */
export type CheckableText = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly proper: ReadonlySet<string>;
  readonly published: Day | null;
  readonly names: readonly Span[];
};

/** Lays a text out; `shared` are its tokens, cut anew where the caller has none. */
export function layOut(
  text: string,
  { publishedOn, names = [] }: CheckableOptions = {},
  shared: readonly SharedToken[] = cut(text),
): CheckableText {
  const tokens = finerTokens(text, shared);
  return { text, tokens, proper: properWords(text, tokens), published: findDay(publishedOn), names };
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
  const first = firstFrom(laid.tokens, span.start);
  let last = first;
  let opens = 0;
  let accuses = false;
  for (; last < laid.tokens.length && laid.tokens[last]!.end <= span.end; last++) {
    opens |= laid.tokens[last]!.opens;
    if (laid.tokens[last]!.accuses) accuses = true;
  }
  if (opens !== 0 || laid.names.length > 0) findParts(laid, laid.tokens.slice(first, last), first, opens, parts);
  return accuses;
}

function findParts(
  laid: CheckableText,
  tokens: readonly Token[],
  first: number,
  opens: number,
  parts: CheckablePart[],
): void {
  /** What money holds is no number, what a date holds is no name, and so on. */
  const taken = new Uint8Array(tokens.length);
  if (opens & OPENS.figure) {
    claimAll(parts, "money", tokens, findMoney(tokens, taken), taken);
    claimAll(parts, "percentage", tokens, findPercentages(tokens, taken), taken);
  }
  if (opens & OPENS.date) {
    for (const date of findDates(tokens, taken)) {
      const anchor = date.meaning.kind === "anchored" ? lastDayBefore(laid, tokens, first, date.from) : null;
      const future = speaksOfFuture(tokens, date.from, date.to);
      add(parts, "date", tokens, date, resolveDate(date.meaning, laid.published, anchor, future));
      taken.fill(1, date.from, date.to);
    }
  }
  if (laid.names.length > 0)
    for (const name of namesInside(tokens, laid.names)) claimAll(parts, "name", tokens, [name], taken);
  if (opens & OPENS.figure) claimAll(parts, "number", tokens, findNumbers(tokens, taken), taken);
  if (opens & OPENS.name) for (const name of findNames(tokens, taken, laid.proper)) add(parts, name.kind, tokens, name);
  if (opens & OPENS.comparison) for (const part of findComparisons(tokens)) add(parts, "comparison", tokens, part);
  if (opens & OPENS.cause) for (const part of findCauses(tokens)) add(parts, "cause", tokens, part);
  if (opens & OPENS.prediction) for (const part of findPredictions(tokens)) add(parts, "prediction", tokens, part);
  if (opens & OPENS.opinion) for (const part of findOpinions(tokens)) add(parts, "opinion", tokens, part);
}

function add(
  parts: CheckablePart[],
  kind: CheckableKind,
  tokens: readonly Token[],
  { from, to }: Found,
  resolved: string | null = null,
): void {
  const last = tokens[to - 1]!;
  parts.push({ start: tokens[from]!.start, end: last.end - possessiveLength(last), kind, resolved });
}

function claimAll(
  parts: CheckablePart[],
  kind: CheckableKind,
  tokens: readonly Token[],
  found: readonly Found[],
  taken: Uint8Array,
): void {
  for (const part of found) {
    add(parts, kind, tokens, part);
    taken.fill(1, part.from, part.to);
  }
}

/** "Mexico’s" names Mexico. */
function possessiveLength({ text }: Token): number {
  const ending = /['’]s$/.exec(text);
  return ending && ending.index > 0 ? ending[0].length : 0;
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
function lastDayBefore(
  { text, tokens: all }: CheckableText,
  tokens: readonly Token[],
  first: number,
  from: number,
): Day | null {
  const inClaim = lastDayIn(tokens.slice(Math.max(0, from - 40), from));
  if (inClaim || first === 0) return inClaim;
  const claim = all[first]!.start;
  const start = Math.max(0, claim - ANCHOR_REACH, text.lastIndexOf("\n", claim) + 1);
  return lastDayIn(all.slice(firstFrom(all, start), first));
}

function lastDayIn(tokens: readonly Token[]): Day | null {
  let last: Day | null = null;
  for (const { meaning } of findDates(tokens, new Uint8Array(tokens.length))) {
    if (meaning.kind === "absolute") last = meaning.day;
  }
  return last;
}

/** The caller's names that lie inside these tokens, as runs of whole tokens. */
function namesInside(tokens: readonly Token[], names: readonly Span[]): Found[] {
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!first || !last) return [];
  const startsAt = new Map(tokens.map((token, i) => [token.start, i]));
  const found: Found[] = [];
  for (let n = firstFrom(names, first.start); n < names.length && names[n]!.end <= last.end; n++) {
    const name = names[n]!;
    const from = startsAt.get(name.start);
    if (from === undefined || from < (found.at(-1)?.to ?? 0)) continue;
    let to = from;
    while (to < tokens.length && tokens[to]!.end <= name.end) to++;
    if (to > from) found.push({ from, to });
  }
  return found;
}

/** The first of the ordered spans that starts at or after a place. */
function firstFrom(spans: readonly { start: number }[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
