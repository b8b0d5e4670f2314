import type { Clause, Phrase } from "../clause";
import { cueNouns } from "../lexicon/en-cues";
import { extend, isGenitive, phraseAt } from "../phrases";
import type { Subject } from "../subject";
import { isAdverb, isApostrophe, isAuxiliary, isFiniteVerb } from "../word-classes";
import { anyOf } from "../word-lists";
import { end, type Found, type Report } from "./report";

const isCueNoun = anyOf(cueNouns);
const isBe = anyOf("is was are were");

/** Nouns that an infinitive fills: "her promise to “get out”". */
const isPromise = anyOf("promise promises pledge pledges vow vows threat threats demand demands");

const isFrom = anyOf("by from among");
const owns = anyOf("his her their its");

/** Whose the noun of this phrase is: "his claim", "Holt’s claim", "riders’ claim". */
export function ownerOf({ units }: Clause, { from, head }: Phrase): Subject | null {
  if (owns(units[from]!.word)) return { from, to: from + 1, outerFrom: from, outerTo: from + 1 };
  for (let k = head - 1; k > from; k--)
    if (isGenitive(units[k]!.word) || (isApostrophe(units[k]!.word) && units[k - 1]!.lower.endsWith("s")))
      return { from, to: k, outerFrom: from, outerTo: k };
  return null;
}

/** "his claim that …", "Her prediction that … was borne out". */
export function nounCue(clause: Clause, v: number, floor: number): Found | null {
  const { units } = clause;
  const unit = units[v]!;
  if (!isCueNoun(unit.word) || unit.phrase < 0 || clause.phrases[unit.phrase]!.head !== v) return null;
  let that = -1;
  for (let k = v + 1; k < Math.min(units.length, v + 10); k++) {
    if (units[k]!.kind !== "word") break;
    if (units[k]!.lower === "that") {
      that = k;
      break;
    }
    // "Her fear is that it leaks"
    if (isFiniteVerb(units[k]) && !(/^(?:is|was)$/.test(units[k]!.lower) && units[k + 1]?.lower === "that")) break;
  }
  const told = that < 0 ? colonBehind(clause, v) : -1;
  const promised = that < 0 && told < 0 && isPromise(unit.word) && units[v + 1]?.lower === "to";
  if (promised && (units[v + 2]?.kind === "quotation" || units[v + 2]?.tag === "VERB")) that = v;
  if (that < 0 && told < 0) return null;
  const phrase = clause.phrases[unit.phrase]!;
  let subject = ownerOf(clause, phrase);
  const giver = isFrom(units[v + 1]?.word) ? phraseAt(clause, v + 2) : null;
  if (!subject && giver)
    subject = { from: giver.from, to: extend(clause, giver.to), outerFrom: giver.from, outerTo: giver.to };
  if (!subject) return null;
  // The content ends where the noun's own verb begins, if the noun is the subject of the sentence.
  const stop = end(clause);
  let to = stop;
  const from = told >= 0 ? told + 1 : that + 1;
  if (
    told < 0 &&
    !/^(?:is|was)$/.test(units[that - 1]!.lower) &&
    (phrase.from <= floor + 1 || units[phrase.from - 1]?.kind === "mark")
  ) {
    let verbs = 0;
    for (let k = that + 1; k < stop; k++) {
      if (isFiniteVerb(units[k]) && !(isAuxiliary(units[k - 1]) || units[k - 1]?.lower === "to")) {
        verbs++;
        if (verbs === (promised ? 1 : 2)) {
          to = k;
          break;
        }
      }
    }
  }
  return {
    reports: [
      {
        // Of "to “get out”" only the quotation is given as said.
        content: [promised && units[v + 2]!.kind === "quotation" ? { from: v + 2, to: v + 3 } : { from, to }],
        cue: { from: v, to: v + 1 },
        subject,
        shared: false,
        rule: told >= 0 ? "noun-colon" : "noun-that",
        lemma: unit.lower,
      },
    ],
    next: to,
  };
}

/** "Her verdict: the plan was late", "His advice to drivers: walk", "The clerk’s answer was simple: nobody asked": the colon, or -1. */
function colonBehind(clause: Clause, v: number): number {
  const { units } = clause;
  let at = v + 1;
  if (/^(?:to|on|about)$/.test(units[at]?.lower ?? "")) at = phraseAt(clause, at + 1)?.to ?? at;
  if (/^(?:is|was)$/.test(units[at]?.lower ?? "")) at += units[at + 1]?.tag === "ADJ" ? 2 : 1;
  // "Her verdict was “late”": the verb itself leads over.
  if (units[at]?.kind === "quotation" && isBe(units[at - 1]!.word)) return at - 1;
  return units[at]?.text === ":" && at + 1 < end(clause) ? at : -1;
}

const isWas = anyOf("is was");
const opensHow = anyOf("how what");
const isWordFor = anyOf("word words term phrase way verdict explanation");

/**
 * "“Late,” was her explanation.", "“Late” was how Holt described it.", "“Late”
 * was the word Holt used.": the quotation first, and behind "was" whose it is.
 */
export function quotationNamed(clause: Clause): Report | null {
  const { units } = clause;
  if (units[0]?.kind !== "quotation" || !isWas(units[1]?.word)) return null;
  const phrase = phraseAt(clause, 2);
  let subject: Subject | null = null;
  let cue = 1;
  if (opensHow(units[2]?.word) || (phrase && isWordFor(units[phrase.head]!.word) && phraseAt(clause, phrase.to))) {
    const who = phraseAt(clause, phrase && !opensHow(units[2]!.word) ? phrase.to : 3);
    if (!who) return null;
    const to = extend(clause, who.to);
    cue = to;
    while (isAdverb(units[cue])) cue++;
    if (!isFiniteVerb(units[cue])) return null;
    subject = { from: who.from, to, outerFrom: who.from, outerTo: to };
  } else if (phrase && (isCueNoun(units[phrase.head]!.word) || isWordFor(units[phrase.head]!.word))) {
    subject = ownerOf(clause, phrase);
    cue = phrase.head;
  }
  if (!subject) return null;
  const content = [{ from: 0, to: 1 }];
  return { content, cue: { from: cue, to: cue + 1 }, subject, shared: false, rule: "noun-quote-after", lemma: "be" };
}
