import type { Attribution } from "./attributions";
import type { Clause } from "./clause";
import type { Entity } from "./entity";
import type { Span } from "./model";
import { phraseAt } from "./phrases";
import { isReply } from "./reply";
import type { Token } from "./tokens";
import { isFiniteVerb } from "./word-classes";

/** What the article asserts itself, in one clause that can be checked alone. */
export type OwnClaim = { spans: Span[]; rightOfReply: boolean; about: Entity | null };

/** Units `from` to before `to` that no attribution takes. */
type Piece = { from: number; to: number };

/**
 * The own-voice claims of one sentence: what its attributions leave, cut where
 * a clause stands on its own. Leavings that assert nothing ("in a statement",
 * "to reporters") make no claim.
 */
export function ownVoiceOf(
  tokens: readonly Token[],
  clause: Clause,
  taken: readonly Span[],
  attributions: readonly Attribution[],
): OwnClaim[] {
  const { units } = clause;
  if (units.length === 0) return [];
  const reply = isReply(tokens, units[0]!.first, units.at(-1)!.last);
  const claims: OwnClaim[] = [];
  const leavings: Span[] = [];
  for (const piece of piecesOf(tokens, clause, taken)) {
    const parts = reply || attributions.length > 0 ? relativesOf(clause, piece) : clausesOf(clause, piece);
    for (const part of reply ? [[piece]] : parts) {
      const spans = part.map((range) => spanOf(tokens, clause, range)).filter((span) => span !== null);
      if (spans.length === 0) continue;
      if (attributions.length > 0 && !reply && assertsNothing(clause, part)) {
        if (part.some((range) => hasContent(clause, range))) leavings.push(...spans);
        continue;
      }
      claims.push({ spans, rightOfReply: reply, about: aboutWhom(spans[0]!, attributions) });
    }
  }
  // When, where and to whom it was said can be checked, too: one claim for the sentence.
  if (leavings.length > 0) claims.push({ spans: leavings, rightOfReply: false, about: null });
  return claims;
}

function hasContent({ units }: Clause, { from, to }: Piece): boolean {
  for (let i = from; i < to; i++) if (/^(NOUN|PROPN|NUM|VERB|ADV|PRON|ADJ)$/.test(units[i]!.tag)) return true;
  return false;
}

/** The stretches of the sentence outside every taken span. */
function piecesOf(tokens: readonly Token[], { units }: Clause, taken: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let from = -1;
  let t = 0;
  for (let i = 0; i < units.length; i++) {
    const start = tokens[units[i]!.first]!.start;
    while (t < taken.length && taken[t]!.end <= start) t++;
    const inside = t < taken.length && taken[t]!.start <= start;
    if (inside && from >= 0) {
      pieces.push({ from, to: i });
      from = -1;
    } else if (!inside && from < 0) from = i;
  }
  if (from >= 0) pieces.push({ from, to: units.length });
  return pieces;
}

/** Cuts a piece at coordinated clauses and takes relative clauses out of it. */
function clausesOf(clause: Clause, piece: Piece): Piece[][] {
  const { units } = clause;
  const cuts = [piece.from];
  for (let i = piece.from + 1; i < piece.to - 1; i++) {
    const unit = units[i]!;
    if (unit.text === ";" && holdsClause(clause, i + 1, piece.to)) cuts.push(i + 1);
    else if (
      /^(and|but|so|yet|while|whereas)$/.test(unit.lower) &&
      units[i - 1]!.text === "," &&
      startsClause(clause, i + 1, piece.to) &&
      holdsClause(clause, cuts.at(-1)!, i)
    )
      cuts.push(i);
  }
  cuts.push(piece.to);
  return cuts.slice(0, -1).flatMap((from, n) => relativesOf(clause, { from, to: cuts[n + 1]! }));
}

