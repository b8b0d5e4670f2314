import type { Attribution } from "./attributions";
import type { Clause } from "./clause";
import type { Entity } from "./entity";
import type { Span } from "./model";
import { clausesOf, type Piece, relativesOf, words } from "./pieces";
import { holdsReplyWord, isReply } from "./reply";
import type { Token } from "./tokens";
import { isAndOrBut, isFiniteVerb, opensRelative } from "./word-classes";
import { anyOf } from "./word-lists";

/** What the article asserts itself, in one clause that can be checked alone. */
export type OwnClaim = { spans: Span[]; rightOfReply: boolean; about: Entity | null };

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
  taken: Uint8Array,
  attributions: readonly Attribution[],
): OwnClaim[] {
  const { units } = clause;
  const claims: OwnClaim[] = [];
  if (units.length === 0) return claims;
  const alone = attributions.length === 0;
  const first = units[0]!.first;
  const { last } = units[units.length - 1]!;
  const mayReply = !alone || holdsReplyWord(tokens, first, last);
  const reply = alone && mayReply && isReply(tokens, first, last);
  const leavings: Span[] = [];
  let left = 0;
  for (const piece of piecesOf(clause, taken)) {
    for (const part of reply ? [[piece]] : alone ? clausesOf(clause, piece) : relativesOf(clause, piece)) {
      const spans = spansOf(tokens, clause, part);
      if (spans.length === 0) continue;
      const about = alone ? null : aboutWhom(clause, part[0]!, spans[0]!, attributions);
      const rightOfReply = reply || (mayReply && replies(tokens, clause, part));
      if (!alone && !rightOfReply && about === null && assertsNothing(clause, part)) {
        if (hasContent(clause, part)) {
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

function replies(tokens: readonly Token[], { units }: Clause, part: readonly Piece[]): boolean {
  for (const { from, to } of part) if (isReply(tokens, units[from]!.first, units[to - 1]!.last)) return true;
  return false;
}

/** From so many words on, what a report leaves is worth checking. */
const SUBSTANTIAL = 4;

/** Leavings with the mentions and cues they hang on, as few spans as can be. */
function framed(leavings: readonly Span[], attributions: readonly Attribution[]): Span[] {
  const spans = [...leavings];
  for (const { mention, cue } of attributions) spans.push(...mention, ...cue);
  spans.sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: Span[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last && start <= last.end + 1) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}

function hasContent({ units }: Clause, part: readonly Piece[]): boolean {
  for (const { from, to } of part) for (let i = from; i < to; i++) if (CONTENT.has(units[i]!.tag)) return true;
  return false;
}

const CONTENT: ReadonlySet<string> = new Set("NOUN PROPN NUM VERB ADV PRON ADJ".split(" "));

/** The stretches of the sentence that no attribution takes. */
function piecesOf({ units }: Clause, taken: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  let from = -1;
  for (let i = 0; i < units.length; i++) {
    const inside = taken[units[i]!.first] === 1;
    if (inside && from >= 0) {
      pieces.push({ from, to: i });
      from = -1;
    } else if (!inside && from < 0) from = i;
  }
  if (from >= 0) pieces.push({ from, to: units.length });
  return pieces;
}

/** No verb and no quotation: recipient, occasion, time, a conjunction. */
function assertsNothing({ units }: Clause, part: readonly Piece[]): boolean {
  for (const { from, to } of part)
    for (let i = from; i < to; i++)
      if (
        units[i]!.kind === "quotation" ||
        (isFiniteVerb(units[i]) && !helpsCue(units[i]!.word)) ||
        // "his claim that it rained was false": a predicate, and no help to a cue.
        (i === from && i + 1 < to && isCopula(units[i]!.word) && units[i + 1]!.tag === "ADJ")
      )
        return false;
  return true;
}

/** Left of a cue's own verb group: "has" of "has said". */
const helpsCue = anyOf("has have had heard was were is are did does can could would will 's 'd 've ’s ’d ’ve");
const isCopula = anyOf("was were is are");

/** The speaker that an apposition or relative clause right behind a mention tells about: ", a geologist from Oslo". */
function aboutWhom(clause: Clause, part: Piece, span: Span, attributions: readonly Attribution[]): Entity | null {
  const before = clause.units[part.from - 1];
  const apart =
    clause.units[part.from]!.kind === "mark" || before?.text === "," || opensRelative(clause.units[part.from]!.word);
  if (words(clause, part) < 2) return null;
  for (const attribution of attributions) {
    const mention = attribution.mention.at(-1);
    if (apart && mention && span.start >= mention.end && span.start - mention.end <= 3)
      return attribution.speakers.at(-1) ?? null;
  }
  return null;
}

function spansOf(tokens: readonly Token[], clause: Clause, part: readonly Piece[]): Span[] {
  const spans: Span[] = [];
  for (const range of part) {
    const span = spanOf(tokens, clause, range);
    if (span !== null) spans.push(span);
  }
  return spans;
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
const leadsOver = anyOf("and but that");
