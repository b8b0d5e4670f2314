import type { Clause, Unit } from "./clause";
import { cueForms, cueNouns } from "./lexicon/en-cues";
import { mainSubject } from "./main-subject";
import { isName, phraseAt } from "./phrases";
import { attitude, attitudeWords } from "./reporting/attitudes";
import { besideQuotation } from "./reporting/beside-quotation";
import { fixedPhrase, itThat } from "./reporting/fixed-phrases";
import { isLight, lightNoun, lightNouns, lightVerb } from "./reporting/light-verbs";
import { nounCue, quotationNamed } from "./reporting/nouns";
import { end, type Found, type Report } from "./reporting/report";
import { thatVerb } from "./reporting/that-verb";
import { verbCue } from "./reporting/verbs";
import type { Subject } from "./subject";
import { isAdverb, isDash } from "./word-classes";
import { anyOf } from "./word-lists";

const fixedWords = "according as by came comes in per".split(" ");
const opensFixed = anyOf(fixedWords);

/** What a report can begin with; only beside a quotation any verb can. */
const canReport = anyOf([...cueForms.keys(), ...cueNouns, ...attitudeWords, ...lightNouns, ...fixedWords, "that"]);

/** All reports of one sentence, left to right, contents disjoint. */
export function reportsOf(clause: Clause): Report[] {
  const { units } = clause;
  const signed = signedQuotation(clause);
  if (signed) return [signed];
  const named = quotationNamed(clause);
  if (named) return [named];
  const reports: Report[] = [];
  let floor = 0;
  const sentenceQuotes = holdsQuotation(units);
  for (let v = 0; v < units.length; v++) {
    const unit = units[v]!;
    if (unit.kind !== "word") {
      if (unit.text === ":" && v > floor) {
        const report = colonReport(clause, v, floor);
        if (report) {
          reports.push(report);
          break;
        }
      }
      continue;
    }
    const found =
      (canReport(unit.word) ? reportAt(clause, v, floor, reports) : null) ??
      (sentenceQuotes ? besideQuotation(clause, v, floor) : null);
    if (found === null) continue;
    const told = found.reports.filter((report) => !isPronounAlone(clause, report));
    if (told.length === 0) continue;
    reports.push(...told);
    floor = Math.max(floor, found.next);
    v = Math.max(v, found.next - 1);
  }
  return reports;
}

/** What begins at a word that can report. */
function reportAt(clause: Clause, v: number, floor: number, before: readonly Report[]): Found | null {
  const { word } = clause.units[v]!;
  if (opensFixed(word)) return fixedPhrase(clause, v, floor);
  if (isThat(word)) return thatVerb(clause, v, floor);
  return (
    (isLight(word) ? lightVerb(clause, v, floor) : null) ??
    lightNoun(clause, v, floor) ??
    itThat(clause, v, floor) ??
    nounCue(clause, v, floor) ??
    verbCue(clause, v, floor, before) ??
    attitude(clause, v, floor)
  );
}

const isThat = anyOf("that");

function holdsQuotation(units: readonly Unit[]): boolean {
  for (const { kind } of units) if (kind === "quotation") return true;
  return false;
}

const pointsElsewhere = anyOf("it this that them him so");

/** "denies it", "confirmed this": what was said stands elsewhere. */
function isPronounAlone({ units }: Clause, { content }: Report): boolean {
  const { from, to } = content[0]!;
  if (content.length > 1 || !pointsElsewhere(units[from]!.word)) return false;
  // "remembered it differently"
  for (let k = from + 1; k < to; k++) if (!isAdverb(units[k])) return false;
  return true;
}

/** “It is late.” — Mary Holt: a quotation, a dash, and nothing but a name. */
function signedQuotation(clause: Clause): Report | null {
  const { units } = clause;
  if (units[0]?.kind !== "quotation" || !isDash(units[1])) return null;
  const to = end(clause);
  if (to < 3 || to > 8 || !isName(units, 2, to)) return null;
  return {
    content: [{ from: 0, to: 1 }],
    cue: { from: 1, to: 2 },
    subject: { from: 2, to, outerFrom: 2, outerTo: to },
    shared: false,
    rule: "signed",
    lemma: "—",
  };
}

/** Subject's clause and a colon before a quotation: "Maisie had one word for the grown-ups: ‘Silly.’" */
function colonReport(clause: Clause, colon: number, floor: number): Report | null {
  const { units } = clause;
  const next = units[colon + 1];
  if (next?.kind !== "quotation") return null;
  const subject = mainSubject(clause, colon, floor) ?? (floor === 0 ? nameAlone(clause, colon) : null);
  if (!subject) return null;
  return {
    content: [{ from: colon + 1, to: end(clause) > colon + 1 ? end(clause) : colon + 2 }],
    cue: { from: colon, to: colon + 1 },
    subject,
    shared: false,
    rule: "colon",
    lemma: ":",
  };
}

/** "Mary Holt: “Late.”", "Mary Holt, a driver: “Late.”" */
function nameAlone(clause: Clause, colon: number): Subject | null {
  const name = phraseAt(clause, 0);
  if (!name || !isName(clause.units, 0, name.to) || name.to - name.from < 2) return null;
  const mark = clause.units[name.to]!;
  if (name.to !== colon && mark.text !== "," && mark.text !== "(") return null;
  return { from: 0, to: name.to, outerFrom: 0, outerTo: colon };
}
