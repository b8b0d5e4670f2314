import type { Clause, Phrase } from "./clause";
import type { Entity } from "./entity";
import { documentNouns, organisationNouns } from "./lexicon/en-speakers";
import { labelsPerson } from "./peoples";
import { extend, phraseAt, startsDefinite } from "./phrases";
import { restrictiveEnd } from "./postmodifiers";
import type { Report } from "./reporting/report";
import type { Resolver } from "./resolve";
import {
  isAdverb,
  isAuxiliary,
  isFiniteVerb,
  isOwner,
  isPartOfDay,
  isPreposition,
  isTimeWord,
  namesMany,
  namesPeople,
  namesPerson,
} from "./word-classes";
import { anyOf } from "./word-lists";

/**
 * What a sentence is about, spoken of without a name: "One inspector disagreed.",
 * "The hospital has not paid.", "She grew up there." A quotation or a pronoun
 * after it means whoever it is, though nothing has been said yet.
 */
export function noteLead(clause: Clause, sentence: number, resolver: Resolver, reports: readonly Report[]): void {
  const asked = askedOf(clause);
  const at = asked >= 0 ? asked : opening(clause);
  const phrase = at < 0 ? null : phraseAt(clause, at);
  if (!phrase) return;
  // "His father, he said, wanted the hose back": whom somebody speaks of does not say it.
  if (isReported(reports, at)) return;
  const named = namedBeside(clause, phrase, sentence, resolver);
  if (named !== null) {
    named.led = { sentence, token: clause.units[phrase.from]!.first, subject: true, opens: true };
    return;
  }
  if (isNamed(clause, phrase) || (asked < 0 && !isSubject(clause, phrase))) return;
  const { units } = clause;
  const first = units[phrase.from]!.first;
  for (const entity of meant(clause, phrase, sentence, resolver)) {
    entity.led = { sentence, token: first, subject: true, opens: true };
    resolver.cast.notePresence(entity, sentence);
  }
}

function isReported(reports: readonly Report[], at: number): boolean {
  for (const { content } of reports) for (const { from, to } of content) if (from <= at && at < to) return true;
  return false;
}

/** "Sen. Mary Holt left", "Reuters was told": what ends in a capital is found by its name. */
function isNamed({ units }: Clause, { from, head }: Phrase): boolean {
  return head > from && units[head]!.capital && !labelsPerson(units[head]!.word);
}

/** "The Speaker, Clive Holt, rose", "Her neighbour, the potter Ann Orr, left", "The Commissioner for Works, Engr. Bo Ek,": who is named at once. */
function namedBeside(clause: Clause, phrase: Phrase, sentence: number, resolver: Resolver): Entity | null {
  const { units } = clause;
  const noun = units[phrase.head]!.word;
  if (!namesPerson(noun) || namesMany(noun)) return null;
  let at = extend(clause, phrase.to);
  if (isPreposition(units[at])) at = extend(clause, phraseAt(clause, at + 1)?.to ?? at + 1);
  // "for Works", where the field is read as a verb
  while (units[at]?.capital) at++;
  if (units[at]?.text !== ",") return null;
  for (let k = at + 1; k < Math.min(units.length, at + 6) && units[k]!.kind === "word"; k++) {
    if (isPreposition(units[k]) || opensRelative(units[k]!.word) || isFiniteVerb(units[k])) return null;
    if (!units[k]!.capital) continue;
    const { first } = units[k]!;
    for (const entity of resolver.cast.around(sentence, 0))
      if (entity.type === "person" && entity.seen.some(({ token }) => token === first)) return entity;
  }
  return null;
}

function meant(clause: Clause, phrase: Phrase, sentence: number, resolver: Resolver): Entity[] {
  const { units } = clause;
  const opens = units[phrase.from]!;
  const noun = units[phrase.head]!.word;
  const first = opens.first;
  const ofThem = units[phrase.to]?.lower === "of" && units[phrase.to + 1]?.lower === "them";
  const to = units[ofThem ? phrase.to + 1 : describedTo(clause, phrase) - 1]!.last;
  if (opens.lower === "one" && phrase.to - phrase.from === 1 && isAlone(clause, phrase.to))
    return resolver.resolve(first, to, sentence);
  if (phrase.to - phrase.from === 1 && !namesMany(noun)) return resolver.meantBy(opens.word, first, sentence);
  if (isNamed(clause, phrase)) return [];
  const person = namesPerson(noun);
  if (pointsBack(opens.word)) {
    if (person || labelsPerson(noun) || isDocument(noun)) return resolver.resolve(first, to, sentence);
    return isOrganisationNoun(noun) ? resolver.known(first, units[phrase.to - 1]!.last, sentence) : [];
  }
  if (person && singlesOut(opens.word)) return resolver.resolve(first, to, sentence);
  if (namesMany(noun) && namesPeople(noun)) return resolver.resolve(first, to, sentence);
  return [];
}

const pointsBack = anyOf("the this that");
const pointsAtMany = anyOf("them those these");
const singlesOut = anyOf("one a an another my his her");
const isOrganisationNoun = anyOf(organisationNouns);
const isDocument = anyOf(documentNouns);

/** "One, dressed as a pineapple,", "One of them was asked", "One of those engineers left". */
function isAlone({ units }: Clause, at: number): boolean {
  return units[at]?.kind === "mark" || (units[at]?.lower === "of" && pointsAtMany(units[at + 1]?.word));
}

