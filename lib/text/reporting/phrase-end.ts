import type { Clause, Unit } from "../clause";
import { cueFormOf } from "../cue-form";
import { extend, phraseAt } from "../phrases";
import type { Subject } from "../subject";
import { isAdverb, isAndOrBut, isDash, isFiniteVerb, isPreposition } from "../word-classes";
import { anyOf } from "../word-lists";
import type { Range } from "./report";
import type { Shape } from "./shape";

/** Where a content ends because of what it is: in a subordinate clause with that, a phrase with its own words. */

/** "While she said that [it worked], they sold it"; "Holt, who said [it worked], has left": the outer clause goes on. */
export function subordinateEnd(clause: Clause, { from, to }: Range, subject: Subject | null): number {
  const { units } = clause;
  if (!subject) return to;
  const relative = isRelativeTo(clause, subject);
  let at = subject.outerFrom - 1;
  while (at > 0 && isAdverb(units[at]) && !subordinates(units[at]!.word)) at--;
  const link = units[at];
  if (!relative && !(link && subordinates(link.word) && opensClause(units[at - 1]))) return to;
  for (let k = from + 1; k < to; k++) {
    const unit = units[k]!;
    const closes = unit.text === "," || isDash(unit) || (unit.kind === "quotation" && unit.open);
    if (!closes) continue;
    let next = k + 1;
    if (!relative) {
      const phrase = phraseAt(clause, next);
      if (!phrase) continue;
      next = extend(clause, phrase.to);
      if (/^(?:who|that)$/.test(units[next]?.lower ?? "")) return k;
    }
    while (next < to && isAdverb(units[next])) next++;
    if (next < to && isFiniteVerb(units[next])) return unit.kind === "mark" ? k : k + 1;
  }
  return to;
}

const subordinates = anyOf("while although though when as because since after before if even");
const opensRelative = anyOf("who which");

function opensClause(unit: Unit | undefined): boolean {
  return unit === undefined || unit.kind !== "word" || isAndOrBut(unit.word);
}

/** The report stands in a relative clause of the sentence's first noun, whose own verb is still to come. */
function isRelativeTo({ units }: Clause, subject: Subject): boolean {
  if (!opensRelative(units[subject.outerTo - 1]?.word)) return false;
  for (let k = 0; k < subject.from; k++) if (isFiniteVerb(units[k])) return false;
  return true;
}

/** "called it a mess and left", "dismissed it as talk, sharpening the attack": what is no clause ends with its phrase. */
export function phraseEnd(clause: Clause, { from, to: stop }: Range, shape: Shape): number {
  const { units } = clause;
  const to = shape.verbal ? semicolonIn(units, from, stop) : stop;
  if (shape.gerund) return Math.min(occasionAt(units, from, to), pastFormAt(units, from, to));
  if (!shape.phrase) return to;
  for (let k = from + 1; k < to - 1; k++) {
    const { text, lower } = units[k]!;
    const next = units[k + 1]!;
    if (text === ";") return k;
    // "accused Holt, who drove it, of being late"
    const beyond = shape.objectOf && text === "," ? pastRelative(units, k + 1, to) : -1;
    if (beyond > 0) {
      k = beyond;
      continue;
    }
    // "denied the charge, called it a joke and said": a list of what was done.
    if (text === "," && next.tag === "VERB" && cueFormOf(next.word)?.tense === "past" && listsVerbs(units, k + 1, to))
      return k;
    if (
      text === "," &&
      /^(?:who|which|where|when|while|as|after|before|but|with|though|although|saying)$/.test(next.lower) &&
      units[k + 2]?.lower !== "which"
    )
      return k;
    // "meters on every truck, none of which has been bought"
    if (text === "," && isPartOf(next.word) && units[k + 2]?.lower === "of" && /^wh/.test(units[k + 3]?.lower ?? ""))
      return k;
    if (
      (text === "," || (units[k]!.kind === "quotation" && units[k]!.open)) &&
      next.tag === "VERB" &&
      next.phrase < 0 &&
      /ing$/.test(next.lower) &&
      !/^(?:according|including)$/.test(next.lower)
    )
      return text === "," ? k : k + 1;
    // “a guess”, a phrase that stuck: what is said of the words is the writer's.
    if (text === "," && units[k - 1]!.kind === "quotation" && /^an?$/.test(next.lower)) return k;
    if (text === "," && /^(?:and|but|so|yet)$/.test(next.lower) && ownClauseAt(clause, pastPlaces(clause, k + 2), to))
      return k;
    // "announced aid for what it calls “help”": the words in quotation marks are another report.
    if (next.lower === "what" && /^(?:for|of|in|as|to|with)$/.test(lower) && callsIt(clause, k + 2, to)) return k;
    if (lower === "and" || lower === "but") {
      let verb = k + 1;
      while (verb < to && isAdverb(units[verb])) verb++;
      if (
        verb < to &&
        (isFiniteVerb(units[verb]) || units[verb]!.lower === "been") &&
        cueFormOf(units[verb]!.word)?.tense !== "base" &&
        (units[k - 1]!.kind !== "word" || units[k - 1]!.phrase >= 0)
      )
        return k;
    }
  }
  return to;
}

