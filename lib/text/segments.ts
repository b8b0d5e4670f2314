import type { Clause, Unit } from "./clause";
import { extend, isName, phraseAt } from "./phrases";
import { mayEnd } from "./sentences";
import { isOpener } from "./subject-parts";
import { isAdverb, isDash, isPreposition, namesPeople, opensRelative } from "./word-classes";
import { anyOf } from "./word-lists";

const hangsOnPreposition = anyOf("whom which whose");
const places = anyOf("in of from near outside at");
const opensModifier = anyOf(
  "who which whose whom where no of from in until also then now once formerly a an one with at for on by as himself herself both or not although though including after speaking and",
);
const estimates = anyOf("some about nearly almost over");
const standsBehindName = anyOf("jr jr. sr sr. kc qc mp m.d. ph.d.");
const tellsWhen = anyOf("after before since");

/** "47", "300": begins with a digit. */
function isFigure(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

/** Where the clause of this verb begins: after the last mark or word that ends another. */
export function hardStart(units: readonly Unit[], verb: number, floor: number): number {
  for (let i = verb - 1; i >= floor; i--) {
    const unit = units[i]!;
    if (unit.kind === "quotation") {
      // "Holt, who had called it “late,” said": the quotation belongs to what describes the subject.
      const last = i === verb - 1 ? unit.open : i === verb - 2 && units[i + 1]!.text === ",";
      if (last && i > floor && units[i - 1]!.kind === "word" && follows(units, i, floor)) continue;
      // "A man from the “Late Bus” campaign said": the quotation is part of a name.
      if (!unit.open && i > floor && i < verb - 1 && units[i - 1]!.tag === "DET" && units[i + 1]!.phrase >= 0) continue;
      return i + 1;
    }
    if (unit.kind === "word") continue;
    // "Rep. Gregory Meeks (D-N.Y.) said": what stands in brackets ends nothing.
    if (unit.text === ")") {
      let open = i - 1;
      while (open > floor && i - open < 12 && units[open]!.text !== "(") open--;
      if (units[open]?.text === "(") {
        i = open;
        continue;
      }
    }
    if (isDash(unit) || unit.text === ";" || unit.text === ":" || mayEnd(unit.word)) {
      // "Gideon Kamotho — no relation — interjects": a pair of dashes is a bracket.
      if (isDash(unit)) {
        const pair = previousDash(units, i - 1, floor);
        if (pair >= 0 && i === verb - 1) {
          i = pair;
          continue;
        }
      }
      return i + 1;
    }
  }
  return floor;
}

/** A relative clause begins before this quotation. */
function follows(units: readonly Unit[], quotation: number, floor: number): boolean {
  for (let k = quotation - 1; k > Math.max(floor, quotation - 30); k--)
    if (opensRelative(units[k]!.word) && units[k - 1]!.text === ",") return true;
  return false;
}

function previousDash(units: readonly Unit[], from: number, floor: number): number {
  for (let i = from; i >= Math.max(floor, from - 25); i--) {
    if (units[i]!.kind === "quotation") return -1;
    if (isDash(units[i])) return i;
  }
  return -1;
}

/** The stretches between commas and dashes, brackets kept whole. */
export function segmentsOf(units: readonly Unit[], start: number, end: number): { from: number; to: number }[] {
  const segments: { from: number; to: number }[] = [];
  let from = start;
  let depth = 0;
  for (let i = start; i < end; i++) {
    const { kind, text, open } = units[i]!;
    if (kind === "word") continue;
    if (text === "(") depth++;
    else if (text === ")") depth = Math.max(0, depth - 1);
    else if (kind === "quotation" && open && i === end - 1) {
      segments.push({ from, to: end });
      from = end;
    } else if ((text === "," || isDash(units[i])) && depth === 0) {
      segments.push({ from, to: i });
      from = i + 1;
    }
  }
  segments.push({ from, to: end });
  return segments;
}

/** "in Allentown, Pa.,": the second half of a place. */
export function isRegion(
  { units, phrases }: Clause,
  before: { from: number; to: number },
  segment: { from: number; to: number },
): boolean {
  if (segment.to - segment.from > 2 || !isName(units, segment.from, segment.to)) return false;
  const last = phrases[units[before.to - 1]?.phrase ?? -1];
  return (
    last !== undefined &&
    last.from > before.from &&
    isName(units, last.from, last.to) &&
    places(units[last.from - 1]!.word)
  );
}

function namesSomebody(units: readonly Unit[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (namesPeople(units[i]!.word)) return true;
  return false;
}

/** A stretch between commas that only describes what stands before it. */
export function isModifier(clause: Clause, from: number, to: number): boolean {
  const { units } = clause;
  const first = units[from];
  if (first === undefined) return true;
  if (opensModifier(first.word) || isFigure(first.text)) return true;
  // "Ortega, who stood longest, some 300 hours in all, calls": a measure.
  if (estimates(first.word) && isFigure(units[from + 1]?.text ?? "")) return !namesSomebody(units, from, to);
  // "to whom I sent a photograph"
  if (isPreposition(first) && hangsOnPreposition(units[from + 1]?.word)) return true;
  if (first.tag === "VERB" && /(ed|ing|en|wn)$/.test(first.lower)) return true;
  if (first.phrase < 0 && (first.tag === "ADJ" || first.tag === "ADV")) return true;
  if (standsBehindName(first.word)) return true;
  if (first.phrase >= 0 && first.tag === "NOUN") return !units[to - 1]!.capital;
  // A party and state: "D-Ohio".
  return /^(d|r)[-–]/i.test(first.text);
}

/** ", which Mary Holt, a driver, called": behind the pronoun only a name, whose verb is still to come. */
export function isRelativeSubject(clause: Clause, { from, to }: { from: number; to: number }): boolean {
  const { lower } = clause.units[from]!;
  if (lower !== "which" && lower !== "whom") return false;
  const phrase = phraseAt(clause, from + 1);
  return phrase !== null && extend(clause, phrase.to) >= to;
}

/** "analysts surveyed before the vote had predicted": a participle's occasion, whose noun has no verb of its own. */
export function isOccasionOf(units: readonly Unit[], noun: number): boolean {
  return (
    noun > 2 &&
    tellsWhen(units[noun - 1]!.word) &&
    units[noun - 2]!.lower.endsWith("ed") &&
    units[noun - 3]!.phrase >= 0
  );
}

/** "Meanwhile", "At the hospital", "Earlier in the day": sets the scene and is nobody. */
export function onlyOpens(units: readonly Unit[], { from, to }: { from: number; to: number }): boolean {
  let at = from;
  while (at < to && (isAdverb(units[at]) || isOpener(units[at]!))) at++;
  return at >= to || isPreposition(units[at]);
}
