import type { Clause, Unit } from "../clause";
import { afterVerb } from "../complement";
import { cueFormOf } from "../cue-form";
import { cueForms, particles } from "../lexicon/en-cues";
import { negations } from "../lexicon/en-words";
import { isAdverb, isAuxiliary, isDash, isFiniteVerb } from "../word-classes";
import { anyOf } from "../word-lists";
import {
  absoluteReport,
  commentFollows,
  endsInOwnClause,
  othersReport,
  reportFollows,
  saysInRelative,
} from "./others-report";
import type { Range } from "./report";
import { quotes } from "./verb-reading";

/**
 * Where the words of a content end because somebody reports again: the same
 * subject, someone else, or the writer, who tells what was not said.
 */

/** What a content can end at; most of its words are none of these. */
const canEnd = anyOf([
  ...cueForms.keys(),
  ..."but and while though although with which even ; - – — --".split(" "),
  ..."claim charge assertion allegation accusation contention suggestion version".split(" "),
]);

const isParticle = anyOf(Object.values(particles).flatMap((frames) => Object.keys(frames)));

/** Where, inside this content, the same subject reports again ("… and warned that", ", adding that"). */
export function nextReport(clause: Clause, { from, to }: Range, rule: string, lemma: string, cue: Range): number {
  const { units } = clause;
  const isParticiple = /^(?:tail|noun|aside)-/.test(rule);
  for (let k = from + 1; k < to; k++) {
    const unit = units[k]!;
    if (!canEnd(unit.word)) continue;
    if (/^(-|–|—|--)$/.test(unit.text) && unit.spaced && startsRemark(clause, k + 1, to)) return k;
    if (unit.text === ";" && (reportFollows(clause, k + 1, to) || commentFollows(clause, k + 1, to))) return k;
    if (/^(but|and)$/.test(unit.lower) && refusesToSay(units, k + 1, to)) return k;
    if (endsInOwnClause(clause, k, to) || othersReport(clause, k, to) || absoluteReport(clause, k, to)) return k;
    if (isVerdictOn(units, k, to)) return k - 2;
    // ", which he said was …": the relative clause is a report of its own.
    if (unit.lower === "which" && units[k - 1]!.text === "," && saysInRelative(clause, k + 1, to)) return k - 1;
    if (unit.lower === "even" && /^(?:as|though)$/.test(units[k + 1]?.lower ?? "") && units[k - 1]!.kind === "mark")
      return k;
    const form = unit.kind === "word" ? cueFormOf(unit.word) : null;
    if (form === null) continue;
    let left = k - 1;
    while (left > from && (isAdverb(units[left]) || (isAuxiliary(units[left]) && form.tense !== "base"))) left--;
    if (units[left]!.text === ",") left = pastAside(units, left, from);
    const before = units[left]!;
    const conj = /^(and|but|then)$/.test(before.lower);
    const second = isParticle(units[k + 1]?.word) ? particles[form.lemma]?.[units[k + 1]!.lower] : undefined;
    const reports = () => {
      const rest = second ?? form.frames;
      return rest !== "" && afterVerb(clause, second === undefined ? k + 1 : k + 2, rest, form.lemma, to) !== null;
    };
    if (
      form.tense === "ing" &&
      (before.text === "," || (before.kind === "quotation" && before.open && left === k - 1)) &&
      reports()
    )
      return before.kind === "quotation" ? k : left;
    // "suggested it was late, called her rude and left": a list of what was done.
    if (form.tense === "past" && before.text === "," && left === k - 1 && listsOn(units, k + 1, to) && reports())
      return left;
    // "telling them that it was late and asking why": participles in a row.
    if (form.tense === "ing" && isParticiple && conj && left === k - 1 && reports()) return left;
    // "…, and he noted that": a clause of its own, with the speaker's pronoun.
    if (
      form.tense === "past" &&
      /^(?:he|she|they)$/.test(before.lower) &&
      /^(?:and|but)$/.test(units[left - 1]?.lower ?? "") &&
      units[left - 2]?.kind === "mark" &&
      units[k + 1]?.lower === "that" &&
      reports()
    )
      return left - 1;
    // "first denied it, then said": in a row, and the subject only once.
    if (form.tense === "past" && before.text === "," && left === k - 2 && units[k - 1]!.lower === "then" && reports())
      return left;
    if (form.tense === "past" || form.tense === "s" || form.tense === "base") {
      // "told the jury that he stood there and said …": a plain "said" inside what is told is told too.
      if (!conj || unit.tag !== "VERB") continue;
      // "had … and been told": no report of the subject's.
      if (units.slice(left + 1, k).some(({ lower }) => lower === "been" || lower === "being")) continue;
      // "urged them to wait and said": a past form does not go on with an infinitive.
      // "denied that it was late and said": nor does what is denied, thanked or blamed.
      const tells =
        form.tense === "past" &&
        (!/(?:clause|question|after|and-that)$/.test(rule) ||
          /^(?:deny|insist|doubt|promise|vow|accept|acknowledge|confirm|admit|concede)$/.test(lemma));
      if (
        /^(say|tell|think|find)$/.test(form.lemma) &&
        !tells &&
        !(isParticiple && form.tense === "past") &&
        !saysAgain(units, from, left, k, cue) &&
        !goesOnSaying(units, left, k) &&
        !(form.tense === "past" && followsModal(units, from, left))
      )
        continue;
      // "said it backed the bus and expected drivers to do the same": what is thought goes on with what was said.
      if (isThought(form.lemma) && form.tense === "past" && /clause$/.test(rule) && tellsOfItself(units, from, left))
        continue;
      if (!reports()) continue;
      return left;
    }
  }
  // ", according to X" and ", X said" inside: the outer report keeps all.
  return to;
}

