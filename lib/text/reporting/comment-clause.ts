import { skipAdverbials } from "../adverbials";
import type { Clause, Unit } from "../clause";
import { extend, isGenitive, isName, phraseAt } from "../phrases";
import type { Subject } from "../subject";
import { divides, isAdverb, isAndOrBut, isFiniteVerb, isPreposition, setsOff } from "../word-classes";
import { anyOf } from "../word-lists";
import { end, type Range } from "./report";

/** Where a reporting clause that stands behind or inside what it reports begins and ends. */

/** The report is a comment inside or after what it reports: from, to of the comment. */
export function parentheticalHere(
  clause: Clause,
  subject: Subject,
  cueTo: number,
  floor: number,
  frames: string,
): Range | null {
  if (!frames.includes("q") && !frames.includes("p")) return null;
  const { units } = clause;
  let from = subject.outerFrom;
  if (from > 0 && links(units[from - 1]!.word)) from--;
  if (from === 0 || from - 1 < floor) return null;
  const prior = units[from - 1]!;
  const afterQuote = prior.kind === "quotation";
  if (afterQuote && isTitleAtHead(clause, floor, from - 1)) return null;
  if (!afterQuote && !setsOff(prior.word)) return null;
  let to = clauseEnd(clause, cueTo);
  const stop = end(clause);
  if (!afterQuote && !closesAt(clause, to, stop)) to = interruptionEnd(clause, floor, from, cueTo) ?? to;
  const next = units[to];
  const closed =
    to >= stop ||
    (next !== undefined && next.kind === "mark" && (next.text === "." || divides(next.word))) ||
    next?.kind === "quotation";
  if (!closed) return null;
  if (next?.kind === "quotation" && !afterQuote) return null;
  if (next?.text === ":" && units[to + 1]?.kind === "quotation" && !afterQuote) return null;
  if (afterQuote) return { from, to };
  if (!frames.includes("p")) return null;
  // "Sen. Mary Holt, Democrat of Vermont, agreed": a name and its apposition.
  if (to >= stop && isName(units, floor, from - 1)) return null;
  // “Introduced by a phrase, she said, ‘…’”: a comma before a quotation introduces it.
  if (next?.text === "," && units[to + 1]?.kind === "quotation" && !hasClause(clause, floor, from - 1)) return null;
  // "By far, those asked say the fares, tolls included, should fall": what stands behind the verb begins what was said.
  if (
    next?.text === "," &&
    !frames.includes("r") &&
    phraseAt(clause, skipAdverbials(clause, cueTo)) &&
    isIntroduction(clause, floor, from - 1)
  )
    return null;
  if (next?.text !== "," && (to < stop || units[floor]?.lower !== "not") && isIntroduction(clause, floor, from - 1))
    return null;
  const asks = isAndOrBut(units[floor]?.word) ? floor + 1 : floor;
  const when = units[asks]?.lower === "when" ? asks + 1 : asks;
  if (to < stop && wasAsked(units[when]?.word)) return null;
  // "Reached at home, she said the plan failed": how she was found.
  if (phraseAt(clause, cueTo) && opensAside(units[floor]!) && !hasClause(clause, floor + 1, from - 1)) return null;
  // "On Friday, she asked her bank, and did not like the answer": nothing stands before it or behind.
  if (leadsAway(units[to + 1]?.word) && isPreposition(units[floor]) && !hasClause(clause, floor, from - 1)) return null;
  return { from, to };
}

function opensAside({ tag, lower }: Unit): boolean {
  return tag === "VERB" && /(?:ed|ing|en)$/.test(lower);
}

function closesAt({ units }: Clause, to: number, stop: number): boolean {
  return to >= stop || (units[to]!.kind === "mark" && (units[to]!.text === "." || divides(units[to]!.word)));
}

