import type { Clause } from "./clause";
import { extend, isName, phraseAt } from "./phrases";
import type { Subject } from "./subject";
import { endsInRole } from "./subject-parts";
import { isAdverb, isAuxiliary, isFiniteVerb, isPreposition, isTimeWord } from "./word-classes";

/** The first noun phrase of the sentence, for "X took to the stage and said". */
export function mainSubject(clause: Clause, before: number, floor: number): Subject | null {
  const { units } = clause;
  for (let i = floor; i < before; i++) {
    const phrase = phraseAt(clause, i);
    if (!phrase || isPreposition(units[i - 1])) continue;
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
