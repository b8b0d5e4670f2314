import { type Clause, isAdverb, isAuxiliary, isFinite, isPreposition, isTimeWord, type Unit } from "./clause";
import { afterVerb, skipAdverbials } from "./complement";
import { type CueForm, cueForms, cueNouns, particles } from "./lexicon/en-cues";
import { isPlural } from "./lexicon/en-speakers";
import { forms, negations } from "./lexicon/en-words";
import { extend, isName, mainSubject, phraseAt, type Subject, subjectAfter, subjectBefore } from "./subject";

/** Units `from` to before `to`. */
export type Range = { from: number; to: number };

/** One act of reporting in a sentence: who (if named here), by which words, and what. */
export type Report = {
  content: Range[];
  cue: Range;
  subject: Subject | null;
  /** The subject is the one of the report before ("said A and asked B"). */
  shared: boolean;
  /** Which pattern decided; shown by explain and weighed by doubt. */
  rule: string;
  lemma: string;
};

/** All reports of one sentence, left to right, contents disjoint. */
export function reportsOf(clause: Clause): Report[] {
  const { units } = clause;
  const reports: Report[] = [];
  let floor = 0;
  for (let v = 0; v < units.length; v++) {
    const unit = units[v]!;
    if (unit.kind !== "word") {
      if (unit.text === ":" && reports.length === 0) {
        const report = colonReport(clause, v);
        if (report) {
          reports.push(report);
          break;
        }
      }
      continue;
    }
    const found = fixedPhrase(clause, v, floor) ?? nounCue(clause, v, floor) ?? verbCue(clause, v, floor, reports);
    if (found === null) continue;
    reports.push(...found.reports);
    floor = Math.max(floor, found.next);
    v = Math.max(v, found.next - 1);
  }
  return reports;
}

type Found = { reports: Report[]; next: number };

const end = (clause: Clause): number => sentenceEnd(clause.units);

/** Where the sentence's words end: before its full stop and closing bracket. */
export function sentenceEnd(units: readonly Unit[]): number {
  let to = units.length;
  while (to > 0 && units[to - 1]!.kind === "mark" && /^[.?!…)\]]$|^\.{2,}$/.test(units[to - 1]!.text)) to--;
  return to;
}

