import type { Clause, Unit } from "./clause";
import { phraseAt } from "./phrases";
import { isAdverb, isFiniteVerb } from "./word-classes";
import { anyOf } from "./word-lists";

/** Whether an object is called something: "called it a mess", "called that “a guess”". */

const isIndefiniteArticle = anyOf("a an");

/** A noun begins here: a phrase, a quotation, or one whose noun is quoted: "a “slap in the face”", "the so-called “deal”". */
export function isObjectAt(clause: Clause, at: number): boolean {
  const { units } = clause;
  if (phraseAt(clause, at) !== null) return true;
  for (let k = at; k < at + 4; k++) {
    const unit = units[k];
    if (unit === undefined || unit.kind === "mark") return false;
    if (unit.kind === "quotation") return true;
    // "an outside inquiry": its noun is known, what stands between is not.
    if (unit.phrase >= 0) return k > at && clause.units[at]!.tag === "DET";
    if (!/^(?:DET|ADJ|PRON)$/.test(unit.tag) && !(unit.tag === "ADP" && k === at + 1)) return false;
  }
  return false;
}

/** Behind a noun that is quoted and what its marks leave of it: "the “late” bus"; -1 where none begins. */
export function quotedNounEnd(clause: Clause, at: number): number {
  if (phraseAt(clause, at) !== null || !isObjectAt(clause, at)) return -1;
  let to = at;
  while (to < at + 4 && clause.units[to]?.kind === "word") to++;
  if (clause.units[to]?.kind !== "quotation") return -1;
  const rest = clause.units[to + 1]?.tag === "DET" ? null : phraseAt(clause, to + 1);
  return rest?.to ?? to + 1;
}

/** "called her vote in favour of it a mistake": two noun phrases side by side, the second with an article. */
export function namedAfterAll(clause: Clause, at: number, stop: number): boolean {
  const { units } = clause;
  if (phraseAt(clause, at) === null) return false;
  for (let k = at + 1; k < Math.min(stop, at + 12); k++) {
    if (units[k]!.kind !== "word" || isFiniteVerb(units[k]) || units[k]!.lower === "to") return false;
    if (isIndefiniteArticle(units[k]!.word) && phraseAt(clause, k) !== null && units[k - 1]!.phrase >= 0) return true;
  }
  return false;
}

/** "called that “a guess”", "called that wholly false", "called that account “false”" */
export function complementsIt(clause: Clause, at: number): boolean {
  const { units } = clause;
  const next = isAdverb(units[at]) ? units[at + 1] : units[at];
  if (next?.kind === "quotation" || next?.tag === "ADJ") return true;
  const noun = phraseAt(clause, at);
  return noun !== null && units[noun.to]?.kind === "quotation";
}

const isToBlame = anyOf("responsible accountable liable culpable guilty");

/** "holds the board responsible" */
export function holdsResponsible(clause: Clause, at: number, stop: number): boolean {
  if (!isObjectAt(clause, at)) return false;
  for (let k = at + 1; k < Math.min(stop, at + 14) && clause.units[k]!.kind === "word"; k++)
    if (isToBlame(clause.units[k]!.word)) return true;
  return false;
}

/** Only words, and no verb of their own. */
export function isUnbroken(units: readonly Unit[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (units[k]!.kind === "mark" || isFiniteVerb(units[k])) return false;
  return true;
}
