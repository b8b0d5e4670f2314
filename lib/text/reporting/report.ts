import type { Clause, Unit } from "../clause";
import { mayEnd } from "../sentences";
import type { Subject } from "../subject";
import { anyOf } from "../word-lists";
import type { Word } from "../words";

/** What the stages of reporting pass to each other: stretches of a sentence, and who reports what by which words. */

/** Units `from` to before `to`. */
export type Range = { from: number; to: number };

/** One act of reporting in a sentence: who (if named here), by which words, and what. */
export type Report = {
  content: Range[];
  cue: Range;
  subject: Subject | null;
  /** The subject is the one of the report before ("said A and asked B"). */
  shared: boolean;
  /** Which pattern decided; shown by explain and weighed by doubt. */
  rule: string;
  lemma: string;
};

/** Reports found at one place, and the unit to read on from. */
export type Found = { reports: Report[]; next: number };

/** Where the sentence's words end: before its full stop and closing bracket. */
export function sentenceEnd(units: readonly Unit[]): number {
  let to = units.length;
  while (to > 0 && units[to - 1]!.kind === "mark" && standsAtEnd(units[to - 1]!.word)) to--;
  return to;
}

const closesBracket = anyOf(") ]");

function standsAtEnd(word: Word): boolean {
  return mayEnd(word) || closesBracket(word);
}

/** The unit at which the sentence’s words end. */
export const end = (clause: Clause): number => sentenceEnd(clause.units);
