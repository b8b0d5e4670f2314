import type { Clause, Phrase, Unit } from "./clause";
import { documentNouns, isPlural, singular } from "./lexicon/en-speakers";
import { extend, phraseAt } from "./phrases";
import { isAdverb, isFiniteVerb, isPreposition, isTimeWord, namesPeople } from "./word-classes";

/** Only what can follow a noun stands here: a prepositional phrase, a participle, a relative clause without comma. */
export function postmodifies(clause: Clause, from: number, to: number): boolean {
  const { units } = clause;
  const first = units[from];
  if (first === undefined || from >= to) return true;
  if (/^(who|which|that|whose)$/.test(first.lower)) return true;
  if (isPreposition(first)) return !hasSubjectAndVerb(clause, from + 1, to);
  if (
    first.tag === "VERB" &&
    /(ed|en|ing|wn|orn|id|ade|ght)$|^(?:read|kept|held|sent|led|built|shot|lost|left)$/.test(first.lower)
  )
    return true;
  if (first.tag === "ADJ" || first.lower === "familiar") return true;
  if (/^(?:outside|alike|there|here|elsewhere)$/.test(first.lower) || isAdverb(first)) return true;
  // "A grant proposal the pair submitted in May": a relative clause without its pronoun.
  const phrase = phraseAt(clause, from);
  if (phrase && isFiniteVerb(units[phrase.to]) && (phrase.to < to || first.tag === "DET")) return true;
  return false;
}

function hasSubjectAndVerb(clause: Clause, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { lower } = clause.units[i]!;
    // "a letter to riders published with the results": no verb of a clause.
    if (isFiniteVerb(clause.units[i]) && !(/(?:ed|en)$/.test(lower) && isPreposition(clause.units[i + 1]))) return true;
  }
  return false;
}

/** How much of a postmodifier names the speaker: "two people who worked on the tender" yes, "filed on Thursday" no. */
export function restrictiveEnd(clause: Clause, from: number, to: number): number {
  const first = clause.units[from]!;
  // "a survey by the union", "an aide to Holt", "a letter to shareholders published Thursday"
  if (first.lower === "to" || (first.lower === "by" && documentNouns.has(clause.units[from - 1]?.lower ?? ""))) {
    const whose = phraseAt(clause, from + 1);
    return whose === null ? from : Math.min(to, extend(clause, whose.to));
  }
  // "an engineer posted at the site", "analysts polled by a bank"; "filed Thursday" names nobody.
  if (first.tag === "VERB" && to - from < 9 && names(clause, from, to)) return to;
  if (first.lower === "who")
    return (singlesOut(clause, from) && to - from <= SHORT) || tellsWhyTheyKnow(clause, from, to) ? to : from;
  // "a man in a cap"; "Orr on Friday" tells when.
  if (/^(familiar|close|with|on|inside|near|outside|in|at|from|under|along|around|across|behind)$/.test(first.lower))
    return isTimeWord(clause.units[from + 1]?.word) ? from : to;
  return from;
}

/**
 * How far the words behind a verb describe whoever has no name: "said a man in
 * swimming goggles", "according to a report by the institute"; not "said a man
 * on Friday", "in a statement".
 */
export function describedTo(clause: Clause, phrase: Phrase, to: number): number {
  const { units } = clause;
  if (!isIndefinite(units, phrase) || units[to] === undefined) return to;
  if (units[to]!.lower === "who") return relativeTo(clause, phrase, to);
  const written = documentNouns.has(units[phrase.head]!.lower);
  if (written ? units[to]!.lower !== "by" : !isPreposition(units[to]) && units[to]!.tag !== "VERB") return to;
  let end = to + 1;
  while (end < Math.min(units.length, to + 7) && units[end]!.kind === "word" && !opensClause(units[end]!.lower)) {
    if (isTimeWord(units[end]!.word)) return to;
    if (documentNouns.has(units[end]!.lower) && units[to]!.tag !== "VERB") return to;
    if (isFiniteVerb(units[end])) return to;
    end++;
  }
  if (end === to + 7 || units[end]?.kind === "word") return to;
  return written || restrictiveEnd(clause, to, end) === end ? end : to;
}

/** "according to a person who attended the meeting", up to what ends the clause. */
function relativeTo(clause: Clause, { to: from }: Phrase, to: number): number {
  const { units } = clause;
  let end = to + 1;
  while (end < Math.min(units.length, to + 9) && units[end]!.kind === "word" && !opensClause(units[end]!.lower)) end++;
  return units[end]?.kind === "mark" && restrictiveEnd(clause, from, end) === end ? end : to;
}

function isIndefinite(units: readonly Unit[], { from, to, head }: Phrase): boolean {
  if (units[to - 1]!.capital) return false;
  const { lower } = units[head]!;
  const described = namesPeople(units[head]!.word) || lower === "people" || documentNouns.has(lower);
  return described && (/^(?:a|an|one|another|two|three|four|several)$/.test(units[from]!.lower) || isPlural(lower));
}

function opensClause(lower: string): boolean {
  return /^(?:who|which|that|when|as|because|and|but|while|after|before|if|to|whether|condition)$/.test(lower);
}

/** Units: a relative clause that goes on longer tells a story, and is no part of what somebody is called. */
const SHORT = 6;

/** "an engineer who left Hearthly this summer": one, of whom no more is known than that. */
function singlesOut({ units, phrases }: Clause, from: number): boolean {
  const phrase = phrases[units[from - 1]!.phrase];
  return (
    phrase !== undefined &&
    /^(?:a|an|one|another|the)$/.test(units[phrase.from]!.lower) &&
    namesPeople(units[from - 1]!.word)
  );
}

/** "two people who worked on the tender": that is who they are; "a driver who had lunch" is a driver. */
function tellsWhyTheyKnow({ units }: Clause, from: number, to: number): boolean {
  const noun = units[from - 1]!.lower;
  if (!isPlural(noun) && noun !== "people" && to - from > SHORT) return false;
  if (isPlural(noun) && noun !== "people" && units[from - 2]?.tag !== "NUM") return false;
  for (let k = from + 1; k < Math.min(to, from + 5); k++)
    if (
      /^(?:work\w*|present|attend\w*|brief\w*|knows?|knew|saw|seen|involved|familiar|heard|read|helped|spoke)$/.test(
        units[k]!.lower,
      )
    )
      return true;
  return false;
}

/** Whether a participle tells who is meant: of one person or of a few, or by whom they were asked. */
function names({ units }: Clause, from: number, to: number): boolean {
  const noun = units[from - 1]!;
  if (documentNouns.has(noun.lower) || documentNouns.has(singular(noun.lower))) return false;
  for (let k = from + 1; k < to; k++) if (isTimeWord(units[k]!.word)) return false;
  return !isPlural(noun.lower) || noun.lower === "people" || units[from + 1]?.lower === "by";
}
