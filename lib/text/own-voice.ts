import type { Attribution } from "./attributions";
import type { Clause } from "./clause";
import type { Entity } from "./entity";
import type { Span } from "./model";
import { phraseAt } from "./phrases";
import { isReply } from "./reply";
import type { Token } from "./tokens";
import { isFiniteVerb } from "./word-classes";
import { anyOf } from "./word-lists";

/** What the article asserts itself, in one clause that can be checked alone. */
export type OwnClaim = { spans: Span[]; rightOfReply: boolean; about: Entity | null };

/** Units `from` to before `to` that no attribution takes. */
type Piece = { from: number; to: number };

/**
 * The own-voice claims of one sentence: what its attributions leave, cut where
 * a clause stands on its own. To whom, when and where something was said can be
 * checked, too, and reads as an assertion only with its frame: "a U.S. official
 * told NBC News earlier this month" is one claim. Mere adjuncts ("to reporters",
 * "on Tuesday") stay inside the attribution and make none.
 */
export function ownVoiceOf(
  tokens: readonly Token[],
  clause: Clause,
  taken: readonly Span[],
  attributions: readonly Attribution[],
): OwnClaim[] {
  const { units } = clause;
  if (units.length === 0) return [];
  const reply = attributions.length === 0 && isReply(tokens, units[0]!.first, units.at(-1)!.last);
  const claims: OwnClaim[] = [];
  const leavings: Span[] = [];
  let left = 0;
  for (const piece of piecesOf(tokens, clause, taken)) {
    const parts = attributions.length > 0 ? relativesOf(clause, piece) : clausesOf(clause, piece);
    for (const part of reply ? [[piece]] : parts) {
      const spans: Span[] = [];
      for (const range of part) {
        const span = spanOf(tokens, clause, range);
        if (span !== null) spans.push(span);
      }
      if (spans.length === 0) continue;
      const about = aboutWhom(clause, part[0]!, spans[0]!, attributions);
      const rightOfReply =
        reply || part.some(({ from, to }) => isReply(tokens, units[from]!.first, units[to - 1]!.last));
      if (attributions.length > 0 && !rightOfReply && about === null && assertsNothing(clause, part)) {
        if (part.some((range) => hasContent(clause, range))) {
          leavings.push(...spans);
          for (const range of part) left += words(clause, range);
        }
        continue;
      }
      claims.push({ spans, rightOfReply, about });
    }
  }
  if (left >= SUBSTANTIAL) claims.push({ spans: framed(leavings, attributions), rightOfReply: false, about: null });
  return claims;
}

/** From so many words on, what a report leaves is worth checking. */
const SUBSTANTIAL = 4;

/** Leavings with the mentions and cues they hang on, as few spans as can be. */
function framed(leavings: readonly Span[], attributions: readonly Attribution[]): Span[] {
  const spans = [...leavings, ...attributions.flatMap(({ mention, cue }) => [...mention, ...cue])].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const joined: Span[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last && start <= last.end + 1) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}

function hasContent({ units }: Clause, { from, to }: Piece): boolean {
  for (let i = from; i < to; i++) if (CONTENT.has(units[i]!.tag)) return true;
  return false;
}

const CONTENT: ReadonlySet<string> = new Set("NOUN PROPN NUM VERB ADV PRON ADJ".split(" "));

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

const isRelative = anyOf("who which whose where");
const endsRelative = anyOf(", ; — –");
const joinsClauses = anyOf("and but so yet while whereas");

/** Cuts a piece at coordinated clauses and takes relative clauses out of it. */
function clausesOf(clause: Clause, piece: Piece): Piece[][] {
  const { units } = clause;
  const cuts = [piece.from];
  for (let i = piece.from + 1; i < piece.to - 1; i++) {
    const unit = units[i]!;
    if (unit.text === ";" && holdsClause(clause, i + 1, piece.to)) cuts.push(i + 1);
    else if (
      units[i - 1]!.text === "," &&
      joinsClauses(unit.word) &&
      startsClause(clause, i + 1, piece.to) &&
      holdsClause(clause, cuts.at(-1)!, i)
    )
      cuts.push(i);
  }
  cuts.push(piece.to);
  if (cuts.length === 2) return relativesOf(clause, piece);
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
      !isRelative(units[i]!.word) ||
      (i > piece.from && units[i - 1]!.text !== ",") ||
      (i === piece.from && units[i - 1]?.text !== ",")
    )
      continue;
    let to = i + 1;
    while (
      to < piece.to &&
      !(
        units[to]!.kind === "mark" &&
        endsRelative(units[to]!.word) &&
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

/** No verb and no quotation: recipient, occasion, time, a conjunction. */
function assertsNothing({ units }: Clause, part: readonly Piece[]): boolean {
  for (const { from, to } of part)
    for (let i = from; i < to; i++)
      if (
        units[i]!.kind === "quotation" ||
        (isFiniteVerb(units[i]) && !HELPS.test(units[i]!.lower)) ||
        // "his claim that it rained was false": a predicate, and no help to a cue.
        (i === from && i + 1 < to && /^(?:was|were|is|are)$/.test(units[i]!.lower) && units[i + 1]!.tag === "ADJ")
      )
        return false;
  return true;
}

/** Left of a cue's own verb group: "has" of "has said". */
const HELPS = /^(?:has|have|had|heard|was|were|is|are|did|does|can|could|would|will|['’](?:s|d|ve))$/;

/** The speaker that an apposition or relative clause right behind a mention tells about: ", a geologist from Oslo". */
function aboutWhom(clause: Clause, part: Piece, span: Span, attributions: readonly Attribution[]): Entity | null {
  const before = clause.units[part.from - 1];
  const apart =
    clause.units[part.from]!.kind === "mark" ||
    before?.text === "," ||
    /^(?:who|which|whose)$/.test(clause.units[part.from]!.lower);
  if (words(clause, part) < 2) return null;
  for (const attribution of attributions) {
    const mention = attribution.mention.at(-1);
    if (apart && mention && span.start >= mention.end && span.start - mention.end <= 3)
      return attribution.speakers.at(-1) ?? null;
  }
  return null;
}

function spanOf(tokens: readonly Token[], { units }: Clause, { from, to }: Piece): Span | null {
  let first = from;
  let last = to;
  while (first < last && units[first]!.kind === "mark" && !opensWords(units[first]!.word)) first++;
  while (last > first && units[last - 1]!.kind === "mark" && !endsWords(units[last - 1]!.word)) last--;
  // What only leads over to the words behind it; "twice that" ends with its own.
  if (units[to]?.kind === "word" || units[to]?.kind === "quotation" || isAndOrBut(units[last - 1]?.word))
    while (last - first > 1 && leadsOver(units[last - 1]!.word)) last--;
  return last > first
    ? { start: tokens[units[first]!.first]!.start, end: tokens[units[last - 1]!.last - 1]!.end }
    : null;
}

const opensWords = anyOf("$ £ € ₹ (");
const endsWords = anyOf(") % ? !");
const isAndOrBut = anyOf("and but");
const leadsOver = anyOf("and but that");
