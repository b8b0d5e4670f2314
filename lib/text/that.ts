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
