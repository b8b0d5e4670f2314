import type { Clause, Unit } from "./clause";
import { extend, phraseAt } from "./phrases";
import { isAuxiliary, isFiniteVerb, isFraction } from "./word-classes";
import { anyOf } from "./word-lists";

/**
 * Whether a clause without "that" begins here. Only "say" is trusted with what
 * shows no subject and verb of its own; other verbs need both before any comma.
 */
export function looksLikeClause(clause: Clause, from: number, to: number, trusting: boolean): boolean {
  const { units } = clause;
  let seen = false;
  let subject = -1;
  if (!trusting && !startsOwnClause(clause, from, to)) return false;
  for (let k = from; k < Math.min(to, from + 45); k++) {
    const unit = units[k]!;
    // "said the tone “was because …”": the verb stands inside the quotation.
    if (holdsVerbOf(units, k, from)) return true;
    if (unit.kind === "quotation" && (subject >= 0 || units[k - 1]?.tag === "DET") && trusting) return true;
    const stands = standsForSubject(unit.word) && isFiniteVerb(units[k + 1]);
    if ((unit.phrase >= 0 || stands) && subject < 0) subject = k;
    if (isFiniteVerb(unit) && (subject >= 0 || k === from)) {
      seen = subject >= 0;
      if (seen) break;
    }
  }
  if (!seen)
    return (
      trusting &&
      subject >= 0 &&
      to - from > 3 &&
      !/^(of|about|for)$/.test(units[from]!.lower) &&
      hasVerbish(units, from, to)
    );
  return isRoughly(units, from) || !/^(of|for|about|against)$/.test(units[from]!.lower);
}

/** "about half", "about 40 of them": not what is talked about. */
function isRoughly(units: readonly Unit[], at: number): boolean {
  const next = units[at + 1];
  return units[at]!.lower === "about" && next !== undefined && (next.tag === "NUM" || isFraction(next.word));
}

const standsForSubject = anyOf("there that");
const isRelative = anyOf("what who which whom whose");

/** "sorry for the clerk", not "much was said". */
function isBareAdjective(units: readonly Unit[], at: number): boolean {
  const { phrase, tag, lower } = units[at]!;
  return phrase < 0 && tag === "ADJ" && lower !== "such" && !isFiniteVerb(units[at + 1]);
}

/** "claimed the bus “had stopped”": the subject before the quotation, its verb inside. */
function holdsVerbOf(units: readonly Unit[], k: number, from: number): boolean {
  return (
    k > from && units[k]!.kind === "quotation" && /^(?:AUX|VERB|ADV)$/.test(units[k]!.lead) && units[k - 1]!.phrase >= 0
  );
}

/** "found bands of sand" and "found the door locked" tell of things; "found he had left" of a finding. */
export function hasFoundClause(clause: Clause, at: number): boolean {
  const phrase = phraseAt(clause, at);
  const verb = phrase ? clause.units[extend(clause, phrase.to)] : undefined;
  if (verb?.kind === "quotation") return verb.lead === "AUX";
  return isAuxiliary(verb) || (verb?.tag === "VERB" && verb.phrase < 0 && !/(?:ed|en|ing)$/.test(verb.lower));
}

/** A subject with its verb before any comma, or after an opening phrase set off by one. */
function startsOwnClause(clause: Clause, from: number, to: number): boolean {
  const { units } = clause;
  // "to his widow", "felt sorry for", "reported stolen": no subject begins here.
  if (/^(?:to|like)$/.test(units[from]!.lower) || isBareAdjective(units, from)) return false;
  if (units[from]!.tag === "VERB" && /(?:ed|en)$/.test(units[from]!.lower)) return false;
  let relative = false;
  const opens = units[from]!.phrase < 0 || phraseAt(clause, from) === null;
  let commas = 0;
  for (let k = from; k < Math.min(to, from + 40); k++) {
    const unit = units[k]!;
    if (unit.text === ",") {
      const next = units[k + 1]?.lower ?? "";
      if (/^(?:and|but)$/.test(next)) return false;
      // "Holt, who runs it, was": the verb stands behind what the commas set off.
      if (
        /^(?:who|which)$/.test(next) ||
        // "the bus, nicknamed Ronnie, has": not "three, compared with two".
        (units[k + 1]?.tag === "VERB" && units[k + 1]!.lower.endsWith("ed") && closesAside(clause, k + 2, to))
      ) {
        k++;
        while (k < to && units[k]!.text !== ",") k++;
        continue;
      }
      if (++commas > (opens ? 2 : 0) && !/^(a|an|the|now|\d+)$/.test(next)) return false;
    } else if (unit.kind === "mark" && !/^[()'’]$/.test(unit.text)) return false;
    if (holdsVerbOf(units, k, from)) return true;
    // "wrote the memoir “The Bus,” called": a title, and no subject of the next verb.
    if (unit.kind === "quotation" && unit.open && k > from) return false;
    // "recalled its envoy after a poem was read": the verb belongs to the occasion.
    if (k > from && setsOccasion(unit.word) && hasSubject(clause, k + 1)) return false;
    // "for what it calls", "the drivers who said": the pronoun's verb, and no main one.
    const behindNoun = unit.lower === "that" && units[k - 1]!.phrase >= 0 && isFiniteVerb(units[k + 1]);
    if (behindNoun || isRelative(unit.word)) relative = true;
    if (isFiniteVerb(unit) && relative) {
      relative = false;
      while (isAuxiliary(units[k + 1]) || units[k + 1]?.tag === "VERB" || units[k + 1]?.tag === "ADV") k++;
      continue;
    }
    // "the figure given": only helping verbs make these finite.
    if (unit.tag === "VERB" && /(?:en|wn)$/.test(unit.lower)) continue;
    // "her tendency to commit": no finite form, whatever it looks like.
    if (units[k - 1]?.lower === "to" && !isAuxiliary(unit)) continue;
    if (isFiniteVerb(unit)) return k > from && !/^(and|but|or)$/.test(units[k - 1]!.lower);
  }
  return false;
}

/** A comma, and a verb right behind it. */
function closesAside({ units }: Clause, from: number, to: number): boolean {
  for (let k = from; k < to - 1 && units[k]!.kind !== "quotation"; k++)
    if (units[k]!.text === ",") return isFiniteVerb(units[k + 1]);
  return false;
}

const setsOccasion = anyOf("after before when while because until since once");

/** A noun right behind, and its verb or another noun’s ("a poem he wrote was"). */
function hasSubject(clause: Clause, at: number): boolean {
  const phrase = phraseAt(clause, at);
  if (!phrase) return false;
  const next = clause.units[phrase.to];
  return isFiniteVerb(next) || (next?.tag === "PRON" && isFiniteVerb(clause.units[phrase.to + 1]));
}

function hasVerbish(units: readonly Unit[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (units[k]!.tag === "VERB" || isAuxiliary(units[k])) return true;
  return false;
}
