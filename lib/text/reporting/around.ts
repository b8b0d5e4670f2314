import type { Clause } from "../clause";
import { afterVerb } from "../complement";
import { cueFormOf } from "../cue-form";
import { particles } from "../lexicon/en-cues";
import { extend, phraseAt } from "../phrases";
import { isSubjectPronoun } from "../pronoun-words";
import type { Subject } from "../subject";
import { divides, isAndOrBut, isArticle, isFiniteVerb } from "../word-classes";
import { anyOf } from "../word-lists";
import { hasClause } from "./comment-clause";
import { commentFollows, endsAtSemicolon } from "./others-report";
import { end, type Found, type Range } from "./report";
import { isVerbHere } from "./verb-reading";

/**
 * Reporting clauses that stand behind or inside what they report: "It rained,
 * she said", "It, she said, rained". Finds where such a clause ends and which
 * words on either side are its content.
 */

const isIndefinite = anyOf("a an one");
const setsScene = anyOf("as when while after before where");
const wasAsked = anyOf("asked reached approached contacted pressed");
const isEvent = anyOf("sign move case step blow setback bid rebuke victory win ruling shift reversal");
const hangsOnNoPronoun = anyOf("who whose which where although though whereas");
const leadsOn = anyOf("and but because although though while whereas if who which");
const opensAside = anyOf(
  "who whose whom which where when while as after before citing referring according including speaking though although himself herself whereas adding without",
);

/** A comma, a dash, or hyphens typed for one. */
function isPause(text: string): boolean {
  return text === "," || text === "—" || text === "–" || /^-+$/.test(text);
}

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
  const { units } = clause;
  const content: Range[] = [];
  const left = leftContent(clause, from, floor);
  if (left && units[left.to - 1]!.lower === "which" && units[left.to - 2]?.text === ",") left.from = left.to - 1;
  if (left) content.push(left);
  let next = to;
  const right = rightContent(clause, to, left, subject, cue);
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
  while (to > floor && units[to - 1]!.kind === "mark" && isPause(units[to - 1]!.text)) to--;
  // "a new roof and, according to a report, a new door": only what follows is reported.
  // "He left because, she said, it was late", "a driver who, Holt said, had left": so do these.
  if (
    before > 1 &&
    units[before - 1]!.text === "," &&
    leadsOn(units[before - 2]!.word) &&
    !(units[before - 2]!.lower === "which" && units[before - 3]?.text === ",")
  )
    return null;
  let from = floor;
  while (from < to && units[from]!.kind === "mark") from++;
  return to > from ? { from, to } : null;
}

/** The clause that goes on after a parenthetical report, up to the end of the sentence. */
function rightContent(
  clause: Clause,
  after: number,
  left: Range | null,
  subject: Subject | null,
  cue: Range,
): Range | null {
  const { units } = clause;
  const stop = end(clause);
  if (after >= stop) return null;
  const mark = units[after]!;
  if (mark.kind === "quotation") return { from: after, to: after + 1 };
  if (mark.kind !== "mark" || !divides(mark.word)) return null;
  const from = after + 1;
  const first = units[from];
  if (!first || from >= stop) return null;
  if (first.kind === "quotation") {
    return { from, to: stop };
  }
  if (mark.text === ";" && commentFollows(clause, from, stop)) return null;
  if (!left) return { from, to: semicolonEnd(clause, from, stop) };
  // “…,” she said, to a chorus of boos: only a quotation goes on with a quotation.
  if (left.to - left.from === 1 && units[left.from]!.kind === "quotation")
    return quotationBehindAside(clause, from, stop);
  const pronoun = subject !== null && isSubjectPronoun(clause.units[subject.from]!.word);
  // "a man, he said, who had never": no relative clause hangs on a pronoun.
  // "In winter, Holt said, as many as 30 came": nothing was said before.
  if (setsScene(first.word) && !hasClause(clause, left.from, left.to)) return { from, to: stop };
  if (pronoun && first.lower === "when" && tellsOfItself(clause, from + 1)) return { from, to: stop };
  if (isMove(clause, from)) return null;
  if (isAside(clause, from) && !(pronoun && hangsOnNoPronoun(first.word))) return null;
  // ", she said, with a laugh, and left"
  if (first.lower === "with" && units[phraseAt(clause, from + 1)?.to ?? stop]?.text === ",") return null;
  // ", according to Holt, a driver who keeps a list": who it is, behind a clause that is whole.
  if (describesSpeaker(clause, from, left)) return null;
  // ", the mayor said, and announced an audit": a report of its own.
  // "…, she said, and they would; ‘but not I,’ added one": the next words have a speaker of their own.
  for (let k = from; k < stop - 1; k++)
    if (units[k]!.text === ";" && units[k + 1]!.kind === "quotation" && units[k + 1]!.open) return { from, to: k };
  if (isAndOrBut(first.word)) {
    const again = pronoun && units[from + 1]?.lower === units[subject.from]!.lower ? 2 : 1;
    // "She’ll drive, she said, and she expects to be late": in another tense than the comment it is said too.
    const tense = cueFormOf(units[cue.from]!.word)?.tense;
    if (reportsOn(clause, from + again, stop, again === 2 ? tense : undefined)) return null;
  }
  return { from, to: stop };
}