/** "according to X", "as X put it", "in the words of X". */
function fixedPhrase(clause: Clause, v: number, floor: number): Found | null {
  const { units } = clause;
  const { lower } = units[v]!;
  if (lower === "according" && units[v + 1]?.lower === "to") return comment(clause, v, { from: v, to: v + 2 }, v + 2, floor, "according-to");
  if (lower === "in" && units[v + 1]?.lower === "the" && units[v + 2]?.lower === "words" && units[v + 3]?.lower === "of") {
    return comment(clause, v, { from: v, to: v + 4 }, v + 4, floor, "in-the-words-of");
  }
  if (lower === "came" && units[v + 1]?.lower === "the" && /^(reply|answer|response|retort|verdict)$/.test(units[v + 2]?.lower ?? "")) {
    const left = leftContent(clause, v, floor);
    if (left && units[left.to - 1]!.kind === "quotation") return { reports: [{ content: withTail(clause, left, v + 3), cue: { from: v, to: v + 3 }, subject: null, shared: false, rule: "came-the-reply", lemma: "reply" }], next: v + 3 };
  }
  if (lower === "as") {
    for (let k = v + 2; k < Math.min(units.length, v + 14); k++) {
      if (/^(put|puts|tells|told|described|describes|called|calls)$/.test(units[k]!.lower) && /^(it|them|him|her)$/.test(units[k + 1]?.lower ?? "")) {
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

/** "As the paper noted in an article, the plan …" at the head of a sentence. */
function asNoted(clause: Clause, v: number, floor: number): Found | null {
  const { units } = clause;
  if (v > floor + 1) return null;
  const phrase = phraseAt(clause, v + 1);
  if (!phrase) return null;
  const verb = extend(clause, phrase.to);
  const form = cueForms.get(units[verb]?.lower ?? "");
  if (!form || !/p/.test(form.frames) || !isVerbHere(clause, verb, form)) return null;
  const to = clauseEnd(clause, verb + 1);
  if (units[to]?.text !== ",") return null;
  const subject = { from: phrase.from, to: verb, outerFrom: phrase.from, outerTo: verb };
  return { reports: [{ content: [{ from: to + 1, to: end(clause) }], cue: { from: verb, to: verb + 1 }, subject, shared: false, rule: "as-noted", lemma: form.lemma }], next: end(clause) };
}

/** A reporting phrase whose speaker follows it. */
function comment(clause: Clause, at: number, cue: Range, speakerAt: number, floor: number, rule: string): Found | null {
  const { units } = clause;
  const subject = subjectAfter(clause, speakerAt) ?? wordsUpToMark(units, speakerAt);
  if (!subject) return null;
  let to = subject.to;
  // "According to a draft seen by this newspaper, …": what describes the source ends at the next comma.
  while (to < units.length && !(units[to]!.kind === "mark" && /^[,;.:—–]$/.test(units[to]!.text)) && units[to]!.kind !== "quotation") to++;
  return around(clause, at, to, cue, subject, floor, rule, "according");
}

/** Whatever names the source where no noun phrase is recognised. */
function wordsUpToMark(units: readonly Unit[], from: number): Subject | null {
  let to = from;
  while (to < units.length && units[to]!.kind === "word" && to < from + 8) to++;
  return to > from ? { from, to, outerFrom: from, outerTo: to } : null;
}

/** Contents on one or both sides of a parenthetical report that takes units `from` to before `to`. */
function around(clause: Clause, from: number, to: number, cue: Range, subject: Subject | null, floor: number, rule: string, lemma: string): Found | null {
  const { units } = clause;
  const content: Range[] = [];
  const left = leftContent(clause, from, floor);
  if (left) content.push(left);
  let next = to;
  const right = rightContent(clause, to, left !== null);
  if (right) {
    content.push(right);
    next = right.to;
  }
  if (content.length === 0) return null;
  void units;
  return { reports: [{ content, cue, subject, shared: false, rule, lemma }], next };
}

/** The clause that stands before a parenthetical report. */
function leftContent(clause: Clause, before: number, floor: number): Range | null {
  const { units } = clause;
  let to = before;
  while (to > floor && units[to - 1]!.kind === "mark" && /^[,—–-]$|^--+$/.test(units[to - 1]!.text)) to--;
  let from = floor;
  while (from < to && units[from]!.kind === "mark") from++;
  return to > from ? { from, to } : null;
}

/** The clause that goes on after a parenthetical report, up to the end of the sentence. */
function rightContent(clause: Clause, after: number, hasLeft: boolean): Range | null {
  const { units } = clause;
  const stop = end(clause);
  if (after >= stop) return null;
  const mark = units[after]!;
  if (mark.kind === "quotation") return { from: after, to: after + 1 };
  if (mark.kind !== "mark" || !/^[,;—–:]$/.test(mark.text)) return null;
  const from = after + 1;
  const first = units[from];
  if (!first || from >= stop) return null;
  if (first.kind === "quotation") {
    return { from, to: restOf(clause, from, stop) };
  }
  if (!hasLeft) return { from, to: restOf(clause, from, stop) };
  if (isAside(clause, from)) return null;
  return { from, to: restOf(clause, from, stop) };
}

/** To the end of the sentence, or to where another report takes over. */
function restOf(_clause: Clause, _from: number, stop: number): number {
  return stop;
}

/** What follows a report and tells about its speaker or its occasion instead of going on with its content. */
function isAside(clause: Clause, from: number): boolean {
  const first = clause.units[from]!;
  if (/^(who|whose|whom|which|where|when|while|as|after|before|citing|referring|according|including|speaking|though|although|himself|herself|whereas|adding)$/.test(first.lower)) {
    // A clause of its own goes on with the content: "the board, she said, the plan …" hardly occurs; "the money, she said, is" starts with a verb.
    return true;
  }
  if (first.tag === "VERB" && /ing$/.test(first.lower)) return true;
  if (/^\d/.test(first.text)) return true;
  return false;
}

/** Subject's clause and a colon before a quotation: "Maisie had one word for the grown-ups: ‘Silly.’" */
function colonReport(clause: Clause, colon: number): Report | null {
  const { units } = clause;
  const next = units[colon + 1];
  if (!next || next.kind !== "quotation") return null;
  const subject = mainSubject(clause, colon, 0);
  if (!subject) return null;
  return { content: [{ from: colon + 1, to: end(clause) > colon + 1 ? end(clause) : colon + 2 }], cue: { from: colon, to: colon + 1 }, subject, shared: false, rule: "colon", lemma: ":" };
}

/** "his claim that …", "Her prediction that … was borne out". */
function nounCue(clause: Clause, v: number, floor: number): Found | null {
  const { units } = clause;
  const unit = units[v]!;
  if (!cueNouns.has(unit.lower) || unit.phrase < 0 || clause.phrases[unit.phrase]!.head !== v) return null;
  let that = -1;
  for (let k = v + 1; k < Math.min(units.length, v + 10); k++) {
    if (units[k]!.kind !== "word") break;
    if (units[k]!.lower === "that") {
      that = k;
      break;
    }
    if (isFinite(units[k])) break;
  }
  if (that < 0) return null;
  const phrase = clause.phrases[unit.phrase]!;
  let subject: Subject | null = null;
  const possessor = units[phrase.from]!;
  if (/^(his|her|their|its)$/.test(possessor.lower)) subject = { from: phrase.from, to: phrase.from + 1, outerFrom: phrase.from, outerTo: phrase.from + 1 };
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
  if (phrase.from <= floor + 1 || units[phrase.from - 1]?.kind === "mark") {
    let verbs = 0;
    for (let k = that + 1; k < stop; k++) {
      if (isFinite(units[k]) && !(isAuxiliary(units[k - 1]) || units[k - 1]?.lower === "to")) {
        verbs++;
        if (verbs === 2) {
          to = k;
          break;
        }
      }
    }
  }
  return { reports: [{ content: [{ from: that + 1, to }], cue: { from: v, to: v + 1 }, subject, shared: false, rule: "noun-that", lemma: unit.lower }], next: to };
}

/** A reporting verb in any of its patterns. */
function verbCue(clause: Clause, v: number, floor: number, before: readonly Report[]): Found | null {
  const { units } = clause;
  const unit = units[v]!;
  const form = cueForms.get(unit.lower);
  if (!form || !isVerbHere(clause, v, form)) return null;
  let { frames } = form;
  let cueTo = v + 1;
  const second = units[v + 1]?.lower ?? "";
  const particle = particles[form.lemma]?.[second];
  if (particle !== undefined) {
    frames = particle;
    cueTo = v + 2;
  }
  const lemma = form.lemma;
  if (lemma === "demand" && units[v + 1]?.lower === "to" && units[v + 2]?.lower === "know") {
    frames = "w";
    cueTo = v + 3;
  }
  if (frames === "") return null;
  const cue = { from: v, to: cueTo };

  let group = v;
  let negated = false;
  let passive = false;
  let modal = false;
  let infinitive = false;
  while (group > floor) {
    const left = units[group - 1]!;
    if (left.kind !== "word") break;
    if (left.lower === "to" && group === v) infinitive = true;
    else if (isAuxiliary(left) || left.lower === "n't") {
      if (forms.be.has(left.lower) && form.tense === "past" && !forms.have.has(left.lower)) passive = true;
      if (forms.be.has(left.lower) && forms.have.has(left.lower) && form.tense === "past" && left.lower.length <= 2 && unit.tag === "VERB") passive = passive || false;
      if (/^(would|could|might|may|should|must|can|cannot|'d|’d)$/.test(left.lower) && form.tense === "base") modal = true;
    } else if (!isAdverb(left)) break;
    if (negations.has(left.lower)) negated = true;
    group--;
  }
  if (negated) return null;
  if (passive) return passiveReport(clause, v, form, floor);
  if (form.tense === "past" && units[v + 1]?.lower === "by" && (group < v || subjectBefore(clause, v, floor) === null)) return passiveReport(clause, v, form, floor);
  if (modal && units[cueTo]?.kind !== "quotation" && lemma !== "argue" && lemma !== "like") return null;

  // "Asked by Trimble whether …" was handled as passive; "Asked whether …" reports nobody.
  if (form.tense === "ing" && group === v) return participle(clause, v, cue, frames, lemma, floor, before);
  if (infinitive) {
    const governor = units[group - 1]?.lower ?? "";
    if (!/^(liked|likes|like|used|on|continued|continues|began|appeared|appears|seemed|seems|loved|had|has|chose|managed|happened|moved|rushed|hastened|back|out|quick|keen|proceeded|came)$/.test(governor)) return null;
    while (group > floor && (units[group - 1]!.kind === "word") && units[group - 1]!.phrase < 0 && !isPreposition(units[group - 1])) group--;
  }

  // Who: before the verb, shared with the report before, or after it.
  const prior = units[group - 1];
  const shares = before.length > 0 && prior !== undefined && (/^(and|but|or|then|yet)$/.test(prior.lower) || (prior.text === "," && form.tense !== "ing" && isReportsList(clause, group, before)));
  let subject = relativeSubject(clause, group, floor) ?? subjectBefore(clause, group, floor);
  if (subject && subject.to <= floor && floor > 0) subject = null;
  if (shares && prior!.kind === "word") subject = null;

  const inverted = subject === null || /[qpi]/.test(frames) && invertedHere(clause, v, cueTo, group, floor);
  if (inverted && /[pi]/.test(frames + (/q/.test(frames) ? "p" : "")) && !shares) {
    const after = invertedReport(clause, v, cueTo, group, floor, lemma);
    if (after) return after;
  }
  if (subject === null && shares) {
    const contents = afterVerb(clause, cueTo, frames, lemma, end(clause));
    if (!contents) return null;
    return finish(clause, contents.content, cue, null, true, `shared-${contents.rule}`, lemma, floor, group);
  }
  if (subject === null && /^(and|but|then)$/.test(prior?.lower ?? "")) {
    const main = mainSubject(clause, group - 1, floor);
    if (!main) return null;
    const contents = afterVerb(clause, cueTo, frames, lemma, end(clause));
    if (!contents) return null;
    return finish(clause, contents.content, cue, main, false, `main-${contents.rule}`, lemma, floor, group);
  }
  if (subject === null) return null;
  // "I note": the writer's own voice.
  if (/^(i|we|you)$/.test(units[subject.from]!.lower) && subject.to - subject.from === 1) return null;

  // Relative clause: "which he said was", "that forecasters described as", "what the navy calls".
  const link = units[subject.outerFrom - 1]?.lower ?? "";
  const relative = /^(which|that|what|whom|who)$/.test(link) && subject.outerFrom - 1 >= floor;
  if (relative && (link !== "that" || isVerbStart(units[cueTo]) || /[ac]/.test(frames))) {
    const found = relativeReport(clause, cueTo, frames, lemma);
    if (found) return finish(clause, [found], cue, subject, false, "relative", lemma, floor, group);
  }

  const paren = parentheticalHere(clause, subject, cueTo, floor, frames);
  if (paren !== null) {
    const found = around(clause, paren.from, paren.to, cue, subject, floor, "parenthetical", lemma);
    if (found) return found;
  }
  const contents = afterVerb(clause, cueTo, frames, lemma, end(clause));
  // “We need hope,” Clinton told a crowd in Seattle who cheered.
  if (spokenBefore(clause, subject, floor) && !/quote|colon|that/.test(contents?.rule ?? "") && /[qp]/.test(frames)) {
    return around(clause, subject.outerFrom, markAfter(clause, cueTo), cue, subject, floor, "parenthetical", lemma);
  }
  if (contents && group === v && isReducedRelative(clause, contents.content[0]!, contents.rule)) return null;
  if (!contents) {
    // “No,” she said.
    if (/[qp]/.test(frames) && units[subject.outerFrom - 1]?.kind === "quotation") {
      return around(clause, subject.outerFrom, clauseEnd(clause, cueTo), cue, subject, floor, "parenthetical", lemma);
    }
    return null;
  }
  if (contents.rule === "clause" && /^(show|suggest|indicate|learn|signal)$/.test(lemma) && tellsOfPerson(clause, subject)) return null;
  // "when the county was threatening to tear it down": circumstance, not report.
  if (/^(infinitive|noun-phrase|gerund)$/.test(contents.rule) && /^(when|while|if|unless|until|before|after|because|once)$/.test(link)) return null;
  return finish(clause, contents.content, cue, subject, false, contents.rule, lemma, floor, group);
}

/** A quotation that leaves its sentence open (“…,” “…?”) stands right before the subject. */
function spokenBefore(clause: Clause, subject: Subject, floor: number): boolean {
  const prior = clause.units[subject.outerFrom - 1];
  return prior !== undefined && subject.outerFrom - 1 >= floor && prior.kind === "quotation" && prior.open;
}

function markAfter(clause: Clause, from: number): number {
  let k = from;
  const stop = end(clause);
  while (k < stop && !(clause.units[k]!.kind === "mark" && /^[,;:—–]$/.test(clause.units[k]!.text)) && clause.units[k]!.kind !== "quotation") k++;
  return k;
}

/** "She showed a visitor a ward": people show things, papers show that things are so. */
function tellsOfPerson({ units }: Clause, subject: Subject): boolean {
  return /^(he|she|they|i|we)$/.test(units[subject.from]!.lower);
}

/** "A monograph called «Q» remains the only study": the verb only describes the noun, the sentence has another. */
function isReducedRelative(clause: Clause, { from, to }: Range, rule: string): boolean {
  if (rule !== "object-complement" && rule !== "object-as" && rule !== "quote-after") return false;
  const { units } = clause;
  for (let k = from; k < Math.min(to, from + 2); k++) if (units[k]!.kind === "quotation" && isFinite(units[k + 1])) return true;
  return false;
}

/** Splits "said A and that B", and stops a content where the next report of the same subject begins. */
function finish(clause: Clause, content: Range[], cue: Range, subject: Subject | null, shared: boolean, rule: string, lemma: string, floor: number, _group: number): Found {
  const { units } = clause;
  const whole = content[0]!;
  const outer = outerComment(clause, whole, floor);
  if (outer && /clause|question/.test(rule)) return outer;
  const stop = nextReport(clause, whole);
  const reports: Report[] = [];
  let from = whole.from;
  for (let k = whole.from + 1; k < stop; k++) {
    const conj = units[k]!.lower;
    if ((conj === "and" || conj === "but") && units[k + 1]?.lower === "that" && (units[k + 1]!.phrase < 0 || isPlural(units[k + 2]?.lower ?? "")) && k + 2 < stop && /that|clause/.test(rule)) {
      reports.push({ content: [trimmed(units, { from, to: k })], cue, subject, shared, rule, lemma });
      from = k + 2;
      shared = true;
    }
  }
  const last: Report = { content: [trimmed(units, { from, to: stop }), ...content.slice(1)], cue, subject: reports.length ? null : subject, shared: reports.length > 0 || shared, rule: reports.length ? "and-that" : rule, lemma };
  if (reports.length) last.cue = { from: cue.from, to: cue.from };
  reports.push(last);
  return { reports: reports.filter((report) => report.content[0]!.to > report.content[0]!.from), next: Math.max(cue.to, stop) };
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
    if (!form || form.tense === "ing" || !/p/.test(form.frames) || !/b/.test(form.frames) || !isVerbHere(clause, verb, form)) continue;
    const subject = { from: phrase.from, to: extend(clause, phrase.to), outerFrom: phrase.from, outerTo: verb };
    const after = clauseEnd(clause, verb + 1);
    if (after < to && units[after]!.text !== ",") continue;
    return around(clause, k + 1, after, { from: verb, to: verb + 1 }, subject, floor, "outer-comment", form.lemma);
  }
  return null;
}

function trimmed(units: readonly Unit[], range: Range): Range {
  let { from, to } = range;
  while (from < to && units[from]!.kind === "mark" && /^[,;:—–]$/.test(units[from]!.text)) from++;
  while (to > from && ((units[to - 1]!.kind === "mark" && /^[,;:—–]$/.test(units[to - 1]!.text)) || /^(and|but)$/.test(units[to - 1]!.lower))) to--;
  return { from, to };
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
      if (!conj || unit.tag !== "VERB" || form.lemma === "say" || form.lemma === "tell" || form.lemma === "think") continue;
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
  return form !== undefined && /b/.test(form.frames) && verb < to && isVerbHere(clause, verb, form);
}

/** "… but would not say", "… and declined to comment". */
function refusesToSay(units: readonly Unit[], from: number, to: number): boolean {
  if (/^(declined|refused)$/.test(units[from]?.lower ?? "")) return true;
  for (let k = from; k < Math.min(to, from + 4); k++) {
    if (negations.has(units[k]!.lower) && (isAuxiliary(units[from]) || k === from) && /^(say|comment|elaborate|give|name|answer|respond|specify|discuss|provide|explain)$/.test(units[k + 1]?.lower ?? "")) return true;
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

/** The verb reading is possible: not a noun, not part of a name. */
function isVerbHere(clause: Clause, v: number, form: CueForm): boolean {
  const { units } = clause;
  const unit = units[v]!;
  if (/^\p{Lu}/u.test(unit.text) && v > 0 && units[v - 1]!.kind === "word") return false;
  if (unit.lower === "including" || unit.lower === "according") return false;
  if (unit.lower === "told" && units[v - 1]?.lower === "all") return false;
  if (unit.phrase < 0) return unit.tag !== "ADP";
  if (unit.tag === "VERB") return false;
  void form;
  return false;
}

function isVerbStart(unit: Unit | undefined): boolean {
  return unit !== undefined && (isAuxiliary(unit) || (unit.tag === "VERB" && unit.phrase < 0));
}

/** "Asked by a reporter whether …", "described by police as …", "was quoted as saying". */
function passiveReport(clause: Clause, v: number, form: CueForm, floor: number): Found | null {
  const { units } = clause;
  let at = v + 1;
  if (form.lemma === "quote" && units[at]?.lower === "as" && cueForms.get(units[at + 1]?.lower ?? "")?.tense === "ing") {
    const subject = subjectBefore(clause, groupStart(units, v, floor), floor);
    const contents = afterVerb(clause, at + 2, "qtb", "say", end(clause));
    return subject && contents ? finish(clause, contents.content, { from: v, to: at + 2 }, subject, false, "quoted-as-saying", "quote", floor, v) : null;
  }
  const cue = { from: v, to: particles[form.lemma]?.[units[at]?.lower ?? ""] !== undefined ? at + 1 : at };
  at = cue.to;
  if (units[at]?.lower !== "by") return null;
  const agent = phraseAt(clause, at + 1);
  if (!agent || isTimeWord(units[agent.from]!.lower)) return null;
  const to = extend(clause, agent.to);
  const subject = { from: agent.from, to, outerFrom: agent.from, outerTo: to };
  const frames = form.frames.replace(/[nxo]/g, "");
  const contents = afterVerb(clause, to, form.lemma === "ask" ? "wq" : frames, form.lemma, end(clause));
  if (!contents) return null;
  // A participle that opens the sentence ends at its comma: "Asked by Trimble whether …, the witness said".
  const range = { ...contents.content[0]! };
  if (groupStart(units, v, floor) === v && v <= floor + 1) {
    for (let k = range.from; k < range.to; k++) {
      if (units[k]!.text === ",") {
        range.to = k;
        break;
      }
    }
  }
  return { reports: [{ content: [range], cue, subject, shared: false, rule: "passive-by", lemma: form.lemma }], next: range.to };
}

function groupStart(units: readonly Unit[], v: number, floor: number): number {
  let group = v;
  while (group > floor && (isAuxiliary(units[group - 1]) || isAdverb(units[group - 1]))) group--;
  return group;
}

/** ", adding that …": the speaker is the one of the main clause; "a letter saying …": the noun before. */
function participle(clause: Clause, v: number, cue: Range, frames: string, lemma: string, floor: number, before: readonly Report[]): Found | null {
  const { units } = clause;
  if (!/[tqbo]/.test(frames)) return null;
  const prior = units[v - 1];
  if (prior && /^(by|after|before|while|when|in)$/.test(prior.lower) && /b/.test(frames) && /^(say|tell|note|argue|claim|suggest|warn|ask|declare|state|insist|announce|write|tweet)$/.test(lemma)) return aside(clause, v, cue, frames, lemma, floor, before);
  if (prior && /^(by|without|from|of|for|in|before|after|about|on|not|at|while|when)$/.test(prior.lower)) return null;
  const contents = afterVerb(clause, cue.to, frames.replace(/[ngB]/g, ""), lemma, end(clause));
  if (!contents) return null;
  if (prior === undefined) return null;
  if (prior.text === "," || prior.lower === "and" || prior.kind === "quotation" || isAdverb(prior) || prior.lower === "while") {
    if (before.length > 0) return finish(clause, contents.content, cue, null, true, `tail-${contents.rule}`, lemma, floor, v);
    const main = mainSubject(clause, v - 1, floor);
    if (!main) return null;
    return finish(clause, contents.content, cue, main, false, `tail-main-${contents.rule}`, lemma, floor, v);
  }
  if (prior.phrase >= 0 && (!isPreposition(units[clause.phrases[prior.phrase]!.from - 1]) || /^(by|from)$/.test(units[clause.phrases[prior.phrase]!.from - 1]!.lower))) {
    const phrase = clause.phrases[prior.phrase]!;
    return finish(clause, contents.content, cue, { from: phrase.from, to: phrase.to, outerFrom: phrase.from, outerTo: phrase.to }, false, `noun-${contents.rule}`, lemma, floor, v);
  }
  return null;
}

/** "After saying he was nervous, the man sat down"; "She answered by saying that …": the subject is the sentence's. */
function aside(clause: Clause, v: number, cue: Range, frames: string, lemma: string, floor: number, before: readonly Report[]): Found | null {
  const { units } = clause;
  const stop = end(clause);
  let to = stop;
  if (v - 1 <= floor) {
    to = v;
    while (to < stop && units[to]!.text !== ",") to++;
    const first = phraseAt(clause, to + 1);
    if (!first) return null;
    const contents = afterVerb(clause, cue.to, frames.replace(/[ng]/g, ""), lemma, to);
    const subject = { from: first.from, to: extend(clause, first.to), outerFrom: first.from, outerTo: first.to };
    return contents && { reports: [{ content: contents.content, cue, subject, shared: false, rule: `aside-${contents.rule}`, lemma }], next: to };
  }
  const contents = afterVerb(clause, cue.to, frames.replace(/[ng]/g, ""), lemma, to);
  const main = before.length > 0 ? null : mainSubject(clause, v - 1, floor);
  if (!contents || (!main && before.length === 0)) return null;
  return finish(clause, contents.content, cue, main, main === null, `aside-${contents.rule}`, lemma, floor, v);
}

/** "X, who said": the noun before the pronoun. */
function relativeSubject(clause: Clause, group: number, floor: number): Subject | null {
  const { units } = clause;
  if (units[group - 1]?.lower !== "who" || group - 1 <= floor) return null;
  let at = group - 1;
  if (units[at - 1]?.text === ",") at--;
  const id = units[at - 1]?.phrase ?? -1;
  if (id < 0) {
    return null;
  }
  const phrase = clause.phrases[id]!;
  return { from: phrase.from, to: phrase.to, outerFrom: phrase.from, outerTo: group };
}

function isReportsList(_clause: Clause, _group: number, _before: readonly Report[]): boolean {
  return false;
}

/** A verb straight after the content it reports: “…,” said X / …, said X. */
function invertedHere(clause: Clause, v: number, cueTo: number, group: number, floor: number): boolean {
  const { units } = clause;
  const prior = units[group - 1];
  if (!prior || group - 1 < floor) return false;
  if (prior.kind !== "quotation" && !(prior.text === "," || prior.text === "—" || prior.text === "–")) return false;
  void v;
  const next = units[cueTo];
  return next !== undefined && next.phrase >= 0 && !/^(it|them|him|me|us)$/.test(next.lower);
}

function invertedReport(clause: Clause, v: number, cueTo: number, group: number, floor: number, lemma: string): Found | null {
  const { units } = clause;
  const prior = units[group - 1];
  if (!prior || group - 1 < floor || !(prior.kind === "quotation" || /^[,—–]$/.test(prior.text))) return null;
  const subject = subjectAfter(clause, cueTo);
  if (!subject) return null;
  const left = leftContent(clause, group, floor);
  if (!left) return null;
  const after = units[subject.to];
  if (after && prior.kind !== "quotation") {
    if (isFinite(after) || after.kind === "quotation" || /^(that|to|whether|if|as|why)$/.test(after.lower)) return null;
    // "Leon Pruitt, a contractor, told the board …": the left is a subject with its apposition, not a clause.
    const whole = subjectBefore(clause, group, floor);
    const comma = units[subject.to]?.text === ",";
    if (whole && whole.outerFrom <= left.from + 1 && !(comma && whole.to === left.to && isName(units, subject.from, subject.to))) return null;
    if (!hasClause(clause, left.from, left.to) && !comma) return null;
  }
  const cue = { from: group, to: cueTo };
  void v;
  const content = withTail(clause, left, subject.to);
  // "The next fight, predicts Fashanu, will be over voices."
  if (content.length === 1 && prior.kind !== "quotation" && after?.text === "," && (isFinite(units[subject.to + 1]) || isAuxiliary(units[subject.to + 1]))) content.push({ from: subject.to + 1, to: sentenceEnd(units) });
  return { reports: [{ content, cue, subject, shared: false, rule: prior.kind === "quotation" ? "quote-inverted" : "inverted", lemma }], next: Math.max(subject.to, content.at(-1)!.to) };
}

/** A second quotation after an inverted report belongs to the first: “I can,” says X, “and will.” */
function withTail(clause: Clause, left: Range, from: number): Range[] {
  const { units } = clause;
  for (let k = from; k < units.length; k++) {
    const unit = units[k]!;
    if (unit.kind === "quotation") {
      const prior = units[k - 1]!;
      if (prior.text === "," || prior.text === ":" || prior.text === "—" || prior.text === "–") return [left, { from: k, to: k + 1 }];
      return [left];
    }
    if (unit.text === ";") return [left, { from: k + 1, to: sentenceEnd(units) }];
  }
  return [left];
}

/** What a relative report leaves after its verb: "which he said [was partly the result …]". */
function relativeReport(clause: Clause, cueTo: number, frames: string, lemma: string): Range | null {
  const { units } = clause;
  let from = skipAdverbials(clause, cueTo);
  if (units[from]?.lower === "as" && /a/.test(frames)) from++;
  const first = units[from];
  if (!first) return null;
  if (!isVerbStart(first) && first.kind !== "quotation" && !/[ac]/.test(frames)) return null;
  if (first.kind === "quotation") return { from, to: from + 1 };
  void lemma;
  let to = end(clause);
  for (let k = from; k < to; k++) {
    if (units[k]!.text === "," && !/^\d/.test(units[k + 1]?.text ?? "")) {
      to = k;
      break;
    }
  }
  return { from, to };
}

/** The report is a comment inside or after what it reports: from, to of the comment. */
function parentheticalHere(clause: Clause, subject: Subject, cueTo: number, floor: number, frames: string): Range | null {
  if (!/[qp]/.test(frames)) return null;
  const { units } = clause;
  let from = subject.outerFrom;
  if (/^(as|and|but)$/.test(units[from - 1]?.lower ?? "")) from--;
  const prior = units[from - 1];
  if (!prior || from - 1 < floor) return null;
  const afterQuote = prior.kind === "quotation";
  if (!afterQuote && !/^[,—–]$/.test(prior.text)) return null;
  const to = clauseEnd(clause, cueTo);
  const stop = end(clause);
  const next = units[to];
  const closed = to >= stop || (next !== undefined && next.kind === "mark" && /^[,;—–:.]$/.test(next.text)) || next?.kind === "quotation";
  if (!closed) return null;
  if (next?.kind === "quotation" && !afterQuote) return null;
  if (next?.text === ":" && units[to + 1]?.kind === "quotation" && !afterQuote) return null;
  if (afterQuote) return { from, to };
  if (!/p/.test(frames)) return null;
  // “Introduced by a phrase, she said, ‘…’”: a comma before a quotation introduces it.
  if (next?.text === "," && units[to + 1]?.kind === "quotation" && !hasClause(clause, floor, from - 1)) return null;
  if (next?.text !== "," && to < stop && isIntroduction(clause, floor, from - 1)) return null;
  if (/^(asked|pressed|questioned|told)$/.test(units[floor]?.lower ?? "") && to < stop) return null;
  return { from, to };
}

/** The end of a reporting clause without content of its own: past recipients, occasions and times. */
function clauseEnd(clause: Clause, from: number): number {
  const { units } = clause;
  let at = from;
  // Recipient: told reporters.
  const stop = end(clause);
  for (let guard = 0; guard < 12; guard++) {
    const next = skipAdverbials(clause, at);
    const phrase = phraseAt(clause, next);
    if (next > at) {
      at = next;
      continue;
    }
    if (phrase && guard === 0) {
      at = phrase.to;
      continue;
    }
    if (/^(when|as|while|after|before|if|with)$/.test(units[at]?.lower ?? "")) {
      let k = at;
      while (k < stop && !(units[k]!.kind === "mark" && /^[,;—–:]$/.test(units[k]!.text)) && units[k]!.kind !== "quotation") k++;
      return k;
    }
    // "in a report published Tuesday,"
    if (at > from && units[at]?.tag === "VERB" && /(ed|en)$/.test(units[at]!.lower) && units[at]!.phrase < 0) {
      let k = at + 1;
      while (k < stop && units[k]!.kind === "word" && !isFinite(units[k]) && k < at + 12) k++;
      if (k >= stop || units[k]!.text === ",") return k;
    }
    if (isPreposition(units[at])) {
      const object = phraseAt(clause, at + 1);
      if (object) {
        at = extend(clause, object.to);
        continue;
      }
    }
    break;
  }
  return at;
}

/** Whether the stretch holds a clause of its own (a finite verb). */
function hasClause(clause: Clause, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (isFinite(clause.units[k]) || clause.units[k]!.kind === "quotation") return true;
  return false;
}

/** "In a statement," "Asked about it," "Writing in 1979,": sets the scene, is not what was said. */
function isIntroduction(clause: Clause, from: number, to: number): boolean {
  const { units } = clause;
  const first = units[from];
  if (!first) return true;
  if (first.kind === "quotation") return false;
  if (/^(asked|pressed|questioned|speaking|writing|appearing|giving|responding|citing|quoting|according|testifying|addressing|referring|recalling|told)$/.test(first.lower)) return true;
  if (isPreposition(first) || isAdverb(first)) return !hasClause(clause, from, to) ;
  return false;
}
