import {
  APPROXIMATIONS_BY_END,
  FRACTIONS,
  NOT_UNITS,
  NUMBER_WORDS,
  RATE_UNITS,
  SCALES,
  TENS,
  TOUCHING_SCALES,
  UNITS,
  VAGUE_COUNTS,
} from "./lexicon-quantities";
import { OPENS } from "./openers";
import { isCapitalised, type Token, touch } from "./tokens";

/** Tokens `from` to `to` (half-open) hold one checkable part. */
export type Found = { from: number; to: number };

/**
 * Counts and measures with what they count: "at least 41 cubic metres a
 * second", "212 ewes", "a third of", "6-3", "14-year-old". Tokens marked in
 * `taken` belong to money, percentages or dates and are left alone.
 */
export function findNumbers(tokens: readonly Token[], taken: Uint8Array): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] || !(tokens[i]!.opens & OPENS.figure)) continue;
    const to =
      endOfFraction(tokens, i) ?? endOfOrdinal(tokens, i) ?? endOfQuantity(tokens, i) ?? endOfSingle(tokens, i);
    if (to === null || taken[to - 1]) continue;
    found.push({ from: withApproximation(tokens, i, taken), to });
    i = to - 1;
  }
  return found;
}

/** Where the figure that begins at `i` ends, scale included ("4.2 million", "two hundred and ten"), or null. */
export function endOfFigure(tokens: readonly Token[], i: number): number | null {
  const first = tokens[i];
  if (!first) return null;
  if (first.kind === "number") {
    if (tokens[i + 1]?.text === ":" && touch(first, tokens[i + 1])) return null; // a clock time
    const next = tokens[i + 1];
    if (touch(first, next) && next?.kind === "word" && TOUCHING_SCALES.has(next.lower)) return i + 2;
    return endOfScales(tokens, endOfRange(tokens, i + 1));
  }
  if (first.kind !== "word") return null;
  if (isNumberWord(first)) return endOfScales(tokens, endOfWordRange(tokens, i + 1));
  if (VAGUE_COUNTS.has(first.lower) && tokens[i + 1]?.lower === "of") {
    const second = tokens[i + 2];
    return second && VAGUE_COUNTS.has(second.lower) && tokens[i + 3]?.lower === "of" ? i + 3 : i + 1;
  }
  const half = first.lower === "half" ? 1 : 0;
  const article = tokens[i + half];
  const scale = tokens[i + half + 1];
  if (
    article &&
    (article.lower === "a" || article.lower === "an" || article.lower === "one") &&
    scale &&
    SCALES.has(scale.lower)
  ) {
    return endOfScales(tokens, i + half + 1);
  }
  return null;
}

/** The start, moved back over words such as "at least" or "nearly". */
export function withApproximation(tokens: readonly Token[], i: number, taken: Uint8Array): number {
  for (const words of APPROXIMATIONS_BY_END.get(tokens[i - 1]?.lower ?? "") ?? []) {
    const from = i - words.length;
    if (from >= 0 && !taken[from] && words.every((word, k) => tokens[from + k]?.lower === word)) return from;
  }
  return i;
}

function isNumberWord(token: Token): boolean {
  return namesNumber(token.lower);
}

function namesNumber(word: string): boolean {
  if (NUMBER_WORDS.has(word)) return true;
  if (!word.includes("-")) return false;
  const [tens, ones, ...more] = word.split("-", 3);
  return more.length === 0 && TENS.has(tens ?? "") && (ones === "one" || NUMBER_WORDS.has(ones ?? ""));
}

/** "10-12", "10 to 12", "6-3", "4-4-2": a figure after a touching dash, or one after "to", belongs. */
function endOfRange(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.lower === "to" && tokens[i + 1]?.kind === "number") return i + 2;
  let end = i;
  while (end < i + 4 && isTouchingDash(tokens, end) && tokens[end + 1]?.kind === "number") end += 2;
  return end;
}

function isTouchingDash(tokens: readonly Token[], i: number): boolean {
  const dash = tokens[i];
  return dash !== undefined && /^[-–]$/.test(dash.text) && touch(tokens[i - 1], dash) && touch(dash, tokens[i + 1]);
}