/** Where a description ends: "one engineer who worked on it" before the verb of its sentence. */
function describedTo(clause: Clause, phrase: Phrase): number {
  const to = extend(clause, phrase.to);
  // "A nurse in the ward left.": where somebody is.
  if (isWhere(clause.units[to]?.word)) {
    const place = phraseAt(clause, to + 1);
    const end = place ? extend(clause, place.to) : to;
    if (isFiniteVerb(clause.units[end]) || clause.units[end]?.text === ",") return end;
  }
  // "A woman selling jasmine near the bus stand was less impressed."
  if (clause.units[to]?.tag === "VERB" && clause.units[to]!.lower.endsWith("ing"))
    for (let k = to + 1; k < Math.min(clause.units.length, to + 10) && clause.units[k]!.kind === "word"; k++)
      if (isFiniteVerb(clause.units[k])) return k;
  if (clause.units[to]?.lower !== "who") return to;
  let verbs = 0;
  for (let k = to + 1; k < Math.min(clause.units.length, to + 12); k++) {
    if (clause.units[k]!.text === ",") return to;
    if (isFiniteVerb(clause.units[k]) && !isAuxiliary(clause.units[k - 1]) && ++verbs === 2)
      return restrictiveEnd(clause, to, k);
  }
  return to;
}

const isWhere = anyOf("in on at inside near with to from");
const goesOn = anyOf("but and so yet then ,");
const opensRelative = anyOf("where which when who");

/** The unit at which the sentence proper begins: behind its conjunction and an opening phrase set off by a comma. */
function opening(clause: Clause): number {
  const { units } = clause;
  let at = 0;
  while (at < units.length && (goesOn(units[at]!.word) || isAdverb(units[at]))) at++;
  if (!isPreposition(units[at])) return units[at]?.kind === "word" ? at : -1;
  let comma = commaAfter(clause, at, 12);
  // "At the hotel, where the clock had stopped, the publican was up a ladder."
  if (comma >= 0 && opensRelative(units[comma + 1]?.word)) comma = commaAfter(clause, comma + 1, 30);
  // "At 26, with a job offer from a school, she stopped."
  else if (comma >= 0 && isPreposition(units[comma + 1])) {
    const next = commaAfter(clause, comma + 1, 20);
    if (isHeOrShe(units[next + 1]?.word)) comma = next;
  }
  if (comma >= 0) return comma + 1;
  // "On Sunday morning the director set a chair in front of it."
  let phrase = phraseAt(clause, at + 1);
  if (phrase && isTimeWord(units[phrase.from]!.word)) {
    const next = phraseAt(clause, phrase.to);
    const day = next !== null && isPartOfDay(units[next.head]!.word);
    phrase = next && !day && startsDefinite(units, next.from) ? next : phraseAt(clause, next?.to ?? units.length);
    if (!phrase) return -1;
    return startsDefinite(units, phrase.from) || isHeOrShe(units[phrase.from]!.word) ? phrase.from : -1;
  }
  return subjectAt(clause, at);
}

/** "At the pub across the road the landlord is less sentimental.": the definite phrase right before the verb; -1 where a preposition governs it. */
function subjectAt({ units, phrases }: Clause, from: number): number {
  for (let i = from; i < Math.min(units.length, from + 16) && units[i]!.kind === "word"; i++) {
    if (!isFiniteVerb(units[i])) continue;
    let last = i - 1;
    while (last > from && isAdverb(units[last])) last--;
    const phrase = phrases[units[last]?.phrase ?? -1];
    if (!phrase || phrase.to !== last + 1 || phrase.from <= from) return -1;
    if (isPreposition(units[phrase.from - 1])) return -1;
    return startsDefinite(units, phrase.from) || isHeOrShe(units[phrase.from]!.word) ? phrase.from : -1;
  }
  return -1;
}

const isHeOrShe = anyOf("he she");

/** "Does she worry?", "And what did the vicar think?": whom the writer asks, and who answers next; -1 in any other sentence. */
function askedOf({ units }: Clause): number {
  if (units.at(-1)?.text !== "?") return -1;
  let at = 0;
  while (at < 3 && !isAuxiliary(units[at]) && units[at]?.kind === "word") at++;
  // "What did his cousin do?": he is asked, not the cousin.
  return isAuxiliary(units[at]) && !isOwner(units[at + 1]?.word) ? at + 1 : -1;
}

function commaAfter({ units }: Clause, at: number, reach: number): number {
  for (let k = at; k < Math.min(units.length, at + reach); k++) if (units[k]!.text === ",") return k;
  return -1;
}

/** A verb follows, or a comma behind which the noun is only described. */
function isSubject(clause: Clause, phrase: Phrase): boolean {
  const { units } = clause;
  let at = extend(clause, phrase.to);
  // "The charity, Tarn Aid, closed": named, and so in no need of this.
  if (units[at]?.text === ",")
    for (let k = at + 1; k < Math.min(units.length, at + 6) && units[k]!.kind === "word"; k++)
      if (units[k]!.capital && units[k]!.phrase >= 0 && units[k]!.phrase === units[at + 1]!.phrase) return false;
  if (isPreposition(units[at])) {
    const object = phraseAt(clause, at + 1);
    if (object) at = extend(clause, object.to);
  }
  while (isAdverb(units[at])) at++;
  const next = units[at];
  return next !== undefined && (isFiniteVerb(next) || next.text === "," || next.lower === "who" || next.tag === "VERB");
}