/** The comma that closes a relative clause or apposition, where what the verb still needs stands behind it; or -1. */
function pastRelative(units: readonly Unit[], from: number, to: number): number {
  if (!/^(?:who|which|an?|the)$/.test(units[from]!.lower)) return -1;
  for (let k = from + 1; k < Math.min(to - 1, from + 16); k++)
    if (units[k]!.text === ",") return /^(?:of|for|at|to|with)$/.test(units[k + 1]!.lower) ? k : -1;
  return -1;
}

/** "denied taking it when he was approached": the occasion of saying so. */
function occasionAt(units: readonly Unit[], from: number, to: number): number {
  for (let k = from + 1; k < to; k++) {
    if (units[k]!.lower !== "when") continue;
    for (let i = k + 1; i < Math.min(to, k + 4); i++)
      if (/^(?:asked|approached|contacted|reached|questioned|pressed)$/.test(units[i]!.lower)) return k;
  }
  return to;
}

/** "denied taking it and dared them to look": no past form goes on with a gerund. */
function pastFormAt(units: readonly Unit[], from: number, to: number): number {
  for (let k = from + 1; k < to - 1; k++) {
    if (opensSubordinate(units[k]!.word)) return to;
    const next = units[k + 1]!;
    if (isAndOrBut(units[k]!.word) && next.tag === "VERB" && next.phrase < 0 && next.lower.endsWith("ed")) return k;
  }
  return to;
}

const opensSubordinate = anyOf("who which that when while after before because if as");
const isPartOf = anyOf("none some all most many both one half each");

function callsIt(clause: Clause, from: number, to: number): boolean {
  const phrase = phraseAt(clause, from);
  const form = phrase && phrase.to < to ? cueFormOf(clause.units[phrase.to]?.word) : null;
  return form?.lemma === "call" || form?.lemma === "describe";
}

/** A subject and its verb. */
function ownClauseAt(clause: Clause, from: number, to: number): boolean {
  const phrase = phraseAt(clause, from);
  if (!phrase) return false;
  let verb = pastAppositionOf(clause, extend(clause, phrase.to));
  while (verb < to && isAdverb(clause.units[verb])) verb++;
  return verb < to && isFiniteVerb(clause.units[verb]);
}

/** "and for a minute on stage she seemed": past what only tells when or where. */
function pastPlaces(clause: Clause, from: number): number {
  let at = from;
  for (let guard = 0; guard < 2 && isPreposition(clause.units[at]); guard++) {
    const phrase = phraseAt(clause, at + 1);
    if (!phrase) return from;
    at = phrase.to;
  }
  return at;
}

/** "their leader, Mary Holt, said": behind the name two commas set off. */
function pastAppositionOf(clause: Clause, at: number): number {
  const name = clause.units[at]?.text === "," ? phraseAt(clause, at + 1) : null;
  return name && clause.units[name.to]?.text === "," ? name.to + 1 : at;
}

function semicolonIn(units: readonly Unit[], from: number, to: number): number {
  for (let k = from + 1; k < to; k++) if (units[k]!.text === ";") return k;
  return to;
}

/** Another verb in the past follows behind "and". */
function listsVerbs(units: readonly Unit[], from: number, to: number): boolean {
  for (let k = from + 1; k < to - 1; k++)
    if (units[k]!.lower === "and" && cueFormOf(units[k + 1]!.word)?.tense === "past") return true;
  return false;
}
