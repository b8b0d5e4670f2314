import type { Clause, Phrase, Unit } from "./clause";
import { documentNouns, organisationNouns } from "./lexicon/en-speakers";
import { openers } from "./lexicon/en-words";
import { isName, phraseAt, startsDefinite } from "./phrases";
import { isAdverb, isTimeWord, namesPeople, namesPerson } from "./word-classes";
import { anyOf } from "./word-lists";

/** What the stretches before a verb are: a time, an opening, a role, a paper. */

type Range = { from: number; to: number };

const isStretchOfTime = anyOf("night week month year morning afternoon evening spring summer autumn winter");
const isBodyOrHead = anyOf([...organisationNouns, "head", "lead", "member", "members"]);
const isDocument = anyOf(documentNouns);
const measuresTime = anyOf(
  "second seconds minute minutes hour hours day days week weeks month months year years decade decades fortnight moment moments",
);
const tellsSince = anyOf("later earlier ago afterwards afterward before");
const estimates = anyOf("about around over nearly almost");
const isListedOpener = anyOf(openers);

export function isTimeUnit({ word }: Unit): boolean {
  return isTimeWord(word) || isStretchOfTime(word);
}

/** "Its deputy director", "Hartmann and the head keeper": what a name behind a comma belongs to. */
export function endsInRole(clause: Clause, from: number, to: number): boolean {
  const { units } = clause;
  if (startsDefinite(units, from)) return !isName(units, from, to);
  const last = clause.phrases[units[to - 1]?.phrase ?? -1];
  return (
    last !== undefined &&
    units[last.from - 1]?.lower === "and" &&
    startsDefinite(units, last.from) &&
    namesRole(clause, last)
  );
}

/** Somebody, or a body: "two years behind schedule" names nobody. */
export function isRole(clause: Clause, { from, to }: Range): boolean {
  const first = phraseAt(clause, strip(clause, from, to));
  const last = clause.phrases[clause.units[to - 1]?.phrase ?? -1];
  return namesRole(clause, first) || namesRole(clause, last ?? null);
}

function namesRole({ units }: Clause, phrase: Phrase | null): boolean {
  if (phrase === null) return false;
  const { word } = units[phrase.head]!;
  return namesPerson(word) || namesPeople(word) || isBodyOrHead(word);
}

/** The role before a name is a person's or a body's, never a paper's ("A court filing by the owner, Boreal Ltd., says"). */
export function namesDocument(clause: Clause, { from, to }: Range): boolean {
  const phrase = phraseAt(clause, strip(clause, from, to));
  return phrase !== null && isDocument(clause.units[phrase.head]!.word);
}

/** "A petition before the High Court says": where it lies, and not when. */
export function isPaperBefore(clause: Clause, start: number, noun: number): boolean {
  const { units } = clause;
  const first = units[noun - 1]!.lower === "before" ? phraseAt(clause, start) : null;
  return first !== null && first.to === noun - 1 && namesDocument(clause, { from: start, to: first.to });
}

/** Past a party, an age or an acronym in brackets. */
export function pastBracket(units: readonly Unit[], from: number, to: number): number {
  if (units[from]?.text !== "(") return from;
  let at = from + 1;
  while (at < to && units[at]!.text !== ")") at++;
  return Math.min(at + 1, to);
}

/** "Meanwhile", "yet": opens a sentence and names nobody. */
export function isOpener({ word, phrase }: Unit): boolean {
  return phrase < 0 && isListedOpener(word);
}

export function strip(clause: Clause, from: number, to: number): number {
  const { units } = clause;
  let at = from;
  if (units[at + 1]?.tag === "NUM" && estimates(units[at]!.word)) at++;
  while (at < to && (isOpener(units[at]!) || isAdverb(units[at]))) at++;
  // "An hour later one of them said"
  if (measuresTime(units[at + 1]?.word) && tellsSince(units[at + 2]?.word) && at + 3 < to) return at + 3;
  // "Last night Kady's rep confirmed"
  const time = units[at]?.lower === "last" ? phraseAt(clause, at) : null;
  return time && time.to < to && isTimeUnit(units[time.head]!) ? time.to : at;
}
