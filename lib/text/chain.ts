import type { Attribution } from "./attributions";
import { type Clause, sliceClause } from "./clause";
import { cueFormOf } from "./cue-form";
import { reportsOf } from "./reports";
import type { Token } from "./tokens";
import { askWord } from "./words";
import { textOf } from "./words-of";

/**
 * Who the speaker says said it, outermost first: "Smith said [police had told
 * him that …]" answers ["police"]. Only what stands unquoted is read.
 */
export function chainOf(tokens: readonly Token[], clause: Clause, attribution: Attribution): string[] {
  const span = attribution.content[0]!;
  if (attribution.kind === "direct") return [];
  let from = clause.units.findIndex((unit) => tokens[unit.first]!.start >= span.start);
  let to = clause.units.findIndex((unit) => tokens[unit.first]!.start >= span.end);
  if (from < 0) return [];
  if (to < 0) to = clause.units.length;
  if (!reportsInside(clause, from, to)) return [];
  const chain: string[] = [];
  for (let depth = 0; depth < 3; depth++) {
    const inner = reportsOf(sliceClause(clause, from, to)).find((report) => report.subject !== null);
    if (!inner?.subject || isPronoun(clause.units[from + inner.subject.from]!.lower)) break;
    chain.push(
      textOf(tokens, clause.units[from + inner.subject.from]!.first, clause.units[from + inner.subject.to - 1]!.last),
    );
    to = from + inner.content[0]!.to;
    from += inner.content[0]!.from;
  }
  return chain;
}

/** "he asked": most often the speaker again. */
function isPronoun(lower: string): boolean {
  return /^(he|she|they|it|i|we|you|who)$/.test(lower);
}

const canReport = askWord((word) => word.lower === "according" || /[tb]/.test(cueFormOf(word)?.frames ?? ""));

/** Whether any word could report at all; most contents hold none. */
function reportsInside({ units }: Clause, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (canReport(units[i]!.word)) return true;
  return false;
}
