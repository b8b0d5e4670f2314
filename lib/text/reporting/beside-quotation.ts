import type { Clause, Unit } from "../clause";
import { cueFormOf } from "../cue-form";
import { groupNouns, isHuman, singular } from "../lexicon/en-speakers";
import { extend, phraseAt } from "../phrases";
import { type Subject, subjectAfter, subjectBefore } from "../subject";
import { isAdverb, isAuxiliary, isFiniteVerb } from "../word-classes";
import { anyOf } from "../word-lists";
import { around } from "./around";
import { withTail } from "./inverted";
import { end, type Found } from "./report";

/**
 * Verbs that are no reporting verbs anywhere else and yet report beside a
 * quotation that waits for its speaker: “Where?” called out Holt. / “No,” she
 * beamed. / Holt cracked, “I like to wait.” The quotation proves the reading,
 * so any finite verb will do; the speaker has to be someone.
 */
export function besideQuotation(clause: Clause, v: number, floor: number): Found | null {
  const { units } = clause;
  const verb = units[v]!;
  if (verb.tag !== "VERB" || verb.phrase >= 0 || isAuxiliary(verb) || /ing$/.test(verb.lower)) return null;
  if (/[qp]/.test(cueFormOf(verb.word)?.frames ?? "")) return opening(clause, v);
  const to = hasParticle(clause, v + 1) ? v + 2 : v + 1;
  const cue = { from: v, to };
  const prior = units[v - 1];
  if (prior?.kind === "quotation" && prior.open && v > floor) {
    // "known as “Wally’s Garden,” opens": a name.
    if (names(units[v - 2]?.word)) return null;
    const subject = subjectAfter(clause, to);
    if (!subject || !isSomeone(units, subject) || isFiniteVerb(units[subject.to])) return null;
    const content = withTail(clause, { from: v - 1, to: v }, subject.to);
    return {
      reports: [{ content, cue, subject, shared: false, rule: "quote-inverted", lemma: verb.lower }],
      next: Math.max(subject.to, content.at(-1)!.to),
    };
  }
  let left = v;
  while (left > floor && isAdverb(units[left - 1])) left--;
  const subject =
    units[left - 1]?.phrase === undefined || units[left - 1]!.phrase < 0 ? null : phraseBefore(clause, left);
  if (
    subject &&
    subject.from > floor &&
    units[subject.from - 1]!.kind === "quotation" &&
    units[subject.from - 1]!.open
  ) {
    if (
      !isSomeone(units, subject) ||
      (to < end(clause) &&
        !/^(?:[,.;]|with|at|to|as|in|from|while|on|about|over|during|before|after|when)$/.test(
          units[to]!.lower || units[to]!.text,
        ))
    )
      return null;
    return around(clause, subject.from, markAfter(units, to), cue, subject, floor, "parenthetical", verb.lower);
  }
  // Holt cracked, “I like to wait.”
  if (units[to]?.text !== "," || units[to + 1]?.kind !== "quotation" || !endsThere(clause, to + 1)) return null;
  const before = subjectBefore(clause, left, floor);
  if (!before || !isSomeone(units, before)) return null;
  return {
    reports: [
      {
        content: [{ from: to + 1, to: to + 2 }],
        cue,
        subject: before,
        shared: false,
        rule: "quote-after",
        lemma: verb.lower,
      },
    ],
    next: to + 2,
  };
}

const names = anyOf("as titled entitled called named nicknamed dubbed headed headlined labelled labeled");

/** "called out", "chimed in"; in "riffed on her answer" the word belongs to what follows. */
function hasParticle(clause: Clause, at: number): boolean {
  const word = clause.units[at]?.lower ?? "";
  return /^(?:out|back|up|away|down)$/.test(word) || (/^(?:in|on)$/.test(word) && phraseAt(clause, at + 1) === null);
}

/** "Said Holt: “I like to wait.”": turned round at the head of the sentence. */
function opening(clause: Clause, v: number): Found | null {
  const { units } = clause;
  if (v > 0) return null;
  const subject = subjectAfter(clause, v + 1);
  if (!subject) return null;
  let at = subject.to;
  while (
    at < units.length &&
    at < subject.to + 16 &&
    !(/^[,:]$/.test(units[at]!.text) && units[at + 1]?.kind === "quotation")
  )
    at++;
  if (units[at + 1]?.kind !== "quotation") return null;
  return {
    reports: [
      {
        content: [{ from: at + 1, to: at + 2 }],
        cue: { from: v, to: v + 1 },
        subject,
        shared: false,
        rule: "quote-after",
        lemma: cueFormOf(units[v]!.word)!.lemma,
      },
    ],
    next: at + 2,
  };
}

function phraseBefore(clause: Clause, verb: number): Subject | null {
  const phrase = clause.phrases[clause.units[verb - 1]!.phrase]!;
  let from = phrase.from;
  // "the head of the union": read on from the quotation.
  for (let k = from; k > Math.max(0, from - 10); k--) {
    if (clause.units[k - 1]?.kind !== "quotation") continue;
    const first = phraseAt(clause, k);
    if (first && extend(clause, first.to) === verb) from = k;
    break;
  }
  return { from, to: verb, outerFrom: from, outerTo: verb };
}

/** A name, a pronoun or a noun for people: whatever can open its mouth. */
export function isSomeone(units: readonly Unit[], { from, to }: Subject): boolean {
  for (let i = from; i < to; i++) {
    const { lower, capital, tag } = units[i]!;
    if (/^(?:he|she|they)$/.test(lower) || isHuman(lower) || isHuman(singular(lower)) || groupNouns.has(lower))
      return true;
    if (capital && tag === "PROPN") return true;
  }
  return false;
}

function markAfter(units: readonly Unit[], from: number): number {
  let k = from;
  while (k < units.length && units[k]!.kind === "word") k++;
  return k;
}

function endsThere(clause: Clause, quotation: number): boolean {
  const { units } = clause;
  return quotation + 1 >= end(clause) || units[quotation + 1]!.kind === "mark";
}
