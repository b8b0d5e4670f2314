import { looksLikeClause } from "../bare-clause";
import type { Clause } from "../clause";
import { cueFormOf } from "../cue-form";
import { extend, phraseAt } from "../phrases";
import { subjectBefore } from "../subject";
import { isAdverb, isAuxiliary, isFiniteVerb } from "../word-classes";
import { anyOf } from "../word-lists";
import { isSomeone } from "./beside-quotation";
import { finish } from "./content-end";
import { relativeSubject } from "./relative";
import { end, type Found } from "./report";

/** What takes a clause with "that" and tells no words: it makes, knows or needs something to be so. */
const tellsNothing = anyOf(
  "ensured ensures ensure meant means mean proved proves prove knew knows know saw sees see heard hears hear forgot forgets forget sensed senses gathered understood understands trusted trusts pretended pretends dreamed dreamt dreams arranged checked checks happened happens seemed seems appeared appears required requires provided provides ordained insured guaranteed guarantees helped helps found liked likes loved loves cared cares minded minds resolved resolves requested requests",
);
const passes = anyOf("to in with on");

/**
 * "Holt confided to a rider that the bus was late": somebody, a verb of any
 * kind and a clause with "that". Which verbs can be used so is open; those that
 * tell no words are few.
 */
export function thatVerb(clause: Clause, that: number, floor: number): Found | null {
  const { units } = clause;
  if (units[that]!.lower !== "that" || units[that]!.phrase >= 0) return null;
  let v = that - 1;
  // Past one phrase for whom or where.
  const whom = clause.phrases[units[v]?.phrase ?? -1];
  if (whom && whom.to === that && passes(units[whom.from - 1]?.word)) v = whom.from - 2;
  const verb = units[v];
  if (!verb || v <= floor || verb.tag !== "VERB" || verb.phrase >= 0 || isAuxiliary(verb)) return null;
  if (!/(?:ed|s)$/.test(verb.lower) || cueFormOf(verb.word) !== null || tellsNothing(verb.word)) return null;
  let group = v;
  while (group > floor && isAdverb(units[group - 1])) group--;
  if (isAuxiliary(units[group - 1]) && !/^(?:has|have|had)$/.test(units[group - 1]!.lower)) return null;
  while (group > floor && (isAuxiliary(units[group - 1]) || isAdverb(units[group - 1]))) group--;
  const subject = relativeSubject(clause, group, floor) ?? subjectBefore(clause, group, floor);
  if (!subject || !isSomeone(units, subject) || (subject.to <= floor && floor > 0)) return null;
  if (!opensClause(clause, that + 1)) return null;
  const content = [{ from: that + 1, to: end(clause) }];
  return finish(clause, content, { from: v, to: v + 1 }, subject, false, "that-clause", verb.lower, floor, group);
}

/** A noun and its verb: in "planted that ground for years" the word only points. */
function opensClause(clause: Clause, from: number): boolean {
  const { units } = clause;
  if (opensLater(units[from]?.word)) return looksLikeClause(clause, from, end(clause), false);
  const phrase = phraseAt(clause, from);
  let at = phrase ? extend(clause, phrase.to) : units[from]?.lower === "there" ? from + 1 : from;
  if (at === from) return false;
  while (isAdverb(units[at])) at++;
  return isFiniteVerb(units[at]);
}

const opensLater = anyOf("if when while although unless as in on by after before at for with");
