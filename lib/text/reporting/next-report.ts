import type { Clause, Unit } from "../clause";
import { afterVerb } from "../complement";
import { cueFormOf } from "../cue-form";
import { type CueForm, cueForms, particles } from "../lexicon/en-cues";
import { negations } from "../lexicon/en-words";
import { isAdverb, isAndOrBut, isAuxiliary, isDash, isFiniteVerb } from "../word-classes";
import { anyOf } from "../word-lists";
import {
  absoluteReport,
  commentFollows,
  endsAtSemicolon,
  endsInOwnClause,
  othersReport,
  saysInRelative,
  splices,
} from "./others-report";
import type { Range } from "./report";
import type { Shape } from "./shape";
import { quotes } from "./verb-reading";

/**
 * Where the words of a content end because somebody reports again: the same
 * subject, someone else, or the writer, who tells what was not said.
 */

/** What a content can end at; most of its words are none of these. */
const canEnd = anyOf([
  ...cueForms.keys(),
  ..."but and while though although with which even , ; : - – — --".split(" "),
  ..."claim charge assertion allegation accusation contention suggestion version".split(" "),
]);

const isParticle = anyOf(Object.values(particles).flatMap((frames) => Object.keys(frames)));

/** Where, inside this content, the same subject reports again ("… and warned that", ", adding that"). */
export function nextReport(clause: Clause, { from, to }: Range, shape: Shape, lemma: string, cue: Range): number {
  const { units } = clause;
  for (let k = from + 1; k < to; k++) {
    const unit = units[k]!;
    if (!canEnd(unit.word)) continue;
    if (unit.text === ",") {
      if (splices(clause, k, to)) return k;
      continue;
    }
    if (unit.spaced && isDashLike(unit.word) && startsRemark(clause, k + 1, to)) return k;
    if (unit.text === ";" && endsAtSemicolon(clause, k, to)) return k;
    if (unit.text === ":" && commentFollows(clause, k + 1, to)) return k;
    if (isAndOrBut(unit.word) && refusesToSay(units, k + 1, to)) return k;
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
    const conj = joins(before.word);
    if (
      form.tense === "ing" &&
      (before.text === "," || (before.kind === "quotation" && before.open && left === k - 1)) &&
      reportsFrom(clause, k, form, to)
    )
      return before.kind === "quotation" ? k : left;
    // "suggested it was late, called her rude and left": a list of what was done.
    if (
      form.tense === "past" &&
      before.text === "," &&
      left === k - 1 &&
      listsOn(units, k + 1, to) &&
      reportsFrom(clause, k, form, to)
    )
      return left;
    // "telling them that it was late and asking why": participles in a row.
    if (form.tense === "ing" && shape.hangsOn && conj && left === k - 1 && reportsFrom(clause, k, form, to))
      return left;
    // "…, and he noted that": a clause of its own, with the speaker's pronoun.
    if (
      form.tense === "past" &&
      isSpeaker(before.word) &&
      isAndOrBut(units[left - 1]?.word) &&
      units[left - 2]?.kind === "mark" &&
      units[k + 1]?.lower === "that" &&
      reportsFrom(clause, k, form, to)
    )
      return left - 1;
    // "first denied it, then said": in a row, and the subject only once.
    if (
      form.tense === "past" &&
      before.text === "," &&
      left === k - 2 &&
      units[k - 1]!.lower === "then" &&
      reportsFrom(clause, k, form, to)
    )
      return left;
    if (form.tense === "past" || form.tense === "s" || form.tense === "base") {
      // "told the jury that he stood there and said …": a plain "said" inside what is told is told too.
      if (!conj || unit.tag !== "VERB") continue;
      // "had … and been told": no report of the subject's.
      if (holdsBeen(units, left + 1, k)) continue;
      // "urged them to wait and said": a past form does not go on with an infinitive.
      // "denied that it was late and said": nor does what is denied, thanked or blamed.
      const tells = form.tense === "past" && (!shape.closed || endsBeforeSaid.has(lemma));
      if (
        /^(say|tell|think|find)$/.test(form.lemma) &&
        !tells &&
        !(shape.hangsOn && form.tense === "past") &&
        !saysAgain(units, from, left, k, cue) &&
        !goesOnSaying(units, left, k) &&
        !(form.tense === "past" && followsModal(units, from, left))
      )
        continue;
      // "said it backed the bus and expected drivers to do the same": what is thought goes on with what was said.
      if (isThought(form.lemma) && form.tense === "past" && shape.endsInClause && tellsOfItself(units, from, left))
        continue;
      if (!reportsFrom(clause, k, form, to)) continue;
      return left;
    }
  }
  // ", according to X" and ", X said" inside: the outer report keeps all.
  return to;
}

/** What is denied, granted or felt does not go on with a plain "said". */
const endsBeforeSaid = new Set(
  "deny insist doubt promise vow accept acknowledge confirm admit concede feel believe think hope fear suspect reckon assume realise realize wish".split(
    " ",
  ),
);
const isDashLike = anyOf("- – — --");
const joins = anyOf("and but then");
const isSpeaker = anyOf("he she they");

/** The verb at `k` has a content of its own. */
function reportsFrom(clause: Clause, k: number, { frames, lemma }: CueForm, to: number): boolean {
  const next = clause.units[k + 1];
  const particle = isParticle(next?.word) ? particles[lemma]?.[next!.lower] : undefined;
  const rest = particle ?? frames;
  return rest !== "" && afterVerb(clause, particle === undefined ? k + 1 : k + 2, rest, lemma, to) !== null;
}

/** A helping verb of the passive. */
function holdsBeen(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (units[i]!.lower === "been" || units[i]!.lower === "being") return true;
  return false;
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
  return k + 1 < to && isVerdict(units[k]!.word) && isArticleOfOne(units[k - 1]!.word) && units[k - 2]?.text === ",";
}

const isVerdict = anyOf("claim charge assertion allegation accusation contention suggestion version");
const isArticleOfOne = anyOf("a an");

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
  if (isDeclined(units[from]?.word)) return true;
  for (let k = from; k < Math.min(to, from + 4); k++) {
    if (negates(units[k]!.word) && (isAuxiliary(units[from]) || k === from) && isAnswering(units[k + 1]?.word))
      return true;
  }
  return false;
}

const isDeclined = anyOf("declined refused");
const negates = anyOf(negations);
const isAnswering = anyOf("say comment elaborate give name answer respond specify discuss provide explain");
