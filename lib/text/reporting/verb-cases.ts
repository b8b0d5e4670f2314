import type { Clause, Unit } from "../clause";
import { documentNouns, singular } from "../lexicon/en-speakers";
import { phraseAt } from "../phrases";
import type { Subject } from "../subject";
import { isAdverb, isFiniteVerb } from "../word-classes";
import { anyOf } from "../word-lists";
import type { Range } from "./report";

/** Cases of a reporting verb that its own pattern does not tell: who is asked, what is shown, what only describes. */

const tellsHowOften = anyOf("only later often always sometimes afterwards afterward");
const isPersonal = anyOf("he she they i we");

/** "Holt, asked why it was late, said": what is put to the speaker by somebody who is not named. */
export function isAskedAside({ units }: Clause, v: number, group: number, lemma: string): boolean {
  if (group < v || units[v - 1]?.text !== "," || !(lemma === "ask" || lemma === "press" || lemma === "question"))
    return false;
  for (let k = v + 1; k < Math.min(units.length - 1, v + 30); k++)
    if (units[k]!.text === ",") return isFiniteVerb(units[k + 1]) || isAdverb(units[k + 1]);
  return false;
}

/** "would say only that", "would later write that": what was said, more than once or afterwards. */
export function toldHabit(units: readonly Unit[], group: number, cueTo: number): boolean {
  if (tellsHowOften(units[cueTo]?.word)) return units[cueTo + 1]?.lower === "that";
  for (let k = group; k < cueTo; k++) if (tellsHowOften(units[k]!.word)) return true;
  return false;
}

/** "The log shows 14 calls", "A trial found no link": what papers show is so. */
export function statesFact(clause: Clause, subject: Subject, at: number): boolean {
  const { units } = clause;
  const first = units[phraseAt(clause, subject.from)?.head ?? subject.to - 1]!.lower;
  const says = documentNouns.has(first) || documentNouns.has(singular(first)) || /^(?:data|study|trial)$/.test(first);
  return says && units[at]?.lower !== "it" && (phraseAt(clause, at) !== null || units[at]?.tag === "NUM");
}

/** "She showed a visitor a ward": people show things, papers show that things are so. */
export function tellsOfPerson({ units }: Clause, subject: Subject): boolean {
  return isPersonal(units[subject.from]!.word);
}

/** "A monograph called «Q» remains the only study": the verb only describes the noun, the sentence has another. */
export function isReducedRelative(clause: Clause, { from, to }: Range, rule: string, frames: string): boolean {
  if (rule !== "object-complement" && rule !== "object-as" && rule !== "quote-after") return false;
  const { units } = clause;
  for (let k = from; k < Math.min(to, from + 2); k++) {
    if (units[k]!.kind !== "quotation" || !isFiniteVerb(units[k + 1])) continue;
    // "claimed “dark forces” were at work": what can take a clause has one here.
    return units[k]!.open || rule !== "quote-after" || !/[bB]/.test(frames);
  }
  return false;
}
