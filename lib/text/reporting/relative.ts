import { skipAdverbials } from "../adverbials";
import type { Clause, Phrase, Unit } from "../clause";
import { documentNouns } from "../lexicon/en-speakers";
import { isName } from "../phrases";
import type { Subject } from "../subject";
import { isAdverb, isDash, isPreposition, namesPeople } from "../word-classes";
import { anyOf } from "../word-lists";
import { end, type Range } from "./report";
import { isVerbStart, quotes } from "./verb-reading";

/** "X, who said": the noun before the pronoun. */
export function relativeSubject(clause: Clause, group: number, floor: number): Subject | null {
  const { units } = clause;
  // "who in 2010 said"
  if (isYear(units[group - 1]) && isPreposition(units[group - 2]) && units[group - 3]?.lower === "who")
    return relativeSubject(clause, group - 2, floor);
  const pronoun = units[group - 1]?.lower;
  let verb = group;
  while (isAdverb(units[verb])) verb++;
  if (pronoun === "that" && quotes(units, verb)) return nounBefore(clause, group);
  if (
    (pronoun !== "who" &&
      !(
        pronoun === "which" &&
        (units[group - 2]?.text === "," || isDash(units[group - 2]) || isOpenQuotation(units[group - 2]))
      )) ||
    group - 1 <= floor
  )
    return null;
  let at = group - 1;
  if (units[at - 1]?.text === "," || isDash(units[at - 1])) at--;
  // "a study, marked “Keep Out,” which found"
  else if (isOpenQuotation(units[at - 1])) while (at > floor && units[at]!.text !== ",") at--;
  // "Sen. Mary Holt (D-Ill.), who said"
  if (units[at - 1]?.text === ")") while (at > floor && units[at]!.text !== "(") at--;
  const id = units[at - 1]?.phrase ?? -1;
  if (id < 0) {
    return null;
  }
  const phrase = clause.phrases[id]!;
  const apart = pronoun === "who" && units[group - 2]?.text === ",";
  const name = apart ? (nameBefore(clause, phrase, floor) ?? personBefore(clause, phrase)) : null;
  const { from, to } = name ?? (/^reads?$/.test(units[group]!.lower) ? paperBefore(clause, phrase) : phrase);
  return { from, to, outerFrom: from, outerTo: group };
}

/** "Ann Orr, a farmer in her first term, who said": the name an apposition tells of, right before it. */
function nameBefore({ units, phrases }: Clause, { from }: Phrase, floor: number): Phrase | null {
  let at = from - 1;
  while (at > floor && units[at]!.kind === "word") at--;
  if (units[at]?.text !== "," || !opensApposition(units[at + 1]?.word)) return null;
  const name = phrases[units[at - 1]?.phrase ?? -1];
  return name && isName(units, name.from, name.to) ? name : null;
}

/** "a message from Hale’s account, which reads": the message. */
function paperBefore({ units, phrases }: Clause, phrase: Phrase): Phrase {
  const left = isPreposition(units[phrase.from - 1]) ? phrases[units[phrase.from - 2]?.phrase ?? -1] : undefined;
  return left && isDocument(units[left.head]!.word) ? left : phrase;
}

const isDocument = anyOf(documentNouns);

/** "a collector in Zurich, who says": no place says anything. */
function personBefore({ units, phrases }: Clause, { from, head }: Phrase): Phrase | null {
  if (!standsBeforePlace(units[from - 1]?.word) || namesPeople(units[head]!.word)) return null;
  const left = phrases[units[from - 2]?.phrase ?? -1];
  return left && namesPeople(units[left.head]!.word) ? left : null;
}

const standsBeforePlace = anyOf("in at from on near outside");
const isOpenQuotation = (unit: Unit | undefined): boolean => unit?.kind === "quotation" && unit.open;
const opensApposition = anyOf("a an the former");
const isPastForm = (unit: Unit | undefined): boolean => unit?.tag === "VERB" && unit.lower.endsWith("ed");
const isYear = (unit: Unit | undefined): boolean => unit?.text.length === 4 && /^(?:19|20)\d\d$/.test(unit.text);

function nounBefore(clause: Clause, group: number): Subject | null {
  let phrase = clause.phrases[clause.units[group - 2]?.phrase ?? -1];
  // "a sign taped to the bar that reads"
  const left = phrase && clause.phrases[clause.units[phrase.from - 3]?.phrase ?? -1];
  if (
    phrase &&
    left &&
    isPastForm(clause.units[phrase.from - 2]) &&
    isPreposition(clause.units[phrase.from - 1]) &&
    documentNouns.has(clause.units[left.head]!.lower)
  )
    phrase = left;
  return phrase ? { from: phrase.from, to: phrase.to, outerFrom: phrase.from, outerTo: group } : null;
}

/** What a relative report leaves after its verb: "which he said [was partly the result …]". */
export function relativeReport(clause: Clause, cueTo: number, frames: string): Range | null {
  const { units } = clause;
  let from = skipAdverbials(clause, cueTo);
  if (units[from]?.lower === "as" && /a/.test(frames)) from++;
  // "What Holt said was that it rained"
  if (/^(?:is|was)$/.test(units[from]?.lower ?? "") && units[from + 1]?.lower === "that" && units[0]?.lower === "what")
    return { from: from + 2, to: end(clause) };
  const first = units[from];
  if (!first) return null;
  if (!isVerbStart(first) && first.kind !== "quotation" && !/[ac]/.test(frames)) return null;
  if (first.kind === "quotation") return { from, to: from + 1 };
  let to = end(clause);
  for (let k = from; k < to; k++) {
    if (units[k]!.text === "," && !/^\d/.test(units[k + 1]?.text ?? "")) {
      to = k;
      break;
    }
  }
  return { from, to };
}
