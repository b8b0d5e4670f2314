import { skipAdverbials } from "../adverbials";
import type { Clause, Unit } from "../clause";
import { cueFormOf } from "../cue-form";
import { documentNouns } from "../lexicon/en-speakers";
import { extend, phraseAt } from "../phrases";
import { type Subject, subjectAfter, subjectBefore } from "../subject";
import { isAdverb, isAuxiliary, isDash } from "../word-classes";
import { anyOf } from "../word-lists";
import { around, leftContent } from "./around";
import { clauseEnd } from "./comment-clause";
import { finish } from "./content-end";
import { withTail } from "./inverted";
import { ownerOf } from "./nouns";
import { relativeSubject } from "./relative";
import { end, type Found, type Range } from "./report";
import { isVerbHere } from "./verb-reading";

/** "according to X", "as X put it", "in the words of X". */
export function fixedPhrase(clause: Clause, v: number, floor: number): Found | null {
  const { units } = clause;
  const { lower } = units[v]!;
  if (lower === "according" && units[v + 1]?.lower === "to")
    return comment(clause, v, { from: v, to: v + 2 }, v + 2, floor, "according-to");
  if (lower === "per" && v === floor && /^(?:the|its|his|her|their|a|an)$/.test(units[v + 1]?.lower ?? ""))
    return perPaper(clause, v, floor);
  if (
    lower === "in" &&
    units[v + 1]?.lower === "the" &&
    units[v + 2]?.lower === "words" &&
    units[v + 3]?.lower === "of"
  ) {
    return comment(clause, v, { from: v, to: v + 4 }, v + 4, floor, "in-the-words-of");
  }
  const own = isByWhom(units[v]!.word) ? inOnesView(clause, v, floor) : null;
  if (own) return own;
  if (
    (lower === "came" || lower === "comes") &&
    units[v + 1]?.lower === "the" &&
    /^(reply|answer|response|retort|verdict)$/.test(units[v + 2]?.lower ?? "")
  ) {
    const left = leftContent(clause, v, floor);
    if (left && units[left.to - 1]!.kind === "quotation")
      return {
        reports: [
          {
            content: withTail(clause, left, v + 3),
            cue: { from: v, to: v + 3 },
            subject: null,
            shared: false,
            rule: "came-the-reply",
            lemma: "reply",
          },
        ],
        next: v + 3,
      };
  }
  if (lower === "as") {
    for (let k = v + 2; k < Math.min(units.length, v + 14); k++) {
      if (
        /^(put|puts|sees|see|saw|tells|tell|told|described|describes|called|calls)$/.test(units[k]!.lower) &&
        /^(it|them|him|her)$/.test(units[k + 1]?.lower ?? "")
      ) {
        const subject = subjectBefore(clause, k, v + 1);
        if (!subject) return null;
        return around(clause, v, k + 2, { from: k, to: k + 1 }, subject, floor, "as-put", "put");
      }
      if (units[k]!.kind !== "word") break;
    }
    return asNoted(clause, v, floor);
  }
  return null;
}

/** "put it to Holt that", "let it be known that", "made it clear that": the verb, and behind what the words begin. */
export function itThat(clause: Clause, verb: number, floor: number): Found | null {
  const { units } = clause;
  const at = verb + 2;
  if (units[verb + 1]?.lower !== "it") return null;
  const before = units[verb]!.lower;
  let that = -1;
  if (/^puts?$/.test(before) && units[at]?.lower === "to") that = phraseAt(clause, at + 1)?.to ?? -1;
  else if (/^lets?$/.test(before) && units[at]?.lower === "be" && units[at + 1]?.lower === "known") that = at + 2;
  else if (/^ma[dk]es?$/.test(before) && isPlain(units[at]?.word)) that = skipAdverbials(clause, at + 1);
  if (that < 0 || units[that]?.lower !== "that") return null;
  let group = verb;
  while (group > floor && (isAuxiliary(units[group - 1]) || isAdverb(units[group - 1]))) group--;
  const subject = relativeSubject(clause, group, floor) ?? subjectBefore(clause, group, floor);
  if (!subject || (subject.to <= floor && floor > 0)) return null;
  const content = [{ from: that + 1, to: end(clause) }];
  return finish(clause, content, { from: verb, to: that }, subject, false, "that-clause", "put", floor, group);
}

const isPlain = anyOf("clear plain known");

const isByWhom = anyOf("in by");
const isAndOrYet = anyOf("and but yet so still");
const opensOf = anyOf("view opinion eyes judgment judgement estimation telling assessment words reckoning");
const isOnesOwn = anyOf(
  "view opinion telling words estimation judgment judgement reckoning estimate account admission assessment reading version mind eyes phrase description",
);

