import type { Clause, Unit } from "../clause";
import { afterVerb } from "../complement";
import { cueForms, particles } from "../lexicon/en-cues";
import { isPlural } from "../lexicon/en-speakers";
import { negations } from "../lexicon/en-words";
import { extend, phraseAt } from "../phrases";
import type { Subject } from "../subject";
import { isAdverb, isAuxiliary } from "../word-classes";
import { around, clauseEnd } from "./comment-clause";
import { fixedPhrase } from "./fixed-phrases";
import type { Found, Range, Report } from "./report";
import { isVerbHere, isVerbStart } from "./verb-reading";

/**
 * Where a content ends: at the next report of the same subject, at a refusal,
 * at someone else's report, or with the sentence; and which of two reports, one
 * inside the other, is the outer.
 */

/** Splits "said A and that B", and stops a content where the next report of the same subject begins. */
export function finish(
  clause: Clause,
  content: Range[],
  cue: Range,
  subject: Subject | null,
  shared: boolean,
  rule: string,
  lemma: string,
  floor: number,
  _group: number,
): Found {
  const { units } = clause;
  const whole = content[0]!;
  const outer = outerComment(clause, whole, floor);
  if (outer && /clause|question/.test(rule)) return outer;
  const stop = nextReport(clause, whole);
  const reports: Report[] = [];
  let from = whole.from;
  for (let k = whole.from + 1; k < stop; k++) {
    const conj = units[k]!.lower;
    if (
      (conj === "and" || conj === "but") &&
      units[k + 1]?.lower === "that" &&
      (units[k + 1]!.phrase < 0 || isPlural(units[k + 2]?.lower ?? "")) &&
      k + 2 < stop &&
      /that|clause/.test(rule)
    ) {
      reports.push({ content: [trimmed(units, { from, to: k })], cue, subject, shared, rule, lemma });
      from = k + 2;
      shared = true;
    }
  }
  const last: Report = {
    content: [trimmed(units, { from, to: stop }), ...content.slice(1)],
    cue,
    subject: reports.length ? null : subject,
    shared: reports.length > 0 || shared,
    rule: reports.length ? "and-that" : rule,
    lemma,
  };
  if (reports.length) last.cue = { from: cue.from, to: cue.from };
  reports.push(last);
  return {
    reports: reports.filter((report) => report.content[0]!.to > report.content[0]!.from),
    next: Math.max(cue.to, stop),
  };
}

function trimmed(units: readonly Unit[], range: Range): Range {
  let { from, to } = range;
  while (from < to && units[from]!.kind === "mark" && /^[,;:—–]$/.test(units[from]!.text)) from++;
  while (
    to > from &&
    ((units[to - 1]!.kind === "mark" && /^[,;:—–]$/.test(units[to - 1]!.text)) ||
      /^(and|but)$/.test(units[to - 1]!.lower))
  )
    to--;
  return { from, to };
}

/**
 * "Salley believed that it was a gun, according to a report": the comment at
 * the end reports the whole sentence, what comes before only tells inside it.
 */
function outerComment(clause: Clause, { from, to }: Range, floor: number): Found | null {
  const { units } = clause;
  for (let k = from + 2; k < to - 1; k++) {
    if (units[k]!.text !== ",") continue;
    if (units[k + 1]!.lower === "according" && units[k + 2]?.lower === "to") return fixedPhrase(clause, k + 1, floor);
    const phrase = phraseAt(clause, k + 1);
    if (!phrase || phrase.to >= to + 1) continue;
    let verb = extend(clause, phrase.to);
    while (verb < to && (isAdverb(units[verb]) || isAuxiliary(units[verb]))) verb++;
    const form = cueForms.get(units[verb]?.lower ?? "");
    if (!form || form.tense === "ing" || !/p/.test(form.frames) || !/b/.test(form.frames) || !isVerbHere(clause, verb))
      continue;
    const subject = { from: phrase.from, to: extend(clause, phrase.to), outerFrom: phrase.from, outerTo: verb };
    const after = clauseEnd(clause, verb + 1);
    if (after < to && units[after]!.text !== ",") continue;
    return around(clause, k + 1, after, { from: verb, to: verb + 1 }, subject, floor, "outer-comment", form.lemma);
  }
  return null;
}

