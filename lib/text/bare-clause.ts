import type { Clause, Unit } from "./clause";
import { extend, phraseAt } from "./phrases";
import { isAuxiliary, isFiniteVerb } from "./word-classes";

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
    if (unit.kind === "quotation" && (subject >= 0 || units[k - 1]?.tag === "DET") && trusting) return true;
    if ((unit.phrase >= 0 || (unit.lower === "there" && isFiniteVerb(units[k + 1]))) && subject < 0) subject = k;
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
  return !/^(of|for|about|against)$/.test(units[from]!.lower);
}

/** "found bands of sand" and "found the door locked" tell of things; "found he had left" of a finding. */
export function hasFoundClause(clause: Clause, at: number): boolean {
  const phrase = phraseAt(clause, at);
  const verb = phrase ? clause.units[extend(clause, phrase.to)] : undefined;
  return isAuxiliary(verb) || (verb?.tag === "VERB" && verb.phrase < 0 && !/(?:ed|en|ing)$/.test(verb.lower));
}

/** A subject with its verb before any comma, or after an opening phrase set off by one. */
function startsOwnClause(clause: Clause, from: number, to: number): boolean {
  const { units } = clause;
  if (units[from]!.lower === "to" && units[from + 1]?.tag === "VERB") return false;
  const opens = units[from]!.phrase < 0 || phraseAt(clause, from) === null;
  let commas = 0;
  for (let k = from; k < Math.min(to, from + 40); k++) {
    const unit = units[k]!;
    if (unit.text === ",") {
      const next = units[k + 1]?.lower ?? "";
      if (/^(?:and|but)$/.test(next)) return false;
      // "Holt, who runs it, was": the verb stands behind what the commas set off.
      if (/^(?:who|which)$/.test(next)) {
        k++;
        while (k < to && units[k]!.text !== ",") k++;
        continue;
      }
      if (++commas > (opens ? 2 : 0) && !/^(a|an|the|now|\d+)$/.test(next)) return false;
    } else if (unit.kind === "mark" && !/^[()'’]$/.test(unit.text)) return false;
    if (isFiniteVerb(unit)) return k > from && !/^(and|but|or)$/.test(units[k - 1]!.lower);
  }
  return false;
}

function hasVerbish(units: readonly Unit[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (units[k]!.tag === "VERB" || isAuxiliary(units[k])) return true;
  return false;
}
