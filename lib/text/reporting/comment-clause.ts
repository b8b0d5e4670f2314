import { skipAdverbials } from "../adverbials";
import type { Clause } from "../clause";
import { afterVerb } from "../complement";
import { cueFormOf } from "../cue-form";
import { extend, phraseAt } from "../phrases";
import type { Subject } from "../subject";
import { isAdverb, isFiniteVerb, isPreposition } from "../word-classes";
import { end, type Found, type Range } from "./report";
import { isVerbHere } from "./verb-reading";

/**
 * Reporting clauses that stand behind or inside what they report: "It rained,
 * she said", "It, she said, rained". Finds where such a clause ends and which
 * words on either side are its content.
 */

/** Contents on one or both sides of a parenthetical report that takes units `from` to before `to`. */
export function around(
  clause: Clause,
  from: number,
  to: number,
  cue: Range,
  subject: Subject | null,
  floor: number,
  rule: string,
  lemma: string,
): Found | null {
  const content: Range[] = [];
  const left = leftContent(clause, from, floor);
  if (left) content.push(left);
  let next = to;
  const right = rightContent(clause, to, left, subject);
  if (right) {
    content.push(right);
    next = right.to;
  }
  if (content.length === 0) return null;
  return { reports: [{ content, cue, subject, shared: false, rule, lemma }], next };
}

/** The clause that stands before a parenthetical report. */
export function leftContent(clause: Clause, before: number, floor: number): Range | null {
  const { units } = clause;
  let to = before;
  while (to > floor && units[to - 1]!.kind === "mark" && /^[,—–-]$|^--+$/.test(units[to - 1]!.text)) to--;
  let from = floor;
  while (from < to && units[from]!.kind === "mark") from++;
  return to > from ? { from, to } : null;
}

/** The clause that goes on after a parenthetical report, up to the end of the sentence. */
function rightContent(clause: Clause, after: number, left: Range | null, subject: Subject | null): Range | null {
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
    return { from, to: stop };
  }
  if (!left) return { from, to: stop };
  // “…,” she said, to a chorus of boos: only a quotation goes on with a quotation.
  if (left.to - left.from === 1 && units[left.from]!.kind === "quotation") return null;
  const pronoun = subject !== null && /^(?:he|she|they|it)$/.test(clause.units[subject.from]!.lower);
  // "a man, he said, who had never": no relative clause hangs on a pronoun.
  if (isAside(clause, from) && !(pronoun && /^(?:who|whose|which|where|although|though|whereas)$/.test(first.lower)))
    return null;
  // ", the mayor said, and announced an audit": a report of its own.
  if (/^(and|but)$/.test(first.lower) && reportsOn(clause, from + 1, stop)) return null;
  return { from, to: stop };
}

/** The verb of another report by the same speaker. */
function reportsOn(clause: Clause, verb: number, stop: number): boolean {
  const form = cueFormOf(clause.units[verb]?.word);
  return (
    form !== null && isVerbHere(clause, verb) && afterVerb(clause, verb + 1, form.frames, form.lemma, stop) !== null
  );
}

/** What follows a report and tells about its speaker or its occasion instead of going on with its content. */
function isAside(clause: Clause, from: number): boolean {
  const first = clause.units[from]!;
  if (
    /^(who|whose|whom|which|where|when|while|as|after|before|citing|referring|according|including|speaking|though|although|himself|herself|whereas|adding|without)$/.test(
      first.lower,
    )
  ) {
    // A clause of its own goes on with the content: "the board, she said, the plan …" hardly occurs; "the money, she said, is" starts with a verb.
    return true;
  }
  if (first.tag === "VERB" && /ing$/.test(first.lower)) return true;
  if (/^\d/.test(first.text)) return true;
  return false;
}

