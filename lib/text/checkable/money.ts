import {
  CURRENCY_CODES,
  CURRENCY_PREFIXES,
  CURRENCY_SIGNS,
  CURRENCY_WORDS,
  RATE_UNITS,
  SCALES,
} from "./lexicon-quantities";
import { endOfFigure, type Found, withApproximation } from "./numbers";
import { OPENS } from "./openers";
import { type Token, touch } from "./tokens";

/** Amounts of money: "$7.4 million", "about £90", "14 million euros", "Rs 4 crore", "tens of millions of dollars". */
export function findMoney(tokens: readonly Token[], taken: Uint8Array): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const end =
      taken[i] || !(tokens[i]!.opens & OPENS.figure) ? null : (endOfSigned(tokens, i) ?? endOfWorded(tokens, i));
    if (end === null) continue;
    const rate =
      /^(a|an|per|each|every)$/.test(tokens[end]?.lower ?? "") && RATE_UNITS.has(tokens[end + 1]?.lower ?? "");
    const to = rate ? end + 2 : end;
    found.push({ from: withApproximation(tokens, i, taken), to });
    i = to - 1;
  }
  return found;
}

/** Percentages and points: "61 percent", "2.4-3%", "half a percentage point", "25 basis points". */
export function findPercentages(tokens: readonly Token[], taken: Uint8Array): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const figure = taken[i] || !(tokens[i]!.opens & OPENS.figure) ? null : endOfPercentFigure(tokens, i);
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
  let at = i;
  if (first.kind === "word" && CURRENCY_PREFIXES.has(first.lower) && CURRENCY_SIGNS.has(tokens[i + 1]?.text ?? "")) {
    if (touch(first, tokens[i + 1])) at = i + 1;
  }
  const sign = tokens[at]!;
  if (CURRENCY_SIGNS.has(sign.text)) {
    const amount = endOfFigure(tokens, at + 1);
    return amount === null ? null : endOfBound(tokens, amount);
  }
  if (first.kind !== "word" || !CURRENCY_CODES.has(first.lower)) return null;
  const figure = tokens[i + 1]?.text === "." ? i + 2 : i + 1;
  if (first.lower.length === 1 && (figure > i + 1 || !touch(first, tokens[figure]))) return null; // "N48bn", not "n 48"
  return tokens[figure]?.kind === "number" ? endOfFigure(tokens, figure) : null;
}

/** "$5 to $7 million", "£10-£12": a second signed figure after a dash or "to". */
function endOfBound(tokens: readonly Token[], i: number): number {
  if (!/^([-–]|to)$/.test(tokens[i]?.lower ?? "") || !CURRENCY_SIGNS.has(tokens[i + 1]?.text ?? "")) return i;
  return endOfFigure(tokens, i + 2) ?? i;
}

/** Figure first: "14 million euros", "half a million pounds", "50p". */
function endOfWorded(tokens: readonly Token[], i: number): number | null {
  const figure = endOfFigure(tokens, i);
  if (figure === null) return null;
  // "410 million to 440 million euros"
  const upper = /^(to|and)$/.test(tokens[figure]?.lower ?? "") ? endOfFigure(tokens, figure + 1) : null;
  let at = upper ?? figure;
  if (tokens[at]?.lower === "of") at++; // "millions of dollars"
  if (/^(us|canadian|australian|hong)$/.test(tokens[at]?.lower ?? "") || tokens[at]?.text === "U.S.") at++;
  const unit = tokens[at];
  if (!unit || !CURRENCY_WORDS.has(unit.lower)) return null;
  if (unit.lower.length === 1 && !touch(tokens[at - 1], unit)) return null;
  const weight = unit.lower.startsWith("pound") && tokens[at + 1]?.lower === "of" && !SCALES.has(tokens[at - 1]!.lower);
  return weight || (unit.lower === "won" && tokens[at + 1]?.kind === "word") ? null : at + 1;
}

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
    const second = /^([-–]|to)$/.test(next) && tokens[i + 2]?.kind === "number" && tokens[i + 3]?.text === "%";
    return second ? i + 4 : i + 1;
  }
  if (sign.text === "-" && /^(percent|per)$/.test(next))
    return next === "per" && tokens[i + 2]?.lower === "cent" ? i + 3 : i + 2;
  if (/^(percent|pc|pct)$/.test(sign.lower)) return next === "points" || next === "point" ? i + 2 : i + 1;
  if (sign.lower === "per" && next === "cent") return i + 2;
  return /^(percentage|basis)$/.test(sign.lower) && /^points?$/.test(next) ? i + 2 : null;
}
