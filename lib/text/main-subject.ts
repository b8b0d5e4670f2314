import type { Clause, Unit } from "./clause";
import { extend, isName, phraseAt } from "./phrases";
import { postmodifies, restrictiveEnd } from "./postmodifiers";
import { relativeSubject } from "./reporting/relative";
import type { Subject } from "./subject";
import { endsInRole } from "./subject-parts";
import { isAdverb, isAndOrBut, isAuxiliary, isFiniteVerb, isPreposition, isTimeWord } from "./word-classes";
import { anyOf } from "./word-lists";

/** The first noun phrase of the sentence, for "X took to the stage and said". */
export function mainSubject(clause: Clause, before: number, floor: number): Subject | null {
  const { units } = clause;
  for (let i = pastOpening(clause, floor, before); i < before; i++) {
    const phrase = phraseAt(clause, i);
    if (!phrase || isPreposition(units[i - 1])) continue;
    // "That worries Holt, who drives it and hopes": whom the relative clause tells of.
    if (units[i]!.lower === "who") {
      const told = i > floor ? relativeSubject(clause, i + 1, floor) : null;
      if (told) return told;
      continue;
    }
    // "Orlac yesterday scrapped": when, and nobody.
    if (phrase.to - phrase.from === 1 && isTimeWord(units[phrase.from]!.word)) continue;
    let to = extend(clause, phrase.to);
    // "Its deputy director, Toby Askew, declined … but said": the name behind the role belongs to it.
    const name = units[to]?.text === "," ? phraseAt(clause, to + 1) : null;
    if (
      name &&
      units[name.to]?.text === "," &&
      endsInRole(clause, phrase.from, to) &&
      isName(units, name.from, name.to)
    ) {
      to = name.to;
    }
    // "Leaders and their allies in the city speak"
    if (isPreposition(units[to])) {
      const reach = verbBehind(units, to, before);
      if (reach > to && postmodifies(clause, to, reach)) to = restrictiveEnd(clause, to, reach);
      if (reach > to) return { from: phrase.from, to, outerFrom: phrase.from, outerTo: reach };
    }
    let verb = to;
    // Over "who chairs the panel," to its verb.
    if (units[verb]?.text === ",") {
      if (to !== name?.to) {
        let k = verb + 1;
        while (k < before && units[k]!.text !== ",") k++;
        if (k < before) verb = k + 1;
      } else verb++;
    }
    const time = units[verb];
    if (time && isTimeWord(time.word)) verb++;
    while (isAdverb(units[verb]) || (isAuxiliary(units[verb]) && verb < before)) verb++;
    if (verb <= before && (isFiniteVerb(units[verb]) || isFiniteVerb(units[verb - 1]) || units[verb]?.tag === "VERB"))
      return { from: phrase.from, to, outerFrom: phrase.from, outerTo: to };
    i = phrase.to - 1;
  }
  return null;
}

/** "Asked if he had regrets, Gray paused": behind the comma of what opens the sentence, if a noun stands there. */
function pastOpening(clause: Clause, floor: number, before: number): number {
  const { units } = clause;
  const first = units[floor];
  if (!first || !(opensClause(first.word) || (first.tag === "VERB" && /(?:ed|ing)$/.test(first.lower)))) return floor;
  for (let k = floor + 1; k < before; k++)
    if (units[k]!.text === "," && phraseAt(clause, k + 1) && !isAndOrBut(units[k + 1]!.word)) return k + 1;
  return floor;
}

const opensClause = anyOf("when while as if although though after before because since once asked");

/** The first finite verb behind a noun and what hangs on it, before any mark; `from` where there is none. */
function verbBehind(units: readonly Unit[], from: number, before: number): number {
  for (let k = from; k < before && units[k]!.kind === "word"; k++)
    if (isFiniteVerb(units[k])) return units[k - 1]!.lower === "to" ? from : k;
  return from;
}