/** "The weather, Holt explains over soup that has been on since noon, is bad": a noun, and its verb behind the comment. */
function interruptionEnd(clause: Clause, floor: number, from: number, cueTo: number): number | null {
  const { units } = clause;
  // "Now, Holt said Gray would be late, compared with": what has no subject waits for no verb.
  if (isIntroduction(clause, floor, from - 1) || hasClause(clause, floor, from - 1)) return null;
  for (let k = cueTo; k < Math.min(units.length - 1, cueTo + 14); k++) {
    if (units[k]!.kind === "quotation" || opensContent(units[k]!.word)) return null;
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
    const answering =
      units[at]?.lower === "in" && units[at + 1]?.tag === "VERB" && units[at + 1]!.lower.endsWith("ing");
    if (answering || opensOccasion(units[at]?.word)) {
      let k = at;
      while (k < stop && !(units[k]!.kind === "mark" && divides(units[k]!.word)) && units[k]!.kind !== "quotation") k++;
      return k;
    }
    // "in a report published Tuesday,"
    if (
      at > from &&
      units[at]?.tag === "VERB" &&
      units[at]!.phrase < 0 &&
      units[at - 1]!.tag !== "PRON" &&
      isParticiple(units[at]!.lower)
    ) {
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

const links = anyOf("as and but");
const leadsAway = anyOf("and but with after while");
const wasAsked = anyOf("asked pressed questioned told");
const opensContent = anyOf("that whether if how why to");
const opensOccasion = anyOf("when as while after before with");
const subordinates = anyOf("when as while because although though");
const introduces = anyOf(
  "asked pressed questioned speaking writing appearing giving responding citing quoting according testifying addressing referring recalling told",
);

function isParticiple(lower: string): boolean {
  return lower.endsWith("ed") || lower.endsWith("en");
}

/** Behind a comma of its own a subject and its verb: "When it rains, buses stop, she said". */
function mainClauseWithin(clause: Clause, from: number, to: number): boolean {
  const { units } = clause;
  for (let k = from + 1; k < to; k++) {
    if (units[k]!.text !== ",") continue;
    const phrase = phraseAt(clause, k + 1);
    if (phrase && units[phrase.from]!.lower !== "who" && isFiniteVerb(units[extend(clause, phrase.to)])) return true;
  }
  return false;
}

/** "In a statement," "Asked about it," "Writing in 1979,": sets the scene, is not what was said. */
function isIntroduction(clause: Clause, from: number, to: number): boolean {
  const { units } = clause;
  const first = units[from];
  if (!first) return true;
  if (first.kind === "quotation") return false;
  if (introduces(first.word)) return true;
  if (subordinates(first.word) && !mainClauseWithin(clause, from, to)) return true;
  if (isPreposition(first) || isAdverb(first)) return !hasClause(clause, from, to);
  return false;
}

/** The next comma, dash or quotation, or the sentence’s end. */
export function markAfter(clause: Clause, from: number): number {
  let k = from;
  const stop = end(clause);
  while (
    k < stop &&
    !(clause.units[k]!.kind === "mark" && divides(clause.units[k]!.word)) &&
    clause.units[k]!.kind !== "quotation"
  )
    k++;
  return k;
}

/** A quotation that leaves its sentence open (“…,” “…?”) stands right before the subject. */
export function spokenBefore(clause: Clause, subject: Subject, floor: number): boolean {
  const at = subject.outerFrom - 1;
  if (at < 0 || at < floor) return false;
  const prior = clause.units[at]!;
  return prior.kind === "quotation" && prior.open && !isTitleAtHead(clause, floor, at);
}

/** "In an interview with “Face the Nation,” Holt said": what the quotation marks hold is a name, however its comma stands. */
function isTitleAtHead(clause: Clause, floor: number, quotation: number): boolean {
  const { units } = clause;
  return (
    isPreposition(units[floor]) &&
    units[quotation - 1]!.text !== "," &&
    quotation > floor + 1 &&
    // "on CBS’s “Face the Nation”": the mark of an owner, no verb.
    !hasClause(clause, floor, isGenitive(units[quotation - 1]!.word) ? quotation - 1 : quotation)
  );
}
