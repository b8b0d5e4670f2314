import type { Unit } from "./clause";
import { putsFigure } from "./no-report";
import { isUnbroken } from "./object-complement";

/** The word that ties a verb’s object to its content: accused them of, put it at. */
export function linkOf(lemma: string): string {
  if (lemma === "accuse") return "of";
  if (lemma === "estimate" || lemma === "find" || putsAt.has(lemma)) return "at";
  if (toWhat.has(lemma)) return "to";
  return lemma === "credit" ? "with" : "for";
}

const toWhat = new Set("attribute liken compare link trace".split(" "));
const putsAt = new Set("put value peg".split(" "));

/** Where that word stands behind the object at `at`; -1 where it ties nothing. */
export function linkBehind(units: readonly Unit[], at: number, stop: number, lemma: string): number {
  const linked = findWord(units, at + 1, stop, linkOf(lemma), 30);
  // "traced them, and went to Oslo"
  if (lemma === "link" || lemma === "trace") return isUnbroken(units, at, linked) ? linked : -1;
  if (linked < 0 && lemma === "credit") {
    const to = findWord(units, at + 1, stop, "to", 10);
    return to < 0 ? findWord(units, at + 1, stop, "for", 10) : to;
  }
  if (linked < 0) return lemma === "put" ? findWord(units, at + 1, stop, "nearer", 10) : -1;
  // "put the number at 200", not "put the phone away at noon"
  return (lemma === "put" || lemma === "peg") && !putsFigure(units, linked) ? -1 : linked;
}

/** The first such word within `reach` units; -1 where none is. */
export function findWord(units: readonly Unit[], from: number, stop: number, word: string, reach: number): number {
  for (let k = from; k < Math.min(stop, from + reach); k++) if (units[k]!.lower === word) return k;
  return -1;
}
