import type { Clause, Phrase, Unit } from "./clause";
import { documentNouns, isHuman, organisationNouns, singular } from "./lexicon/en-speakers";
import { openers } from "./lexicon/en-words";
import { isName, phraseAt, startsDefinite } from "./phrases";
import { isAdverb, isTimeWord } from "./word-classes";

/** What the stretches before a verb are: a time, an opening, a role, a paper. */

type Range = { from: number; to: number };

export function isTimeUnit({ lower, word }: Unit): boolean {
  return (
    isTimeWord(word) || /^(?:night|week|month|year|morning|afternoon|evening|spring|summer|autumn|winter)$/.test(lower)
  );
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
  const noun = units[phrase.head]!.lower;
  return (
    isHuman(noun) || isHuman(singular(noun)) || organisationNouns.has(noun) || /^(?:head|lead|members?)$/.test(noun)
  );
}

/** The role before a name is a person's or a body's, never a paper's ("A court filing by the owner, Boreal Ltd., says"). */
export function namesDocument(clause: Clause, { from, to }: Range): boolean {
  const phrase = phraseAt(clause, strip(clause, from, to));
  return phrase !== null && documentNouns.has(clause.units[phrase.head]!.lower);
}

/** Past a party, an age or an acronym in brackets. */
export function pastBracket(units: readonly Unit[], from: number, to: number): number {
  if (units[from]?.text !== "(") return from;
  let at = from + 1;
  while (at < to && units[at]!.text !== ")") at++;
  return Math.min(at + 1, to);
}

export function strip(clause: Clause, from: number, to: number): number {
  const { units } = clause;
  let at = from;
  if (units[at + 1]?.tag === "NUM" && /^(about|around|over|nearly|almost)$/.test(units[at]?.lower ?? "")) at++;
  while (at < to && ((openers.has(units[at]!.lower) && units[at]!.phrase < 0) || isAdverb(units[at]))) at++;
  // "Last night Kady's rep confirmed"
  const time = units[at]?.lower === "last" ? phraseAt(clause, at) : null;
  return time && time.to < to && isTimeUnit(units[time.head]!) ? time.to : at;
}