function endOfWordRange(tokens: readonly Token[], i: number): number {
  const next = tokens[i + 1];
  return (tokens[i]?.lower === "to" || tokens[i]?.lower === "or") && next && isNumberWord(next) ? i + 2 : i;
}

function endOfScales(tokens: readonly Token[], i: number): number {
  let end = i;
  while (tokens[end] && SCALES.has(tokens[end]!.lower)) end++;
  if (end === i) return end;
  // "two hundred and twelve"
  const and = tokens[end]?.lower === "and" && tokens[end - 1]!.lower === "hundred" ? tokens[end + 1] : undefined;
  return and && isNumberWord(and) ? end + 2 : end;
}

function endOfQuantity(tokens: readonly Token[], i: number): number | null {
  const end = endOfFigure(tokens, i);
  return end === null ? null : endOfRate(tokens, endOfUnit(tokens, end));
}

function endOfUnit(tokens: readonly Token[], i: number): number {
  const next = tokens[i];
  // "14-year-old", "41-page", "20-minute"
  if (next?.text === "-" && isTouchingDash(tokens, i)) {
    return tokens[i + 1]?.kind === "word" ? i + 2 : i;
  }
  if (next?.text === "°") return isCapitalised(tokens[i + 1]) ? i + 2 : i + 1;
  if (next?.kind !== "word") return i;
  if (/^(cubic|square|nautical|metric|light|other|more|consecutive)$/.test(next.lower)) {
    return isUnit(tokens[i + 1]) ? i + 2 : i;
  }
  return isUnit(next) ? i + 1 : i;
}

/** A known unit, or a plural in lower case: what is counted. */
function isUnit(next: Token | undefined): boolean {
  if (next?.kind !== "word") return false;
  if (UNITS.has(next.lower)) return true;
  const plural = /[^s]s$/.test(next.lower) && !NOT_UNITS.has(next.lower) && !/'s$/.test(next.lower);
  return plural && !isCapitalised(next);
}

function endOfRate(tokens: readonly Token[], i: number): number {
  const unit = tokens[i + 1];
  return tokens[i] && /^(a|an|per|each|every)$/.test(tokens[i]!.lower) && unit && RATE_UNITS.has(unit.lower)
    ? i + 2
    : i;
}

/** "a third of", "half of", "two-thirds", "three quarters of". */
function endOfFraction(tokens: readonly Token[], i: number): number | null {
  const first = tokens[i]!;
  if (first.lower === "half" && /^(of|the|its|their|his|her)$/.test(tokens[i + 1]?.lower ?? "")) return i + 1;
  if (isCompoundFraction(first.lower)) return i + 1;
  const next = tokens[i + 1];
  if ((first.lower !== "a" && first.lower !== "an" && first.lower !== "one") || !next || !FRACTIONS.has(next.lower))
    return null;
  const share = next.lower === "third" || (next.lower !== "quarter" && tokens[i - 1]?.lower === "by");
  return tokens[i + 2]?.lower === "of" || share ? i + 2 : null;
}

const isCompoundFraction = (word: string) => word.includes("-") && /-(thirds|quarters|fifths|tenths)$/.test(word);
const ORDINALS: ReadonlySet<string> = new Set("second third fourth fifth sixth seventh eighth ninth tenth".split(" "));

/** "the third since August", "its 12th title": places in a row, from the second on. */
function endOfOrdinal(tokens: readonly Token[], i: number): number | null {
  const first = tokens[i]!;
  const next = tokens[i + 1];
  if (first.kind === "number" && touch(first, next) && /^(st|nd|rd|th)$/.test(next?.lower ?? "")) return i + 2;
  if (!ORDINALS.has(first.lower)) return null;
  const before = tokens[i - 1]?.lower ?? "";
  return /^(the|a|his|her|its|their|our|my)$/.test(before) && next?.kind === "word" ? i + 1 : null;
}

/** "one" counts only with a measure after it or "at least" before it. */
function endOfSingle(tokens: readonly Token[], i: number): number | null {
  if (tokens[i]!.lower !== "one") return null;
  const unit = tokens[i + 1];
  if (unit && UNITS.has(unit.lower) && unit.lower !== "point") return i + 2; // "at one point"
  return tokens[i - 1]?.lower === "least" || tokens[i - 1]?.lower === "only" ? i + 1 : null;
}
