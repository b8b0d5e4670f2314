import { looksLikeClause } from "../bare-clause";
import type { Clause } from "../clause";
import { afterVerb } from "../complement";
import { cueNouns } from "../lexicon/en-cues";
import { forms, negations } from "../lexicon/en-words";
import { phraseAt } from "../phrases";
import { subjectBefore } from "../subject";
import { isAdverb, isAuxiliary } from "../word-classes";
import { anyOf } from "../word-lists";
import { isSomeone } from "./beside-quotation";
import { finish } from "./content-end";
import { relativeSubject } from "./relative";
import { end, type Found } from "./report";

/** Verbs that say next to nothing and leave the reporting to their noun: "made the point that", "came to the view that". */
const lightVerbs =
  "make made makes give gave gives issue issued issues raise raised raises voice voiced voices share shared shares offer offered offers hold held holds take took takes float floated floats reach reached reaches come came comes draw drew draws send sent sends deliver delivered sound sounded sounds is was are were be been had has have repeat repeated reiterate reiterated express expressed expresses".split(
    " ",
  );

export const isLight = anyOf(lightVerbs);
const isBe = anyOf(forms.be);
const isHave = anyOf(forms.have);
/** Nouns that report only behind such a verb. */
export const lightNouns =
  "case impression indication idea suspicion suspicions doubt doubts guarantee threat worry worries".split(" ");
const isCueNoun = anyOf([...cueNouns, ...lightNouns]);
const isBelief = anyOf("view opinion belief impression conviction");
const isFear = anyOf("fear fears hope hopes doubt doubts theory suspicion suspicions worry worries concern concerns");
const negates = anyOf([...negations, "no", "any"]);
const isNobody = anyOf("it this that there i we you nobody none");

/** "Holt made the point that the bus was late", "is of the view that". */
export function lightVerb(clause: Clause, v: number, floor: number): Found | null {
  const { units } = clause;
  const verb = units[v]!;
  if (!isLight(verb.word) || verb.phrase >= 0) return null;
  let at = v + 1;
  while (isAdverb(units[at])) at++;
  const to = units[at]?.lower === "to" && /^c[ao]me/.test(verb.lower);
  const of = (units[at]?.lower === "of" || units[at]?.lower === "under") && isBe(verb.word);
  if (isBe(verb.word) && !of) return null;
  if (to || of) at++;
  const phrase = phraseAt(clause, at);
  if (!phrase || units[phrase.to]?.lower !== "that" || negates(units[phrase.from]!.word)) return null;
  const noun = units[phrase.head]!.word;
  if (of ? !isBelief(noun) : isHave(verb.word) ? !isFear(noun) : !isCueNoun(noun)) return null;
  let group = v;
  while (group > floor && (isAuxiliary(units[group - 1]) || isAdverb(units[group - 1]))) {
    group--;
    if (negates(units[group]!.word)) return null;
  }
  const subject = relativeSubject(clause, group, floor) ?? subjectBefore(clause, group, floor);
  if (!subject || isNobody(units[subject.from]!.word) || (subject.to <= floor && floor > 0)) return null;
  // "The storm raised fears that": not its own.
  if (isFear(noun) && /^raise/.test(verb.lower) && !isSomeone(units, subject)) return null;
  // "a statement that shocked riders", "raised it that same spring": no clause of its own.
  if (!looksLikeClause(clause, phrase.to + 1, end(clause), false)) return null;
  const contents = afterVerb(clause, phrase.to, "t", "say", end(clause));
  if (contents?.rule !== "that-clause") return null;
  const cue = { from: v, to: phrase.to };
  return finish(clause, contents.content, cue, subject, false, "that-clause", units[phrase.head]!.lower, floor, group);
}

/** The same, asked of the noun: the verb stands before it, past "of", "to" and its adverbs. */
export function lightNoun(clause: Clause, noun: number, floor: number): Found | null {
  const { units, phrases } = clause;
  if (!isCueNoun(units[noun]!.word) || units[noun + 1]?.lower !== "that") return null;
  const phrase = phrases[units[noun]!.phrase];
  if (!phrase || phrase.head !== noun) return null;
  let at = phrase.from - 1;
  if (at > floor && leadsOver(units[at]!.word)) at--;
  while (at > floor && isAdverb(units[at])) at--;
  return at > floor ? lightVerb(clause, at, floor) : null;
}

const leadsOver = anyOf("of to under");
