import { anyOf } from "../word-lists";
import { CURRENCY_CODES, CURRENCY_PREFIXES, CURRENCY_SIGNS, CURRENCY_WORDS, SCALES } from "./lexicon-quantities";
import { endOfFigure, isRate, withApproximation } from "./numbers";
import { OPENS } from "./openers";
import type { Found, Stretch } from "./stretch";
import { type Token, touch } from "./tokens";

/** Amounts of money: "$7.4 million", "about £90", "14 million euros", "Rs 4 crore", "tens of millions of dollars". */
export function findMoney({ tokens, opens, taken }: Stretch): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] || !(opens[i]! & OPENS.figure)) continue;
    const end = endOfSigned(tokens, i) ?? endOfWorded(tokens, i);
    if (end === null) continue;
    const to = isRate(tokens, end) ? end + 2 : end;
    found.push({ from: withApproximation(tokens, i, taken), to });
    i = to - 1;
  }
  return found;
}

/** Percentages and points: "61 percent", "2.4-3%", "half a percentage point", "25 basis points". */
export function findPercentages({ tokens, opens, taken }: Stretch): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] || !(opens[i]! & OPENS.figure)) continue;
    const figure = endOfPercentFigure(tokens, i);
    const to = figure === null ? null : endOfPercentSign(tokens, figure);
    if (to === null) continue;
    found.push({ from: withApproximation(tokens, i, taken), to });
    i = to - 1;
  }
  return found;
}

/** Sign or code first: "$5", "US$5m", "£1.2bn", "Rs 40", "Sh450". */
function endOfSigned(tokens: readonly Token[], i: number): number | null {
  const first = tokens[i]!;
  const next = tokens[i + 1];
  const prefixed = isPrefix(first.word) && isSign(next?.word) && touch(first, next);
  if (prefixed || isSign(first.word)) {
    const amount = endOfFigure(tokens, prefixed ? i + 2 : i + 1);
    return amount === null ? null : endOfBound(tokens, amount);
  }
  if (first.kind !== "word" || !isCode(first.word)) return null;
  const figure = next?.text === "." ? i + 2 : i + 1;
  if (first.lower.length === 1 && (figure > i + 1 || !touch(first, tokens[figure]))) return null; // "N48bn", not "n 48"
  return tokens[figure]?.kind === "number" ? endOfFigure(tokens, figure) : null;
}

const isSign = anyOf(CURRENCY_SIGNS);
const isPrefix = anyOf(CURRENCY_PREFIXES);
const isCode = anyOf(CURRENCY_CODES);

/** "$5 to $7 million", "£10-£12": a second signed figure after a dash or "to". */
function endOfBound(tokens: readonly Token[], i: number): number {
  if (!leadsToBound(tokens[i]?.word) || !isSign(tokens[i + 1]?.word)) return i;
  return endOfFigure(tokens, i + 2) ?? i;
}

const leadsToBound = anyOf("- – to");

/** Figure first: "14 million euros", "half a million pounds", "50p". */
function endOfWorded(tokens: readonly Token[], i: number): number | null {
  const figure = endOfFigure(tokens, i);
  if (figure === null) return null;
  // "410 million to 440 million euros"
  const upper = joinsAmounts(tokens[figure]?.word) ? endOfFigure(tokens, figure + 1) : null;
  let at = upper ?? figure;
  if (tokens[at]?.lower === "of") at++; // "millions of dollars"
  if (isDollarCountry(tokens[at]?.word) || tokens[at]?.text === "U.S.") at++;
  const unit = tokens[at];
  if (unit === undefined || !isCurrency(unit.word)) return null;
  if (unit.lower.length === 1 && !touch(tokens[at - 1], unit)) return null;
  const weight = unit.lower.startsWith("pound") && tokens[at + 1]?.lower === "of" && !isScale(tokens[at - 1]!.word);
  return weight || (unit.lower === "won" && tokens[at + 1]?.kind === "word") ? null : at + 1;
}

const joinsAmounts = anyOf("to and");
const isDollarCountry = anyOf("us canadian australian hong");
const isCurrency = anyOf(CURRENCY_WORDS);
const isScale = anyOf(SCALES);

function endOfPercentFigure(tokens: readonly Token[], i: number): number | null {
  const first = tokens[i]!;
  if (first.lower === "half" && tokens[i + 1]?.lower === "a") return i + 2;
  if (first.lower === "a" || first.lower === "one") return i + 1;
  return endOfFigure(tokens, i);
}

function endOfPercentSign(tokens: readonly Token[], i: number): number | null {
  const sign = tokens[i];
  const next = tokens[i + 1]?.lower ?? "";
  if (!sign) return null;
  if (sign.text === "%") {
    // "2%-3%", "2% to 3%"
    const second = leadsToBound(tokens[i + 1]?.word) && tokens[i + 2]?.kind === "number" && tokens[i + 3]?.text === "%";
    return second ? i + 4 : i + 1;
  }
  if (sign.text === "-" && (next === "percent" || next === "per"))
    return next === "per" && tokens[i + 2]?.lower === "cent" ? i + 3 : i + 2;
  if (isPercent(sign.word)) return next === "points" || next === "point" ? i + 2 : i + 1;
  if (sign.lower === "per" && next === "cent") return i + 2;
  return isPointOf(sign.word) && (next === "point" || next === "points") ? i + 2 : null;
}

const isPercent = anyOf("percent pc pct");
const isPointOf = anyOf("percentage basis");