/** "In Holt’s view, the bus was late", "by her own account", "in the eyes of riders". */
function inOnesView(clause: Clause, v: number, floor: number): Found | null {
  const { units } = clause;
  const phrase = phraseAt(clause, v + 1);
  if (!phrase || !isOnesOwn(units[phrase.head]!.word)) return null;
  const opens = v === floor || (v === floor + 1 && isAndOrYet(units[floor]!.word));
  if (!opens && units[v - 1]!.text !== "," && !isDash(units[v - 1])) return null;
  const of =
    units[phrase.to]?.lower === "of" && opensOf(units[phrase.head]!.word) ? phraseAt(clause, phrase.to + 1) : null;
  let subject: Subject | null = null;
  if (of && units[phrase.from]!.lower === "the") {
    const to = extend(clause, of.to);
    subject = { from: of.from, to, outerFrom: of.from, outerTo: to };
  } else subject = ownerOf(clause, phrase);
  if (!subject) return null;
  const to = of ? subject.to : phrase.to;
  const stop = end(clause);
  if (to < stop && units[to]!.text !== "," && !isDash(units[to])) return null;
  if (opens && (to >= stop || saysNext(clause, to + 1))) return null;
  return around(clause, v, to, { from: v, to: v + 1 }, subject, opens ? v : floor, "in-the-words-of", "according");
}

/** "In her opinion, the judge said it was late": whose opinion it is says so herself. */
function saysNext(clause: Clause, at: number): boolean {
  const phrase = phraseAt(clause, at);
  const verb = phrase ? extend(clause, phrase.to) : at;
  return cueFormOf(clause.units[verb]?.word)?.frames.includes("q") === true && isVerbHere(clause, verb);
}

/** "Per the indictment, Holt lied": only papers are cited so. */
function perPaper(clause: Clause, v: number, floor: number): Found | null {
  const phrase = phraseAt(clause, v + 1);
  if (!phrase || !documentNouns.has(clause.units[phrase.head]!.lower)) return null;
  return comment(clause, v, { from: v, to: v + 1 }, v + 1, floor, "according-to");
}

/** "As the paper noted in an article, the plan …" at the head of a sentence. */
function asNoted(clause: Clause, v: number, floor: number): Found | null {
  const { units } = clause;
  const at = units[v + 1]?.lower === "even" ? v + 2 : v + 1;
  const phrase = phraseAt(clause, at);
  if (!phrase) return null;
  const verb = extend(clause, phrase.to);
  const form = cueFormOf(units[verb]?.word);
  // "As the din continued, Holt left"
  if (!form || !/p/.test(form.frames) || form.lemma === "continue" || !isVerbHere(clause, verb)) return null;
  if (v > floor + 1) {
    // "The war is lost, as even Petrov concedes."
    if (units[v - 1]?.text !== "," || verb + 1 < end(clause) || form.tense === "ing") return null;
    const subject = { from: phrase.from, to: verb, outerFrom: phrase.from, outerTo: verb };
    return around(clause, v, verb + 1, { from: verb, to: verb + 1 }, subject, floor, "as-noted", form.lemma);
  }
  const to = clauseEnd(clause, verb + 1);
  if (units[to]?.text !== ",") return null;
  const subject = { from: phrase.from, to: verb, outerFrom: phrase.from, outerTo: verb };
  return {
    reports: [
      {
        content: [{ from: to + 1, to: end(clause) }],
        cue: { from: verb, to: verb + 1 },
        subject,
        shared: false,
        rule: "as-noted",
        lemma: form.lemma,
      },
    ],
    next: end(clause),
  };
}

/** A reporting phrase whose speaker follows it. */
export function comment(
  clause: Clause,
  at: number,
  cue: Range,
  speakerAt: number,
  floor: number,
  rule: string,
): Found | null {
  const { units } = clause;
  const subject = subjectAfter(clause, speakerAt) ?? wordsUpToMark(units, speakerAt);
  if (!subject) return null;
  let to = subject.to;
  // "According to a draft seen by this newspaper, …": what describes the source ends at the next comma.
  while (
    to < units.length &&
    !(units[to]!.kind === "mark" && /^[,;.:—–]$/.test(units[to]!.text)) &&
    (units[to]!.kind !== "quotation" || isNamedIn(units, to))
  )
    to++;
  return around(clause, at, to, cue, subject, floor, rule, "according");
}

/** "the “Late Bus” campaign": a quotation that is part of a name. */
function isNamedIn(units: readonly Unit[], at: number): boolean {
  return units[at]!.kind === "quotation" && !units[at]!.open && units[at - 1]!.tag === "DET";
}

/** Whatever names the source where no noun phrase is recognised. */
function wordsUpToMark(units: readonly Unit[], from: number): Subject | null {
  let to = from;
  while (to < units.length && (units[to]!.kind === "word" || isNamedIn(units, to)) && to < from + 8) to++;
  return to > from ? { from, to, outerFrom: from, outerTo: to } : null;
}