/** ", who chairs the board," stands as a claim of its own; the rest of the clause closes around it. */
function relativesOf(clause: Clause, piece: Piece): Piece[][] {
  const { units } = clause;
  const rest: Piece[] = [];
  const out: Piece[][] = [];
  let from = piece.from;
  for (let i = piece.from; i < piece.to; i++) {
    if (
      !/^(who|which|whose)$/.test(units[i]!.lower) ||
      (i > piece.from && units[i - 1]!.text !== ",") ||
      (i === piece.from && units[i - 1]?.text !== ",")
    )
      continue;
    let to = i + 1;
    while (
      to < piece.to &&
      !(
        units[to]!.kind === "mark" &&
        /^[,;—–]$/.test(units[to]!.text) &&
        holdsClause(clause, i + 1, to) &&
        !listGoesOn(clause, to)
      )
    )
      to++;
    if (to - i < 3) continue;
    if (i > from) rest.push({ from, to: i });
    out.push([{ from: i, to }]);
    from = to;
    i = to - 1;
  }
  if (from < piece.to) rest.push({ from, to: piece.to });
  const main = rest.filter((range) => words(clause, range) > 0);
  return main.length > 0 ? [main, ...out] : out;
}

function listGoesOn({ units }: Clause, comma: number): boolean {
  return units[comma + 1]?.lower === "and" || units[comma + 1]?.lower === "or";
}

function words({ units }: Clause, { from, to }: Piece): number {
  let count = 0;
  for (let i = from; i < to; i++) if (units[i]!.kind !== "mark") count++;
  return count;
}

function startsClause(clause: Clause, from: number, to: number): boolean {
  const phrase = phraseAt(clause, from);
  if (!phrase) return false;
  for (let i = phrase.to; i < Math.min(to, phrase.to + 8); i++) {
    if (isFiniteVerb(clause.units[i])) return true;
    if (clause.units[i]!.text === ",") return false;
  }
  return false;
}

function holdsClause({ units }: Clause, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteVerb(units[i])) return true;
  return false;
}

/** Leavings of a report: recipient, occasion, time, a conjunction. */
function assertsNothing(clause: Clause, part: readonly Piece[]): boolean {
  const { units } = clause;
  let count = 0;
  let says = false;
  for (const { from, to } of part) {
    for (let i = from; i < to; i++) {
      const unit = units[i]!;
      if (unit.kind === "quotation") says = true;
      if (unit.kind !== "word") continue;
      if (
        isFiniteVerb(unit) &&
        !/^(has|have|had|was|were|is|are|did|does|can|could|would|will|'s|’s|'d|’d|'ve|’ve)$/.test(unit.lower)
      )
        says = true;
      count++;
    }
  }
  if (says) return false;
  const first = units[part[0]!.from]!;
  return count < 2 || (count < 4 && first.phrase < 0 && !/^\d/.test(first.text));
}

/** The speaker that an apposition or relative clause right behind a mention tells about. */
function aboutWhom(span: Span, attributions: readonly Attribution[]): Entity | null {
  for (const attribution of attributions) {
    const mention = attribution.mention.at(-1);
    if (mention && span.start >= mention.end && span.start - mention.end <= 3)
      return attribution.speakers.at(-1) ?? null;
  }
  return null;
}

function spanOf(tokens: readonly Token[], { units }: Clause, { from, to }: Piece): Span | null {
  let first = from;
  let last = to;
  const isWord = (i: number) => units[i]!.kind !== "mark" || /^[$£€₹(]$/.test(units[i]!.text);
  while (first < last && !isWord(first)) first++;
  while (last > first && units[last - 1]!.kind === "mark" && !/^[)%?!]$/.test(units[last - 1]!.text)) last--;
  while (last - first > 1 && /^(and|but)$/.test(units[last - 1]!.lower)) last--;
  return last > first
    ? { start: tokens[units[first]!.first]!.start, end: tokens[units[last - 1]!.last - 1]!.end }
    : null;
}
