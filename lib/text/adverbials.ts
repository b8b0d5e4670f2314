import type { Clause } from "./clause";
import { occasions } from "./lexicon/en-words";
import { phraseAt } from "./phrases";
import { isAdverb, isAuxiliary, isFiniteVerb, isPreposition, isTimeWord } from "./word-classes";

/** Past times and occasions: "on Thursday", "in a statement", "after the vote", "with a laugh". */
export function skipAdverbials(clause: Clause, from: number): number {
  const { units } = clause;
  let at = from;
  for (let guard = 0; guard < 10; guard++) {
    const unit = units[at];
    if (unit?.kind !== "word") return at;
    if (
      isTimeWord(unit.word) ||
      (/^(night|morning|afternoon|evening)$/.test(unit.lower) && isTimeWord(units[at - 1]?.word))
    ) {
      at++;
      continue;
    }
    if (
      /^(last|this|next|earlier|late|early)$/.test(unit.lower) &&
      /^(week|weekend|month|year|night|evening|morning|afternoon|summer|spring|autumn|winter|fall|day|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
        units[at + 1]?.lower ?? "",
      )
    ) {
      at += 2;
      continue;
    }
    if (isAdverb(unit)) {
      at++;
      continue;
    }
    // "three weeks later"
    if (
      /^(?:days?|weeks?|months?|years?|hours?|minutes?)$/.test(units[at + 1]?.lower ?? "") &&
      /^(?:later|earlier|ago|before)$/.test(units[at + 2]?.lower ?? "")
    ) {
      at += 3;
      continue;
    }
    if (isPreposition(unit)) {
      const occasion = occasionAhead(clause, at + 1);
      if (occasion > 0) {
        at = occasion;
        continue;
      }
      const phrase = phraseAt(clause, at + 1);
      if (phrase && isOccasion(clause, at, phrase.from, phrase.to)) {
        at = phrase.to;
        // "in an interview with CNN", "in a letter to MPs", "in a post on X".
        while (/^(with|to|on|of|at|from|for|by|in)$/.test(units[at]?.lower ?? "") && phraseAt(clause, at + 1)) {
          const inner = phraseAt(clause, at + 1)!;
          if (isFiniteVerb(units[inner.to])) break;
          at = inner.to;
        }
        continue;
      }
    }
    return at;
  }
  return at;
}

/** "in a follow-up interview", however its words are tagged: the unit behind it, or -1. */
function occasionAhead({ units }: Clause, from: number): number {
  if (units[from]?.tag !== "DET" || units[from]!.phrase >= 0) return -1;
  for (let k = from + 1; k < from + 4; k++) {
    if (units[k]?.kind !== "word" || isAuxiliary(units[k])) return -1;
    if (occasions.has(units[k]!.lower)) return k + 1;
  }
  return -1;
}

function isOccasion(clause: Clause, preposition: number, from: number, to: number): boolean {
  const { units } = clause;
  const head = units[to - 1]!.lower;
  const link = units[preposition]!.lower;
  if (occasions.has(head)) return true;
  if (/^(on|in|at|during|before|after|since|until|by)$/.test(link)) {
    for (let k = from; k < to; k++) if (isTimeWord(units[k]!.word) || /^(19|20)\d\d$/.test(units[k]!.text)) return true;
    if (
      /^(week|month|year|night|evening|morning|afternoon|day|vote|meeting|time|crowd|stage|stand|conference|press|public|private|passing|part)$/.test(
        head,
      )
    )
      return true;
  }
  return (
    link === "to" &&
    /^(reporters|journalists|parliament|congress|lawmakers|mps|supporters|applause|laughter|cheers)$/.test(head)
  );
}
