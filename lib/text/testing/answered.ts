import { type Clause, clauseOf } from "../clause";
import { paragraphsOf } from "../paragraphs";
import { quotationsOf } from "../quotations";
import type { Range } from "../reporting/report";
import { type Sentence, sentencesOf } from "../sentences";
import { type Token, tokenize } from "../tokens";

/** A text cut and folded as far as the stages that read clauses. */
export type Folded = { tokens: Token[]; sentences: Sentence[]; clauses: Clause[] };

/** The stages before the clauses, in order. */
export function fold(text: string): Folded {
  const tokens = tokenize(text);
  const paragraphs = paragraphsOf(text, tokens);
  const sentences = sentencesOf(tokens, paragraphs, quotationsOf(tokens, paragraphs));
  return { tokens, sentences, clauses: sentences.map((sentence) => clauseOf(tokens, sentence)) };
}

/**
 * A sentence as a stage answers it: "{said}" is what it is asked about, and
 * "[the mayor]" what it answers, in units of the clause. A row whose answer is
 * right comes back as it went in. Without braces every sentence is asked for all
 * of its own.
 */
export function answered(
  sentence: string,
  ask: (clause: Clause, asked: Range, tokens: readonly Token[]) => readonly Range[] | Range | null,
): string {
  const plain = sentence.replace(/[[\]]/g, "");
  const open = plain.indexOf("{");
  const close = plain.indexOf("}") - 1;
  const text = plain.replace(/[{}]/g, "");
  const { tokens, clauses } = fold(text);
  const placeOf = ({ units }: Clause, { from, to }: Range): Piece => ({
    start: tokens[units[from]!.first]!.start,
    end: tokens[units[to - 1]!.last - 1]!.end,
  });
  const pieces = clauses.flatMap((clause) => {
    const units = [...clause.units.keys()].map((index) => placeOf(clause, { from: index, to: index + 1 }));
    const from = units.findIndex(({ start }) => start >= open);
    const to = units.findLastIndex(({ end }) => end <= close) + 1;
    if (open >= 0 && (from < 0 || to <= from)) return [];
    const answer = ask(clause, open < 0 ? { from: 0, to: units.length } : { from, to }, tokens) ?? [];
    const ranges = "from" in answer ? [answer] : answer;
    return ranges.filter((one) => one.to > one.from).map((one) => ({ ...placeOf(clause, one), marks: "[]" }));
  });
  return withMarks(text, open < 0 ? pieces : [...pieces, { start: open, end: close, marks: "{}" }]);
}

type Piece = { start: number; end: number };

/** Marks around pieces: where two begin or end together the longer is outside, and of two alike the first. */
function withMarks(text: string, pieces: readonly (Piece & { marks: string })[]): string {
  const outward = [...pieces].sort((a, b) => b.end - b.start - (a.end - a.start));
  let out = "";
  for (let at = 0; at <= text.length; at++) {
    for (const { end, marks } of outward.toReversed()) if (end === at) out += marks[1];
    for (const { start, marks } of outward) if (start === at) out += marks[0];
    out += text[at] ?? "";
  }
  return out;
}
