import type { Attribution } from "./attributions";
import type { Cited } from "./chain";
import { isSomebody } from "./cited-somebody";
import type { Clause } from "./clause";
import { phraseAt } from "./phrases";
import type { Range } from "./reporting/report";
import { type Subject, subjectAfter, subjectBefore } from "./subject";
import type { Token } from "./tokens";
import { anyOf } from "./word-lists";

/** A word that can name a source beside what is said: "Holt, citing two officials, said". */
export const isCiting = anyOf("citing quoting cited quoted");

/**
 * Whom the words beside an attribution's content cite: "Holt, citing police,
 * said", "the Times, which quoted two officials"; and who relays it: "Reuters
 * quoted Holt as saying". `inside` are those its content names.
 */
export function citedBeside(
  tokens: readonly Token[],
  clause: Clause,
  attributions: readonly Attribution[],
  at: number,
  within: Range,
  inside: readonly Cited[],
): Cited[] {
  const { units } = clause;
  const { rule } = attributions[at]!;
  const cited: Cited[] = [];
  const add = (who: Range | null, relays: boolean) => {
    if (who && isSomebody(tokens, clause, who)) cited.push({ from: who.from, to: who.to, relays });
  };
  if (rule === "object-as") add(saidToSay(clause, within), false);
  for (let i = 0; i < units.length; i++) {
    if (!isCiting(units[i]!.word)) continue;
    if (rule === "quoted-as-saying" && units[i]!.lower === "quoted") add(relayedBy(clause, i), true);
    else if (cites(clause, i) && isOf(tokens, clause, attributions, at, i, within, inside))
      add(sourceAt(clause, i + 1), false);
  }
  return cited;
}

/** "citing", "which cited", "who has quoted". */
function cites({ units }: Clause, i: number): boolean {
  if (/ing$/.test(units[i]!.lower)) return true;
  const before = isHaving(units[i - 1]?.word) ? units[i - 2] : units[i - 1];
  return isRelative(before?.word);
}

const isHaving = anyOf("has had have");
const isRelative = anyOf("who which");

/** "two officials briefed on the plan", "a report by engineers". */
function sourceAt(clause: Clause, at: number): Range | null {
  const source = phraseAt(clause, at) ? subjectAfter(clause, at) : null;
  if (!source) return null;
  // "citing an aide quoting the president": two.
  let to = at + 1;
  while (to < source.to && !isCiting(clause.units[to]!.word)) to++;
  return { from: source.from, to };
}

/** [the mayor] of "Bell cited the mayor as saying". */
function saidToSay({ units }: Clause, { from, to }: Range): Range | null {
  for (let i = from + 1; i < to - 1; i++)
    if (units[i]!.lower === "as" && /^(?:saying|telling|warning)$/.test(units[i + 1]!.lower)) return { from, to: i };
  return null;
}

/** Reuters of "Reuters quoted Holt as saying" and of "Holt was quoted by Reuters as saying". */
function relayedBy(clause: Clause, v: number): Subject | null {
  const { units } = clause;
  for (let i = v - 1; i >= 0 && i >= v - 3; i--)
    if (isBeing(units[i]!.word)) return units[v + 1]?.lower === "by" ? subjectAfter(clause, v + 2) : null;
  return subjectBefore(clause, v, 0);
}

const isBeing = anyOf("is are was were be been being");

/**
 * Whether the citing word at unit `i` goes with this attribution: outside all
 * contents with the one whose cue is nearest, inside its own with whomever the
 * content lets report ("Holt said [the Times, citing police, reported …]").
 */
function isOf(
  tokens: readonly Token[],
  { units }: Clause,
  attributions: readonly Attribution[],
  at: number,
  i: number,
  within: Range,
  inside: readonly Cited[],
): boolean {
  if (i >= within.from && i < within.to) return inside.length > 0 || i - within.from < 2;
  const place = tokens[units[i]!.first]!.start;
  const { sentence } = attributions[at]!;
  let nearest: Attribution | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let k = at; k >= 0 && attributions[k]!.sentence === sentence; k--) consider(attributions[k]!);
  for (let k = at + 1; k < attributions.length && attributions[k]!.sentence === sentence; k++)
    consider(attributions[k]!);
  return nearest !== null && nearest.cue[0]?.start === attributions[at]!.cue[0]?.start;

  function consider(one: Attribution): void {
    const cue = one.cue[0];
    // "citing" is itself read as the cue of what follows it.
    if (!cue || (cue.start <= place && place < cue.end)) return;
    const far = cue.start > place ? cue.start - place : place - cue.end;
    if (far < least) {
      least = far;
      nearest = one;
    }
  }
}
