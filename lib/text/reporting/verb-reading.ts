import type { Clause, Unit } from "../clause";
import { isAdverb, isAuxiliary, isTimeWord } from "../word-classes";
import { anyOf } from "../word-lists";

/** The verb reading is possible: not a noun, not part of a name. */
export function isVerbHere(clause: Clause, v: number): boolean {
  const { units } = clause;
  const unit = units[v]!;
  if (unit.capital && v > 0 && units[v - 1]!.kind === "word" && /^\p{Lu}/u.test(unit.text)) return false;
  if (unit.lower === "including" || unit.lower === "according") return false;
  if (unit.lower === "told" && units[v - 1]?.lower === "all") return false;
  if (unit.phrase < 0) return unit.tag !== "ADP";
  if (unit.tag === "VERB") return false;
  return false;
}

/** A verb or helping verb that can begin a predicate. */
export function isVerbStart(unit: Unit | undefined): boolean {
  return unit !== undefined && (isAuxiliary(unit) || (unit.tag === "VERB" && unit.phrase < 0));
}

/** "kept asking", "began saying": what stands before the verb only says that it went on. */
export const keepsOn = anyOf("kept keeps keep began begins begin started starts start continued continues continue");
const sends = anyOf("tweeted wrote posted emailed called phoned texted rang messaged went goes took takes used");

/** "tweeted on Friday to say": the verb before that says how, or -1. */
export function wroteTo(units: readonly Unit[], to: number, floor: number): number {
  for (let k = to - 1; k > Math.max(floor, to - 7) && units[k]!.kind === "word"; k--)
    if (sends(units[k]!.word) && units[k]!.phrase < 0) return k;
  return -1;
}

/** ", even suggesting": only adverbs between the comma and the participle. */
export function isBehindComma(units: readonly Unit[], group: number, v: number): boolean {
  if (units[group - 1]?.text !== ",") return false;
  for (let k = group; k < v; k++) if (!isAdverb(units[k])) return false;
  return true;
}

/** "called Friday for", "called on Friday for" */
export function pastTime(units: readonly Unit[], at: number): number {
  const time = units[at]?.lower === "on" ? at + 1 : at;
  return units[time] && isTimeWord(units[time]!.word) ? time + 1 : at;
}

/** "argued for the second time that": how often, and nothing argued for. */
export function tellsHowOften(units: readonly Unit[], at: number): boolean {
  return (
    units[at]?.lower === "for" && /^(?:second|third|fourth|first|last|umpteenth)$/.test(units[at + 2]?.lower ?? "")
  );
}

/** "a note that said, “Late.”": a quotation right behind the verb, or past its comma. */
export function quotes(units: readonly Unit[], verb: number): boolean {
  const mark = units[verb + 1]?.text;
  return units[mark === "," || mark === ":" ? verb + 2 : verb + 1]?.kind === "quotation";
}