const isThought = (lemma: string): boolean => thoughts.has(lemma);
const thoughts = new Set("expect hope believe plan intend want fear feel think wish doubt".split(" "));

/** "it backed the bus and": begins with a pronoun and a plain past form, and no mark stands before the conjunction. */
function tellsOfItself(units: readonly Unit[], from: number, conj: number): boolean {
  if (!/^(?:he|she|it|they)$/.test(units[from]!.lower) || units[conj - 1]!.kind !== "word") return false;
  const verb = units[from + 1]!;
  return verb.tag === "VERB" && !isAuxiliary(verb);
}

/** ", a claim the council disputes": what the writer says of it. */
function isVerdictOn(units: readonly Unit[], k: number, to: number): boolean {
  return (
    /^an?$/.test(units[k - 1]!.lower) &&
    units[k - 2]?.text === "," &&
    k + 1 < to &&
    /^(?:claim|charge|assertion|allegation|accusation|contention|suggestion|version)$/.test(units[k]!.lower)
  );
}

/** "but, when asked, said": from the second comma to the conjunction before the first. */
export function pastAside(units: readonly Unit[], comma: number, from: number): number {
  for (let k = comma - 1; k > Math.max(from, comma - 8); k--)
    if (units[k]!.text === ",") return /^(?:and|but)$/.test(units[k - 1]!.lower) ? k - 1 : comma;
  return comma;
}

/** "that trams would be busier and told them": no past form goes on with "would". */
function followsModal(units: readonly Unit[], from: number, conj: number): boolean {
  for (let k = conj - 1; k > from; k--) {
    if (units[k]!.kind !== "word") return false;
    if (isFiniteVerb(units[k])) return /^(?:would|could|will|can|should|might|may|must)$/.test(units[k]!.lower);
  }
  return false;
}

/** Behind "and" another verb in the past follows, before any other mark. */
function listsOn(units: readonly Unit[], from: number, to: number): boolean {
  for (let k = from; k < to - 1 && units[k]!.kind !== "mark"; k++)
    if (units[k]!.lower === "and") return units[k + 1]!.tag === "VERB" && /ed$/.test(units[k + 1]!.lower);
  return false;
}

/** "says it is late and says they will walk": the same word in the same form. */
function saysAgain(units: readonly Unit[], from: number, conj: number, verb: number, cue: Range): boolean {
  if (units[conj]!.lower !== "and" || conj - from < 4) return false;
  // "is telling them that it is late and says they will walk"
  const now = units[verb]!.lower === "says" && cueFormOf(units[cue.from]!.word)?.tense === "ing";
  return now || units[cue.from]!.lower === units[verb]!.lower;
}

/** ", but said", "and said “…”": the reporter goes on with the same speaker; a plain "and said" may be told, too. */
function goesOnSaying(units: readonly Unit[], conj: number, verb: number): boolean {
  const before = units[conj - 1]!;
  return (
    units[conj]!.lower === "but" ||
    (before.text === "," && !isDateComma(units, conj - 1)) ||
    isDash(before) ||
    quotes(units, verb)
  );
}

/** "on Dec. 30, 2020, and said": the comma belongs to the date. */
function isDateComma(units: readonly Unit[], comma: number): boolean {
  return /^(?:19|20)\d\d$/.test(units[comma - 1]?.text ?? "") && units[comma - 2]?.text === ",";
}

/** "… calls to members - there are two from each state": behind a lone dash the writer explains. */
function startsRemark({ units }: Clause, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (/^(-|–|—|--)$/.test(units[k]!.text)) return false;
  return /^(there|this|that|it|an?|the)$/.test(units[from]?.lower ?? "") && from < to - 3;
}

/** "… but would not say", "… and declined to comment". */
function refusesToSay(units: readonly Unit[], from: number, to: number): boolean {
  if (/^(declined|refused)$/.test(units[from]?.lower ?? "")) return true;
  for (let k = from; k < Math.min(to, from + 4); k++) {
    if (
      negations.has(units[k]!.lower) &&
      (isAuxiliary(units[from]) || k === from) &&
      /^(say|comment|elaborate|give|name|answer|respond|specify|discuss|provide|explain)$/.test(
        units[k + 1]?.lower ?? "",
      )
    )
      return true;
  }
  return false;
}
