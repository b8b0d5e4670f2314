import { isOrdinalEnding } from "../word-classes";
import { anyOf } from "../word-lists";
import { askWord } from "../words";
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
import type { Found, Stretch } from "./stretch";
import { isCapitalised, type Token, touch } from "./tokens";

/**
 * Counts and measures with what they count: "at least 41 cubic metres a
 * second", "212 ewes", "a third of", "6-3", "14-year-old". Tokens marked as
 * taken belong to money, percentages or dates and are left alone.
 */
export function findNumbers({ tokens, opens, taken }: Stretch): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] || !(opens[i]! & OPENS.figure)) continue;
    const to =
      endOfRatio(tokens, i) ??
      endOfFraction(tokens, i) ??
      endOfOrdinal(tokens, i) ??
      endOfQuantity(tokens, i) ??
      endOfSingle(tokens, i);
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
    if (touch(first, next) && isTouchingScale(next?.word)) return i + 2;
    return endOfScales(tokens, endOfRange(tokens, i + 1));
  }
  if (first.kind !== "word") return null;
  if (namesNumber(first.word)) return endOfScales(tokens, endOfWordRange(tokens, i + 1));
  if (isVagueCount(first.word) && tokens[i + 1]?.lower === "of") {
    return isVagueCount(tokens[i + 2]?.word) && tokens[i + 3]?.lower === "of" ? i + 3 : i + 1;
  }
  const article = first.lower === "half" ? i + 1 : i;
  return isOne(tokens[article]?.word) && isScale(tokens[article + 1]?.word) ? endOfScales(tokens, article + 1) : null;
}

const isVagueCount = anyOf(VAGUE_COUNTS);
const isOne = anyOf("a an one");
const isScale = anyOf(SCALES);
const isTouchingScale = anyOf(TOUCHING_SCALES);

/** The start, moved back over words such as "at least" or "nearly". */
export function withApproximation(tokens: readonly Token[], i: number, taken: Uint8Array): number {
  if (i === 0 || !approximates(tokens[i - 1]!.word)) return i;
  for (const words of APPROXIMATIONS_BY_END.get(tokens[i - 1]!.lower)!) {
    const from = i - words.length;
    if (from >= 0 && !taken[from] && words.every((word, k) => tokens[from + k]?.lower === word)) return from;
  }
  return i;
}

const approximates = anyOf(APPROXIMATIONS_BY_END.keys());

/** "two", "forty-two". */
const namesNumber = askWord(({ lower }) => {
  if (NUMBER_WORDS.has(lower)) return true;
  const [tens, ones, ...more] = lower.split("-", 3);
  return more.length === 0 && TENS.has(tens ?? "") && (ones === "one" || NUMBER_WORDS.has(ones ?? ""));
});

/** "10-12", "10 to 12", "6-3", "4-4-2": a figure after a touching dash, or one after "to", belongs. */
function endOfRange(tokens: readonly Token[], i: number): number {
  if (tokens[i]?.lower === "to" && tokens[i + 1]?.kind === "number") return i + 2;
  let end = i;
  while (end < i + 4 && isTouchingDash(tokens, end) && tokens[end + 1]?.kind === "number") end += 2;
  return end;
}

function isTouchingDash(tokens: readonly Token[], i: number): boolean {
  const dash = tokens[i];
  return dash !== undefined && isShortDash(dash.word) && touch(tokens[i - 1], dash) && touch(dash, tokens[i + 1]);
}

const isShortDash = anyOf("- –");

function endOfWordRange(tokens: readonly Token[], i: number): number {
  const next = tokens[i + 1];
  return (tokens[i]?.lower === "to" || tokens[i]?.lower === "or") && namesNumber(next?.word) ? i + 2 : i;
}

function endOfScales(tokens: readonly Token[], i: number): number {
  let end = i;
  while (isScale(tokens[end]?.word)) end++;
  if (end === i) return end;
  // "two hundred and twelve"
  const and = tokens[end]?.lower === "and" && tokens[end - 1]!.lower === "hundred" ? tokens[end + 1] : undefined;
  return namesNumber(and?.word) ? end + 2 : end;
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
  // "98F", "37C"
  if (touch(tokens[i - 1], next) && isDegree(next?.word)) return i + 1;
  if (next?.text === "°") return isCapitalised(tokens[i + 1]) ? i + 2 : i + 1;
  if (next?.kind !== "word") return i;
  if (modifiesUnit(next.word)) {
    return isUnit(tokens[i + 1]) ? i + 2 : i;
  }
  return isUnit(next) ? i + 1 : i;
}

