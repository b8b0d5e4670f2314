import type { Clause, Unit } from "./clause";
import { phraseAt } from "./phrases";
import { anyOf } from "./word-lists";

/** Where the infinitive of a reporting verb begins: "promised to go", "urged them, on Friday, to go". */

const places = anyOf("in at on");
const opensNoun = anyOf("a an the its his her their");

/** What stands behind the "to" of a verb that is urged or warned about: "be", a verb, a quotation. */
export function beginsInfinitive(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.tag === "VERB" || unit.lower === "be" || unit.kind === "quotation");
}

/** The same behind a verb’s own "to", where any word will do that names no place. */
export function takesInfinitive(unit: Unit | undefined): boolean {
  return unit?.kind === "quotation" || (unit?.kind === "word" && !isPlaceAfterTo(unit));
}

/** "promised to Oslo", "to them": a name, a pronoun or an article, and no verb. */
export function isPlaceAfterTo(unit: Unit): boolean {
  return unit.phrase >= 0 && unit.tag !== "VERB" && (unit.tag === "PROPN" || unit.tag === "PRON" || unit.tag === "DET");
}

/** "ordered the firm, its supplier, to wait": behind the first comma of two a noun, behind the second "to". */
export function startsAside(units: readonly Unit[], from: number, stop: number): boolean {
  if (units[from]?.lower === "to") return true;
  if (!opensNoun(units[from]?.word)) return false;
  for (let k = from; k < Math.min(stop - 1, from + 14); k++)
    if (units[k]!.text === ",") return units[k + 1]!.lower === "to";
  return false;
}

/** "promised in his advertisements to run": past one phrase for where. */
export function pastPlace(clause: Clause, at: number): number {
  const phrase = places(clause.units[at]?.word) ? phraseAt(clause, at + 1) : null;
  return phrase && clause.units[phrase.to]?.lower === "to" ? phrase.to : at;
}

/** "told the judge she used to walk": a subject of its own, whose verb takes the infinitive. */
export function hasOwnInfinitive(units: readonly Unit[], at: number): boolean {
  return isSubjectWord(units[at]!.word) && units[at + 2]?.lower === "to" && takesInfinitiveItself(units[at + 1]?.word);
}

const isSubjectWord = anyOf("he she they it i we");
const takesInfinitiveItself = anyOf(
  "used ought had have has wanted wants needed needs hoped hopes planned plans expected expects intended intends tried failed refused meant",
);
