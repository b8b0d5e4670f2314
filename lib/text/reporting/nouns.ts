import type { Clause } from "../clause";
import { cueNouns } from "../lexicon/en-cues";
import { extend, phraseAt } from "../phrases";
import type { Subject } from "../subject";
import { isAuxiliary, isFiniteVerb } from "../word-classes";
import { anyOf } from "../word-lists";
import { end, type Found } from "./report";

const isCueNoun = anyOf(cueNouns);

/** Nouns that an infinitive fills: "her promise to “get out”". */
const isPromise = anyOf("promise promises pledge pledges vow vows threat threats demand demands");

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
  let subject: Subject | null = null;
  const possessor = units[phrase.from]!;
  if (/^(his|her|their|its)$/.test(possessor.lower))
    subject = { from: phrase.from, to: phrase.from + 1, outerFrom: phrase.from, outerTo: phrase.from + 1 };
  else {
    for (let k = phrase.from; k < v; k++) {
      if (/^['’]s$/.test(units[k]!.text)) subject = { from: phrase.from, to: k, outerFrom: phrase.from, outerTo: k };
    }
    if (!subject && units[v + 1]?.lower === "by") {
      const by = phraseAt(clause, v + 2);
      if (by) subject = { from: by.from, to: extend(clause, by.to), outerFrom: by.from, outerTo: by.to };
    }
  }
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
  return units[at]?.text === ":" && at + 1 < end(clause) ? at : -1;
}