const isDegree = askWord(({ text }) => /^[FC]$/.test(text));
const modifiesUnit = anyOf("cubic square sq nautical metric light other more consecutive");

/** A known unit, or a plural in lower case: what is counted. */
function isUnit(next: Token | undefined): boolean {
  if (next?.kind !== "word") return false;
  return isListedUnit(next.word) || (!next.capital && looksPlural(next.word));
}

const isListedUnit = anyOf(UNITS);
const looksPlural = askWord(({ lower }) => /[^s'’]s$/.test(lower) && !NOT_UNITS.has(lower));

function endOfRate(tokens: readonly Token[], i: number): number {
  return isRate(tokens, i) ? i + 2 : i;
}

/** "a second", "per head". */
export function isRate(tokens: readonly Token[], i: number): boolean {
  return opensRate(tokens[i]?.word) && isRateUnit(tokens[i + 1]?.word);
}

const opensRate = anyOf("a an per each every");
const isRateUnit = anyOf(RATE_UNITS);

/** "4 in 10", "nine out of ten dentists", "one in five": a share, with whose it is. */
function endOfRatio(tokens: readonly Token[], i: number): number | null {
  const first = tokens[i]!;
  if (!isWholeNumber(first.word)) return null;
  const out = tokens[i + 1]?.lower === "out" && tokens[i + 2]?.lower === "of";
  const at = out ? i + 3 : tokens[i + 1]?.lower === "in" ? i + 2 : -1;
  if (at < 0 || !isWholeNumber(tokens[at]?.word) || /^(?:1|2)\d{3}$/.test(tokens[at]!.text)) return null;
  // "two in three years" is a rate of another kind.
  if (!out && isTimeUnit(tokens[at + 1]?.word)) return null;
  return out ? endOfUnit(tokens, at + 1) : at + 1;
}

const isWholeNumber = askWord(
  ({ text, lower }) => /^\d{1,3}(?:,\d{3})*$/.test(text) || lower === "one" || NUMBER_WORDS.has(lower),
);
const isTimeUnit = anyOf("second seconds minute minutes hour hours day days week weeks month months year years");

/** "a third of", "half of", "two-thirds", "three quarters of". */
function endOfFraction(tokens: readonly Token[], i: number): number | null {
  const first = tokens[i]!;
  if (first.lower === "half" && isHalved(tokens[i + 1]?.word)) return i + 1;
  if (isCompoundFraction(first.word)) return i + 1;
  const next = tokens[i + 1];
  if (!isOne(first.word) || next === undefined || !isFraction(next.word)) return null;
  const share = next.lower === "third" || (next.lower !== "quarter" && tokens[i - 1]?.lower === "by");
  return tokens[i + 2]?.lower === "of" || share ? i + 2 : null;
}

const isHalved = anyOf("of the its their his her");
const isFraction = anyOf(FRACTIONS);
const isCompoundFraction = askWord(({ lower }) => /-(thirds|quarters|fifths|tenths)$/.test(lower));
const isOrdinal = anyOf("second third fourth fifth sixth seventh eighth ninth tenth");
const owns = anyOf("the a his her its their our my");

/** "the third since August", "its 12th title": places in a row, from the second on. */
function endOfOrdinal(tokens: readonly Token[], i: number): number | null {
  const first = tokens[i]!;
  const next = tokens[i + 1];
  if (first.kind === "number" && touch(first, next) && isOrdinalEnding(next?.word)) return i + 2;
  return isOrdinal(first.word) && owns(tokens[i - 1]?.word) && next?.kind === "word" ? i + 1 : null;
}

/** "one" counts only with a measure after it or "at least" before it. */
function endOfSingle(tokens: readonly Token[], i: number): number | null {
  if (tokens[i]!.lower !== "one") return null;
  const unit = tokens[i + 1];
  if (unit && isListedUnit(unit.word) && unit.lower !== "point") return i + 2; // "at one point"
  return tokens[i - 1]?.lower === "least" || tokens[i - 1]?.lower === "only" ? i + 1 : null;
}
