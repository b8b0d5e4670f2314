import type { Clause, Unit } from "./clause";
import type { ClaimKind, Span } from "./model";
import type { Range } from "./reporting/report";
import type { Token } from "./tokens";
import { askWord } from "./words";

/** Ranges of units as spans of text, without marks at their ends. */
export function contentSpans(tokens: readonly Token[], clause: Clause, ranges: readonly Range[]): Span[] {
  const { units } = clause;
  const spans: Span[] = [];
  for (const range of ranges) {
    let { from, to } = range;
    while (from < to && units[from]!.kind === "mark" && !opensContent(units[from]!.word)) from++;
    while (to > from && units[to - 1]!.kind === "mark" && leavesContent(units[to - 1]!.word)) to--;
    if (to <= from) continue;
    if (!holdsWords(units, from, to)) continue;
    spans.push(spanOf(tokens, tokenRange(clause, { from, to })));
  }
  return spans.length > 1 ? spans.sort((a, b) => a.start - b.start) : spans;
}

const opensContent = askWord(({ text }) => /^[([$£€₹]/.test(text));
const leavesContent = askWord(({ text }) => /^[,;:.—–-]$|^--+$/.test(text));

function holdsWords(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (units[i]!.kind !== "mark") return true;
  return false;
}

/** Direct where every word is quoted, mixed where some are; without a clause the words are a quotation or a turn. */
export function kindOf(tokens: readonly Token[], content: readonly Span[], clause?: Clause): Exclude<ClaimKind, "own"> {
  if (!clause) return "direct";
  let quoted = 0;
  let plain = 0;
  for (const unit of clause.units) {
    if (unit.kind === "mark" || !isInside(content, tokens[unit.first]!.start)) continue;
    if (unit.kind === "quotation") quoted++;
    else plain++;
  }
  return quoted === 0 ? "indirect" : plain === 0 ? "direct" : "mixed";
}

function isInside(spans: readonly Span[], place: number): boolean {
  for (const { start, end } of spans) if (place >= start && place < end) return true;
  return false;
}

export function spanOf(tokens: readonly Token[], { first, last }: { first: number; last: number }): Span {
  return { start: tokens[first]!.start, end: tokens[last - 1]!.end };
}

export function tokenRange(clause: Clause, { from, to }: Range): { first: number; last: number } {
  return { first: clause.units[from]!.first, last: clause.units[to - 1]!.last };
}
