import type { Clause, Unit } from "../clause";
import { cueFormOf } from "../cue-form";
import { isPlural } from "../lexicon/en-speakers";
import { forms } from "../lexicon/en-words";
import { extend, isName, phraseAt } from "../phrases";
import { restrictiveEnd } from "../postmodifiers";
import type { Subject } from "../subject";
import { divides, isAdverb, isAndOrBut, isAuxiliary, isFiniteVerb, isPreposition } from "../word-classes";
import { anyOf } from "../word-lists";
import { around } from "./around";
import { clauseEnd, hasClause } from "./comment-clause";
import { fixedPhrase } from "./fixed-phrases";
import { invertedReport } from "./inverted";
import { nextReport } from "./next-report";
import { phraseEnd, subordinateEnd } from "./phrase-end";
import { end, type Found, type Range, type Report } from "./report";
import { shapeOf } from "./shape";
import { isVerbHere } from "./verb-reading";

/**
 * Where a content ends: at the next report of the same subject, at a refusal,
 * at someone else's report, or with the sentence; and which of two reports, one
 * inside the other, is the outer.
 */

const isBe = anyOf(forms.be);

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
  const shape = shapeOf(rule);
  const whole = content[0]!;
  const outer = outerComment(clause, whole, floor);
  if (
    outer &&
    (shape.whole || (shape.nounPhrase && !isWithinRelative(outer))) &&
    (!isPronounComment(units, outer) || saysNothingBefore(clause, whole.from, outer))
  )
    return outer;
  const stop = Math.min(
    nextReport(clause, whole, shape, lemma, cue),
    subordinateEnd(clause, whole, subject),
    phraseEnd(clause, whole, shape),
  );
  const reports: Report[] = [];
  let from = whole.from;
  let gapped = false;
  for (let k = whole.from + 1; k < stop; k++) {
    const conj = units[k]!.lower;
    // "that A, that B and that C": the first of the commas is no relative clause’s.
    const listed = units[k]!.text === "," && units[k + 1]?.lower === "that" && listsThat(units, k + 2, stop);
    if (
      (listed || conj === "and" || conj === "but") &&
      units[k + 1]?.lower === "that" &&
      (units[k + 1]!.phrase < 0 || isPlural(units[k + 2]?.lower ?? "") || headsClause(clause, k + 1)) &&
      k + 2 < stop &&
      shape.tells
    ) {
      reports.push({ content: [trimmed(units, { from, to: k })], cue, subject, shared, rule, lemma });
      from = k + 2;
      shared = true;
    }
    const other = shape.tells && units[k]!.kind === "mark" ? otherSays(clause, k, stop) : null;
    if (other) {
      reports.push({
        content: [trimmed(units, { from, to: k })],
        cue,
        subject: from > whole.from ? null : subject,
        shared,
        rule,
        lemma,
      });
      from = other.to + 1;
      subject = other;
      shared = false;
      gapped = true;
    }
  }
  const last: Report = {
    content: [trimmed(units, { from, to: stop }), ...content.slice(1)],
    cue,
    subject: reports.length && !gapped ? null : subject,
    shared: (reports.length > 0 && !gapped) || shared,
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

/** "Holt said it was late, Gray that it was early": who says the next thing, the verb left out. */
function otherSays(clause: Clause, comma: number, stop: number): Subject | null {
  const { units } = clause;
  if (units[comma]!.text !== "," && units[comma]!.text !== ";") return null;
  const at = units[comma + 1]?.lower === "and" ? comma + 2 : comma + 1;
  const phrase = phraseAt(clause, at);
  if (!phrase || phrase.to + 2 >= stop || units[phrase.to]!.lower !== "that" || !isName(units, at, phrase.to))
    return null;
  const next = phraseAt(clause, phrase.to + 1);
  if (!next || !isFiniteVerb(units[extend(clause, next.to)])) return null;
  return { from: at, to: phrase.to, outerFrom: at, outerTo: phrase.to };
}

/** Further on "and that" closes the list of what was said. */
function listsThat(units: readonly Unit[], from: number, stop: number): boolean {
  for (let k = from; k < stop - 2; k++) if (units[k]!.lower === "and" && units[k + 1]!.lower === "that") return true;
  return false;
}

/** "but that fog had grounded": a determiner by its looks, and yet a verb follows its noun. */
function headsClause(clause: Clause, that: number): boolean {
  const phrase = phraseAt(clause, that);
  return phrase !== null && phrase.to - phrase.from === 2 && isFiniteVerb(clause.units[phrase.to]);
}

function trimmed(units: readonly Unit[], range: Range): Range {
  let { from, to } = range;
  while (from < to && divides(units[from]!.word)) from++;
  while (to > from && (divides(units[to - 1]!.word) || isAndOrBut(units[to - 1]!.word))) to--;
  return { from, to };
}

/**
 * "Salley believed that it was a gun, according to a report": the comment at
 * the end reports the whole sentence, what comes before only tells inside it.
 */
function outerComment(clause: Clause, { from, to }: Range, floor: number): Found | null {
  const { units } = clause;
  const first = units[from - 1]?.text === "," ? from - 1 : units[from]?.kind === "quotation" ? from : from + 1;
  for (let k = first; k < to - 1; k++) {
    const closes = units[k]!.kind === "quotation" && units[k]!.open;
    if (closes ? !isPlain(units, from, k) : units[k]!.text !== ",") continue;
    if (units[k + 1]!.lower === "according" && units[k + 2]?.lower === "to") return fixedPhrase(clause, k + 1, floor);
    // "They had agreed to wait, said a driver": turned round at the end.
    const turned = cueFormOf(units[k + 1]!.word);
    if (turned && turned.tense !== "ing" && turned.frames.includes("i") && isVerbHere(clause, k + 1)) {
      const found = invertedReport(clause, k + 2, k + 1, floor, turned.lemma);
      if (found && units.slice(found.next, to).every(({ kind }) => kind === "word" || closes)) return found;
    }
    if (closes) continue;
    const phrase = phraseAt(clause, k + 1);
    if (!phrase || phrase.to >= to + 1) continue;
    const name = extend(clause, phrase.to);
    let verb = lastVerb(clause, name, to);
    const full = verb > name ? restrictiveEnd(clause, name, verb) : name;
    let passive = false;
    while (verb < to && (isAdverb(units[verb]) || isAuxiliary(units[verb]))) {
      if (isBe(units[verb]!.word)) passive = true;
      verb++;
    }
    const form = cueFormOf(units[verb]?.word);
    if (
      !form ||
      // "the bus was late, riders had been told, and": told, and telling nothing.
      passive ||
      form.tense === "ing" ||
      !/p/.test(form.frames) ||
      !/[bB]/.test(form.frames) ||
      !isVerbHere(clause, verb)
    )
      continue;
    const subject = { from: phrase.from, to: full, outerFrom: phrase.from, outerTo: verb };
    const after = clauseEnd(clause, verb + 1);
    if (after < to && (!/^[,;]$/.test(units[after]!.text) || units[after + 1]?.kind === "quotation")) continue;
    const cue = { from: verb, to: verb + 1 };
    const found = around(clause, k + 1, after, cue, subject, floor, "outer-comment", form.lemma);
    if (!found || units[after]?.text !== ";") return found;
    // "It was late, Holt said; a bus, she explained, …": behind the semicolon something else is told.
    return { reports: [{ ...found.reports[0]!, content: found.reports[0]!.content.slice(0, 1) }], next: after };
  }
  return null;
}

/** ", a study in 31 villages around the lake has shown": the verb at the very end, past what hangs on its noun; else `from`. */
function lastVerb(clause: Clause, from: number, to: number): number {
  const { units } = clause;
  if (!isPreposition(units[from]) || to < end(clause) || cueFormOf(units[to - 1]?.word) === null) return from;
  let verb = to - 1;
  while (verb > from && (isAuxiliary(units[verb - 1]) || isAdverb(units[verb - 1]))) verb--;
  for (let k = from; k < verb; k++) if (units[k]!.kind !== "word" || isFiniteVerb(units[k])) return from;
  return verb;
}

function isPlain(units: readonly Unit[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (units[k]!.kind !== "word") return false;
  return true;
}

/** "a witness who, according to papers, was": the comment belongs to what it stands in. */
function isWithinRelative({ reports }: Found): boolean {
  const { rule, content, cue } = reports[0]!;
  return rule === "according-to" && (content.length > 1 || content[0]!.from > cue.from);
}

/** "who show up, he explained, and": before the comment stands nothing that the verb could have reported. */
function saysNothingBefore(clause: Clause, from: number, { reports }: Found): boolean {
  const { subject } = reports[0]!;
  return subject !== null && !hasClause(clause, from, subject.from);
}

/** ", he said," in the middle goes on with the same speaker, and is no outer report. */
function isPronounComment(units: readonly Unit[], { reports }: Found): boolean {
  const { subject, content } = reports[0]!;
  if (content.length < 2) return false;
  return subject !== null && /^(?:he|she|they|it)$/.test(units[subject.from]!.lower);
}