/** "According to Holt, it was late; the board was told": the writer goes on behind it. */
function semicolonEnd(clause: Clause, from: number, stop: number): number {
  for (let k = from; k < stop; k++) if (clause.units[k]!.text === ";" && endsAtSemicolon(clause, k, stop)) return k;
  return stop;
}

/** "It went away, she said, when it rained": a clause with its own subject, and nobody asking. */
function tellsOfItself(clause: Clause, from: number): boolean {
  const phrase = phraseAt(clause, from);
  if (!phrase) return false;
  const verb = clause.units[extend(clause, phrase.to)];
  return isFiniteVerb(verb) && !wasAsked(verb!.word);
}

/** ", in the first sign that it is easing": what the writer makes of it. */
function isMove(clause: Clause, from: number): boolean {
  if (clause.units[from]!.lower !== "in") return false;
  const phrase = phraseAt(clause, from + 1);
  return phrase !== null && isArticle(clause.units[phrase.from]!.word) && isEvent(clause.units[phrase.head]!.word);
}

/** “We are,” she said, pausing, “very sorry.”: the second half, if nobody else reports in between. */
function quotationBehindAside({ units }: Clause, from: number, stop: number): Range | null {
  for (let k = from + 1; k < Math.min(stop, from + 20); k++) {
    const { kind, word } = units[k]!;
    const joined = k === from + 1 && /^(?:and|but)$/.test(units[from]!.lower);
    if (kind === "quotation") return joined || units[k - 1]!.text === "," ? { from: k, to: k + 1 } : null;
    if (isFiniteVerb(units[k]) || (kind === "word" && cueFormOf(word) !== null)) return null;
  }
  return null;
}

/** A noun with an article and no verb of its own goes on with no clause. */
function describesSpeaker(clause: Clause, from: number, left: Range): boolean {
  const { units } = clause;
  if (!isIndefinite(units[from]!.word) || units[left.to - 1]!.phrase < 0) return false;
  const phrase = phraseAt(clause, from);
  if (!phrase || isFiniteVerb(units[extend(clause, phrase.to)])) return false;
  for (let k = left.from; k < left.to; k++) if (units[k]!.tag === "VERB" || isFiniteVerb(units[k])) return true;
  return false;
}

/** The verb of another report by the same speaker. */
function reportsOn(clause: Clause, verb: number, stop: number, tense: string | undefined): boolean {
  const form = cueFormOf(clause.units[verb]?.word);
  if (form === null || (tense !== undefined && form.tense !== tense) || !isVerbHere(clause, verb)) return false;
  const particle = particles[form.lemma]?.[clause.units[verb + 1]?.lower ?? ""];
  const from = particle === undefined ? verb + 1 : verb + 2;
  const found = afterVerb(clause, from, particle ?? form.frames, form.lemma, stop);
  // "and she regretted it" reports nothing of its own.
  return found !== null && found.content[0]!.to - found.content[0]!.from > 1;
}

/** What follows a report and tells about its speaker or its occasion instead of going on with its content. */
function isAside(clause: Clause, from: number): boolean {
  const first = clause.units[from]!;
  // A clause of its own goes on with the content: "the board, she said, the plan …" hardly occurs; "the money, she said, is" starts with a verb.
  if (opensAside(first.word)) return true;
  if (first.tag === "VERB" && first.lower.endsWith("ing")) return true;
  return /^\d/.test(first.text);
}
