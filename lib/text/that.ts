import type { Clause, Unit } from "./clause";
import { cueFormOf } from "./cue-form";
import { occasions } from "./lexicon/en-words";
import { isAdverb, isAuxiliary, isFiniteVerb, isPreposition, isTimeWord } from "./word-classes";

/** The "that" of this verb: before any other finite verb and within reach. */
export function findThat({ units }: Clause, start: number, stop: number): number {
  const from = pastInterruption(units, start, stop);
  let when = from;
  while (when < stop && (isTimeWord(units[when]!.word) || isAdverb(units[when]))) when++;
  const placed = isPreposition(units[when]);
  for (let k = from; k < Math.min(stop, from + 24); k++) {
    const unit = units[k]!;
    if (unit.kind === "quotation") return -1;
    // "said on Friday, after a talk that lasted, that": behind a word for when, what two commas set off.
    if (unit.text === "," && k > from && (placed || when > from)) {
      const past = pastInterruption(units, k, stop);
      if (past > k) return past;
    }
    if (unit.kind === "mark" && unit.text !== "," && unit.text !== "(" && unit.text !== ")") return -1;
    if (
      unit.lower === "that" &&
      (unit.phrase < 0 ||
        k === from ||
        isTimeWord(units[k - 1]!.word) ||
        // "announced in a filing that director Holt": behind a phrase for where no "that" points.
        (units[k - 1]!.phrase >= 0 && placed))
    ) {
      const next = units[k + 1];
      if (unit.phrase >= 0 && next && (isFiniteVerb(next) || next.tag === "VERB")) return -1;
      // "disputed that version,": a noun, and no verb of its own.
      if (unit.phrase < 0 && k === from && isPointer(units, k, stop)) return -1;
      // "says in an email that arrived before": the verb right behind it, and nothing that it could be said of.
      if (
        k > from &&
        unit.tag === "PRON" &&
        next?.tag === "VERB" &&
        isPastForm(next) &&
        !units[k + 2]?.capital &&
        units[k + 2]?.tag !== "NOUN"
      )
        return -1;
      // "says that is not so": what is pointed at, and the subject of its own.
      if (k === from && next && isAuxiliary(next) && !next.capital) return -1;
      // "said that the" yes; "the plan that failed" no: a noun right before and a verb right after.
      if (
        k > from &&
        next &&
        isFiniteVerb(next) &&
        units[k - 1]!.phrase >= 0 &&
        (!occasions.has(units[k - 1]!.lower) || isAuxiliary(next)) &&
        !isTimeWord(units[k - 1]!.word)
      )
        return -1;
      return k;
    }
    // "told riders gathered at the depot that", "wrote in a note shared by a rider that"
    if (isParticipleOf(units, k, from)) continue;
    // "posted a report claiming that": the "that" is the nearer verb's.
    if (
      isFiniteVerb(unit) ||
      (k > from && unit.tag === "VERB" && unit.phrase < 0 && cueFormOf(unit.word)?.frames.includes("t"))
    )
      return -1;
  }
  return -1;
}

/** "points out, as we wait, that": what stands between two commas, if "that" stands behind the second. */
function pastInterruption(units: readonly Unit[], at: number, stop: number): number {
  if (units[at]!.text !== ",") return at;
  for (let k = at + 1; k < Math.min(stop - 1, at + 16); k++)
    if (units[k]!.text === ",") return units[k + 1]!.lower === "that" ? k + 1 : at;
  return at;
}

/** "that version", before a comma or the end. */
function isPointer(units: readonly Unit[], that: number, stop: number): boolean {
  const noun = units[that + 1];
  if (noun === undefined || noun.tag !== "NOUN" || noun.phrase < 0) return false;
  return that + 2 >= stop || units[that + 2]!.text === ",";
}

function isPastForm({ lower }: Unit): boolean {
  return lower.endsWith("ed");
}

/** A past form right behind a noun that cannot be its subject: whom one tells, or what stands behind a preposition. */
function isParticipleOf(units: readonly Unit[], k: number, from: number): boolean {
  const unit = units[k]!;
  if (unit.tag !== "VERB" || unit.phrase >= 0 || !/(?:ed|en|wn)$/.test(unit.lower) || !isPreposition(units[k + 1]))
    return false;
  if (k === from) return true;
  let noun = k - 1;
  const id = units[noun]!.phrase;
  if (id < 0 || units[noun]!.tag === "PRON") return false;
  while (noun > from && units[noun]!.phrase === id) noun--;
  return noun >= from && isPreposition(units[noun]);
}
