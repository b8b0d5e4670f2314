/**
 * What there is to check in a claim, part by part: figures, money, percentages,
 * dates, names, titles, places, and the words that make it a comparison, a
 * cause, a prediction or an opinion.
 *
 * Its tokens are its own, cut finer than the shared layer ("4.2bn" is a figure
 * and a scale), and need no parts of speech; each claim is read once, so the
 * work is linear in the length of its spans.
 */
import type { CheckableKind, CheckablePart, Span } from "../model";
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
import { type Token, tokensIn } from "./tokens";

export type CheckableOptions = {
  /** Publication date, `YYYY-MM-DD`; without it relative dates are found and not resolved. */
  publishedOn?: string;
  /** Names the caller knows of, in order, anywhere in the text; those inside the spans become parts of kind "name". */
  names?: readonly Span[];
};

/**
 * The parts of one claim, given the whole text and the claim's spans (in
 * order): `checkableParts(text, claim.spans, { publishedOn, names })`. Parts lie
 * inside a span, are ordered by place, and do not overlap within a kind. Takes
 * any text and any spans; an invalid date counts as none.
 */
export function checkableParts(text: string, spans: readonly Span[], options: CheckableOptions = {}): CheckablePart[] {
  const published = findDay(options.publishedOn);
  const parts = spans.flatMap((span) => partsOfSpan(text, span, published, options.names ?? []));
  return parts.sort((a, b) => a.start - b.start || a.end - b.end);
}

function partsOfSpan(text: string, span: Span, published: Day | null, names: readonly Span[]): CheckablePart[] {
  const tokens = tokensIn(text, span);
  const taken = new Uint8Array(tokens.length);
  const parts: CheckablePart[] = [];
  const add = (kind: CheckableKind, { from, to }: Found, resolved: string | null = null) => {
    const last = tokens[to - 1]!;
    parts.push({ start: tokens[from]!.start, end: last.end - possessiveLength(last), kind, resolved });
  };
  /** What money holds is no number, what a date holds is no name, and so on. */
  const claimAll = (kind: CheckableKind, found: readonly Found[]) => {
    for (const part of found) {
      add(kind, part);
      taken.fill(1, part.from, part.to);
    }
  };

  claimAll("money", findMoney(tokens, taken));
  claimAll("percentage", findPercentages(tokens, taken));
  for (const date of findDates(tokens, taken)) {
    const anchor = date.meaning.kind === "anchored" ? lastDayBefore(text, span, tokens, date.from) : null;
    add("date", date, resolveDate(date.meaning, published, anchor, speaksOfFuture(tokens, date.from, date.to)));
    taken.fill(1, date.from, date.to);
  }
  for (const name of namesInside(tokens, names)) claimAll("name", [name]);
  claimAll("number", findNumbers(tokens, taken));
  for (const name of findNames(tokens, taken, properWords(text))) add(name.kind, name);
  for (const part of findComparisons(tokens)) add("comparison", part);
  for (const part of findCauses(tokens)) add("cause", part);
  for (const part of findPredictions(tokens)) add("prediction", part);
  for (const part of findOpinions(tokens)) add("opinion", part);
  return parts;
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
function lastDayBefore(text: string, span: Span, tokens: readonly Token[], from: number): Day | null {
  const inClaim = lastDayIn(tokens.slice(Math.max(0, from - 40), from));
  if (inClaim) return inClaim;
  const paragraph = text.lastIndexOf("\n", Math.max(0, span.start - 1)) + 1;
  const start = Math.max(paragraph, span.start - ANCHOR_REACH);
  return start < span.start ? lastDayIn(tokensIn(text, { start, end: span.start })) : null;
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
function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
