import type { Clause } from "./clause";
import { occasions } from "./lexicon/en-words";
import { phraseAt } from "./phrases";
import { isAdverb, isAuxiliary, isFiniteVerb, isPartOfDay, isPreposition, isTimeWord } from "./word-classes";
import { anyOf } from "./word-lists";

const placesInTime = anyOf("last this next earlier late early");
const isStretchOfTime = anyOf(
  "week weekend month year night evening morning afternoon summer spring autumn winter fall day monday tuesday wednesday thursday friday saturday sunday",
);
const measuresTime = anyOf("day days week weeks month months year years hour hours minute minutes");
const countsFrom = anyOf("later earlier ago before");
const goesOnOccasion = anyOf("with to on of at from for by in");
const isOccasionNoun = anyOf(occasions);
const tellsWhen = anyOf("on in at during before after since until by");
const setsOccasion = anyOf(
  "week month year night evening morning afternoon day vote meeting time crowd stage stand conference press public private passing part",
);
const isSetPhrase = anyOf("first last length once turn short general particular private public full now");
const isAudience = anyOf("reporters journalists parliament congress lawmakers mps supporters applause laughter cheers");

/** Past times and occasions: "on Thursday", "in a statement", "after the vote", "with a laugh". */
export function skipAdverbials(clause: Clause, from: number): number {
  const { units } = clause;
  let at = from;
  for (let guard = 0; guard < 10; guard++) {
    const unit = units[at];
    if (unit?.kind !== "word") return at;
    if (isTimeWord(unit.word) || (isPartOfDay(unit.word) && isTimeWord(units[at - 1]?.word))) {
      at++;
      continue;
    }
    if (placesInTime(unit.word) && isStretchOfTime(units[at + 1]?.word)) {
      at += 2;
      continue;
    }
    if (isAdverb(unit)) {
      at++;
      continue;
    }
    // "three weeks later"
    if (measuresTime(units[at + 1]?.word) && countsFrom(units[at + 2]?.word)) {
      at += 3;
      continue;
    }
    if (isPreposition(unit)) {
      // "at first", "in turn", "for now"
      if (
        units[at + 1] &&
        isSetPhrase(units[at + 1]!.word) &&
        !isFiniteVerb(units[at + 2]) &&
        units[at + 2]?.tag !== "NOUN"
      ) {
        at += 2;
        continue;
      }
      const occasion = occasionAhead(clause, at + 1);
      if (occasion > 0) {
        at = occasion;
        continue;
      }
      const phrase = phraseAt(clause, at + 1);
      if (phrase && isOccasion(clause, at, phrase.from, phrase.to)) {
        at = phrase.to;
        // "in an interview with CNN", "in a letter to MPs", "in a post on X".
        while (goesOnOccasion(units[at]?.word) && phraseAt(clause, at + 1)) {
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
    if (isOccasionNoun(units[k]!.word)) return k + 1;
  }
  return -1;
}

function isOccasion(clause: Clause, preposition: number, from: number, to: number): boolean {
  const { units } = clause;
  const head = units[to - 1]!.word;
  const link = units[preposition]!.word;
  if (isOccasionNoun(head)) return true;
  if (tellsWhen(link)) {
    for (let k = from; k < to; k++) if (isTimeWord(units[k]!.word) || /^(19|20)\d\d$/.test(units[k]!.text)) return true;
    if (setsOccasion(head)) return true;
  }
  return link.lower === "to" && isAudience(head);
}