/** The report is a comment inside or after what it reports: from, to of the comment. */
export function parentheticalHere(
  clause: Clause,
  subject: Subject,
  cueTo: number,
  floor: number,
  frames: string,
): Range | null {
  if (!/[qp]/.test(frames)) return null;
  const { units } = clause;
  let from = subject.outerFrom;
  if (/^(as|and|but)$/.test(units[from - 1]?.lower ?? "")) from--;
  const prior = units[from - 1];
  if (!prior || from - 1 < floor) return null;
  const afterQuote = prior.kind === "quotation";
  if (!afterQuote && !/^[,—–]$/.test(prior.text)) return null;
  let to = clauseEnd(clause, cueTo);
  const stop = end(clause);
  if (!afterQuote && !closesAt(clause, to, stop)) to = interruptionEnd(clause, floor, from, cueTo) ?? to;
  const next = units[to];
  const closed =
    to >= stop ||
    (next !== undefined && next.kind === "mark" && /^[,;—–:.]$/.test(next.text)) ||
    next?.kind === "quotation";
  if (!closed) return null;
  if (next?.kind === "quotation" && !afterQuote) return null;
  if (next?.text === ":" && units[to + 1]?.kind === "quotation" && !afterQuote) return null;
  if (afterQuote) return { from, to };
  if (!/p/.test(frames)) return null;
  // “Introduced by a phrase, she said, ‘…’”: a comma before a quotation introduces it.
  if (next?.text === "," && units[to + 1]?.kind === "quotation" && !hasClause(clause, floor, from - 1)) return null;
  if (next?.text !== "," && (to < stop || units[floor]?.lower !== "not") && isIntroduction(clause, floor, from - 1))
    return null;
  if (/^(asked|pressed|questioned|told)$/.test(units[floor]?.lower ?? "") && to < stop) return null;
  return { from, to };
}

function closesAt({ units }: Clause, to: number, stop: number): boolean {
  return to >= stop || (units[to]!.kind === "mark" && /^[,;—–:.]$/.test(units[to]!.text));
}

/** "The weather, Holt explains over soup that has been on since noon, is bad": a noun, and its verb behind the comment. */
function interruptionEnd(clause: Clause, floor: number, from: number, cueTo: number): number | null {
  const { units } = clause;
  if (hasClause(clause, floor, from - 1)) return null;
  for (let k = cueTo; k < Math.min(units.length - 1, cueTo + 14); k++) {
    if (units[k]!.kind === "quotation" || /^(?:that|whether|if|how|why|to)$/.test(units[k]!.lower)) return null;
    if (units[k]!.text === ",") return isFiniteVerb(units[k + 1]) ? k : null;
  }
  return null;
}

/** The end of a reporting clause without content of its own: past recipients, occasions and times. */
export function clauseEnd(clause: Clause, from: number): number {
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
    if (/^(when|as|while|after|before|with)$/.test(units[at]?.lower ?? "")) {
      let k = at;
      while (
        k < stop &&
        !(units[k]!.kind === "mark" && /^[,;—–:]$/.test(units[k]!.text)) &&
        units[k]!.kind !== "quotation"
      )
        k++;
      return k;
    }
    // "in a report published Tuesday,"
    if (at > from && units[at]?.tag === "VERB" && /(ed|en)$/.test(units[at]!.lower) && units[at]!.phrase < 0) {
      let k = at + 1;
      while (k < stop && units[k]!.kind === "word" && !isFiniteVerb(units[k]) && k < at + 12) k++;
      if (k >= stop || units[k]!.text === ",") return k;
      // "in a note to clients titled “Going Down.”"
      if (
        units[k]!.kind === "quotation" &&
        k + 1 >= stop &&
        /^(?:titled|entitled|headlined|called|headed)$/.test(units[at]!.lower)
      )
        return k + 1;
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
export function hasClause(clause: Clause, from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (isFiniteVerb(clause.units[k]) || clause.units[k]!.kind === "quotation") return true;
  return false;
}

/** "In a statement," "Asked about it," "Writing in 1979,": sets the scene, is not what was said. */
function isIntroduction(clause: Clause, from: number, to: number): boolean {
  const { units } = clause;
  const first = units[from];
  if (!first) return true;
  if (first.kind === "quotation") return false;
  if (
    /^(asked|pressed|questioned|speaking|writing|appearing|giving|responding|citing|quoting|according|testifying|addressing|referring|recalling|told)$/.test(
      first.lower,
    )
  )
    return true;
  if (isPreposition(first) || isAdverb(first)) return !hasClause(clause, from, to);
  return false;
}

/** The next comma, dash or quotation, or the sentence’s end. */
export function markAfter(clause: Clause, from: number): number {
  let k = from;
  const stop = end(clause);
  while (
    k < stop &&
    !(clause.units[k]!.kind === "mark" && /^[,;:—–]$/.test(clause.units[k]!.text)) &&
    clause.units[k]!.kind !== "quotation"
  )
    k++;
  return k;
}

/** A quotation that leaves its sentence open (“…,” “…?”) stands right before the subject. */
export function spokenBefore(clause: Clause, subject: Subject, floor: number): boolean {
  const prior = clause.units[subject.outerFrom - 1];
  return prior !== undefined && subject.outerFrom - 1 >= floor && prior.kind === "quotation" && prior.open;
}