/** Where, inside this content, the same subject reports again ("… and warned that", ", adding that"). */
function nextReport(clause: Clause, { from, to }: Range): number {
  const { units } = clause;
  for (let k = from + 1; k < to; k++) {
    const unit = units[k]!;
    // ", which he said was …": the relative clause is a report of its own.
    if (/^(-|–|—|--)$/.test(unit.text) && unit.spaced && startsRemark(clause, k + 1, to)) return k;
    if (unit.text === ";" && reportFollows(clause, k + 1, to)) return k;
    if (/^(but|and)$/.test(unit.lower) && refusesToSay(units, k + 1, to)) return k;
    if (unit.lower === "which" && units[k - 1]!.text === "," && saysInRelative(clause, k + 1, to)) return k - 1;
    if (unit.kind !== "word" || !cueForms.has(unit.lower)) continue;
    const form = cueForms.get(unit.lower)!;
    let left = k - 1;
    while (left > from && (isAdverb(units[left]) || (isAuxiliary(units[left]) && form.tense !== "base"))) left--;
    const before = units[left]!;
    const conj = /^(and|but|then)$/.test(before.lower);
    if (form.tense === "ing" && before.text === "," && left === k - 1 && /[tq]/.test(form.frames)) return left;
    if (form.tense === "past" || form.tense === "s" || form.tense === "base") {
      // "told the jury that he stood there and said …": a plain "said" inside what is told is told too.
      if (!conj || unit.tag !== "VERB" || form.lemma === "say" || form.lemma === "tell" || form.lemma === "think")
        continue;
      const rest = particles[form.lemma]?.[units[k + 1]?.lower ?? ""] ?? form.frames;
      if (rest === "" || !afterVerb(clause, k + 1, rest, form.lemma, to)) continue;
      return left;
    }
  }
  // ", according to X" and ", X said" inside: the outer report keeps all.
  return to;
}

/** "… calls to members - there are two from each state": behind a lone dash the writer explains. */
function startsRemark({ units }: Clause, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (/^(-|–|—|--)$/.test(units[k]!.text)) return false;
  return /^(there|this|that|it|an?|the)$/.test(units[from]?.lower ?? "") && from < to - 3;
}

/** After a semicolon someone else reports: "…; friends say she will be disappointed". */
function reportFollows(clause: Clause, from: number, to: number): boolean {
  const phrase = phraseAt(clause, from);
  if (!phrase) return false;
  const verb = extend(clause, phrase.to);
  const form = cueForms.get(clause.units[verb]?.lower ?? "");
  return form !== undefined && /b/.test(form.frames) && verb < to && isVerbHere(clause, verb);
}

/** "… but would not say", "… and declined to comment". */
function refusesToSay(units: readonly Unit[], from: number, to: number): boolean {
  if (/^(declined|refused)$/.test(units[from]?.lower ?? "")) return true;
  for (let k = from; k < Math.min(to, from + 4); k++) {
    if (
      negations.has(units[k]!.lower) &&
      (isAuxiliary(units[from]) || k === from) &&
      /^(say|comment|elaborate|give|name|answer|respond|specify|discuss|provide|explain)$/.test(
        units[k + 1]?.lower ?? "",
      )
    )
      return true;
  }
  return false;
}

function saysInRelative(clause: Clause, from: number, to: number): boolean {
  const { units } = clause;
  const phrase = phraseAt(clause, from);
  if (!phrase || phrase.to + 1 >= to) return false;
  let verb = phrase.to;
  while (verb < to && (isAdverb(units[verb]) || isAuxiliary(units[verb]))) verb++;
  return /[qb]/.test(cueForms.get(units[verb]?.lower ?? "")?.frames ?? "") && isVerbStart(units[verb + 1]);
}
