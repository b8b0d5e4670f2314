import type { Clause } from "./clause";
import { phraseAt } from "./phrases";
import { isAdverb, isFiniteVerb } from "./word-classes";
import { anyOf } from "./word-lists";

/** Whether an object is called something: "called it a mess", "called that “a guess”". */

const isIndefiniteArticle = anyOf("a an");

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
