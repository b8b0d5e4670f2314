import type { Clause } from "../clause";
import { afterVerb } from "../complement";
import { cueFormOf } from "../cue-form";
import { particles } from "../lexicon/en-cues";
import { forms, negations } from "../lexicon/en-words";
import { mainSubject } from "../main-subject";
import { subjectBefore } from "../subject";
import { isAdverb, isAuxiliary, isDash, isPreposition } from "../word-classes";
import { anyOf } from "../word-lists";
import { around } from "./around";
import { clauseEnd, markAfter, parentheticalHere, spokenBefore } from "./comment-clause";
import { finish } from "./content-end";
import { invertedHere, invertedReport } from "./inverted";
import { pastAside } from "./next-report";
import { participle } from "./participles";
import { isParticipleBy, passiveReport, quotedReport } from "./passive";
import { relativeReport, relativeSubject } from "./relative";
import { end, type Found, type Report } from "./report";
import { isAskedAside, isReducedRelative, statesFact, tellsOfPerson, toldHabit } from "./verb-cases";
import { isBehindComma, isVerbHere, isVerbStart, keepsOn, pastTime, tellsHowOften, wroteTo } from "./verb-reading";

const isParticle = anyOf(Object.values(particles).flatMap((frames) => Object.keys(frames)));
const isModal = anyOf("would could might may should must can cannot 'd ’d");
const negates = anyOf(negations);
/** What goes on with "to say" and says it: "went on to", "was quick to". */
const governs = anyOf(
  "liked likes like used on continued continues began appeared appears seemed seems loved had has chose managed happened moved rushed hastened heard known back out quick keen proceeded came continuing",
);
const isParticipleOnly = anyOf("written spoken shown seen given sworn sung foreseen");
const joins = anyOf("and but or then yet");
const joinsClause = anyOf("and but then");
const isWriter = anyOf("i we you");
const isNobody = anyOf("nobody none");
const isDo = anyOf(forms.do);
const isCondition = anyOf("if whether unless");
const isRelative = anyOf("which that what whom who");
const opensOccasion = anyOf("when while if unless until before after because once");
const statesOfFact = new Set(["show", "find", "record", "list", "indicate", "project"]);
const saysToSomebody = new Set(["tell", "inform", "remind"]);
const shownToPeople = new Set(["show", "learn", "signal"]);
const toldInPassing = new Set(
  "describe recount recall remember detail cite outline mention note report find".split(" "),
);

/** A reporting verb in any of its patterns. */
export function verbCue(clause: Clause, v: number, floor: number, before: readonly Report[]): Found | null {
  const { units } = clause;
  const unit = units[v]!;
  const form = cueFormOf(unit.word);
  if (!form || !isVerbHere(clause, v)) return null;
  let { frames } = form;
  let cueTo = v + 1;
  const at = isParticle(units[v + 1]?.word) ? v + 1 : pastTime(units, v + 1);
  const particle = isParticle(units[at]?.word) ? particles[form.lemma]?.[units[at]!.lower] : undefined;
  if (particle !== undefined && !tellsHowOften(units, at)) {
    frames = particle;
    cueTo = at + 1;
  }
  const lemma = form.lemma;
  if (units[v + 1]?.lower === "to" && units[v + 2]?.lower === "know" && (lemma === "demand" || lemma === "want")) {
    frames = "w";
    cueTo = v + 3;
  }
  // "is considering a limit": nothing is judged yet.
  if (frames === "" || (lemma === "consider" && form.tense === "ing")) return null;
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
      if (form.tense === "base" && isModal(left.word)) modal = true;
    } else if (!isAdverb(left) && !(left.lower === "since" && isAuxiliary(units[group - 2]))) break;
    if (negates(left.word)) negated = true;
    group--;
  }
  // "did not believe it was late" tells what somebody thinks; "did not say it was late" reports nothing.
  if (negated && !((lemma === "believe" || lemma === "accept") && form.tense === "base")) return null;
  if (passive) return passiveReport(clause, v, form, floor);
  const quoted = lemma === "quote" ? quotedReport(clause, v, floor) : null;
  if (quoted) return quoted;
  if (form.tense === "past" && isParticipleBy(clause, v, group, form, floor))
    return passiveReport(clause, v, form, floor);
  if (
    modal &&
    units[cueTo]?.kind !== "quotation" &&
    lemma !== "argue" &&
    lemma !== "like" &&
    !toldHabit(units, group, cueTo) &&
    !(frames.includes("q") && saidBefore(clause, group, floor))
  )
    return null;

  if (isAskedAside(clause, v, group, lemma)) return null;

  // "kept asking why", "began saying that"
  if (form.tense === "ing" && group === v && keepsOn(units[v - 1]?.word)) {
    group--;
    while (group > floor && (isAuxiliary(units[group - 1]) || isAdverb(units[group - 1]))) group--;
  }
  // "Asked by Trimble whether …" was handled as passive; "Asked whether …" reports nobody.
  if (form.tense === "ing" && (group === v || isBehindComma(units, group, v)))
    return participle(clause, v, cue, frames, lemma, floor, before);
  if (infinitive) {
    const written = wroteTo(units, group, floor);
    if (written > 0) group = written;
    else if (!governs(units[group - 1]?.word)) return null;
    while (
      group > floor &&
      units[group - 1]!.kind === "word" &&
      units[group - 1]!.phrase < 0 &&
      !isPreposition(units[group - 1])
    )
      group--;
  }

  if (group === v && isParticipleOnly(unit.word)) return null;

  const comments = frames.includes("q") || frames.includes("p");
  // Who: before the verb, shared with the report before, or after it.
  const prior = units[units[group - 1]?.text === "," ? pastAside(units, group - 1, floor) : group - 1];
  // "denied the charge, called it a joke": the content before ended at this comma.
  const lists = before.length > 0 && units[group - 1]?.text === "," && group - 1 === floor && form.tense === "past";
  const shares = lists || (before.length > 0 && prior !== undefined && joins(prior.word));
  const told = relativeSubject(clause, group, floor);
  let subject = told ?? subjectBefore(clause, group, floor);
  if (subject && !told && ((subject.to <= floor && floor > 0) || units[subject.from]!.text === "who")) subject = null;
  if (lists || (shares && prior!.kind === "word")) subject = null;

  const inverted =
    subject === null || ((comments || frames.includes("i")) && invertedHere(clause, cueTo, group, floor));
  // Whom one tells stands behind "told", who tells never does.
  if (inverted && !saysToSomebody.has(lemma) && (comments || frames.includes("i")) && !shares) {
    const after = invertedReport(clause, cueTo, group, floor, lemma);
    if (after) return after;
  }
  if (subject === null && shares) {
    const contents = afterVerb(clause, cueTo, frames, lemma, end(clause));
    if (!contents) return null;
    return finish(clause, contents.content, cue, null, true, `shared-${contents.rule}`, lemma, floor, group);
  }
  if (subject === null && joinsClause(prior?.word)) {
    const main = mainSubject(clause, group - 1, floor);
    if (!main) return null;
    const contents = afterVerb(clause, cueTo, frames, lemma, end(clause));
    if (!contents) return null;
    return finish(clause, contents.content, cue, main, false, `main-${contents.rule}`, lemma, floor, group);
  }
  if (subject === null && prior?.kind === "quotation" && /c/.test(frames)) subject = mainSubject(clause, group, floor);
  // "Holt, who said it was late, said": the noun before the relative clause.
  const described = before.at(-1)?.subject;
  const closes = prior?.text === "," || isDash(prior) || (prior?.kind === "quotation" && prior.open);
  if (subject === null && closes && described && units[described.outerTo - 1]?.lower === "who") subject = described;
  if (subject === null) return null;
  // "I note": the writer's own voice.
  const opens = units[subject.from]!.word;
  if (isWriter(opens) && subject.to - subject.from === 1) return null;
  // "Nobody asked", "Not everyone believes": nobody in particular said it.
  if (isNobody(opens) || units[subject.from - 1]?.lower === "not") return null;
  // "No one mentioned it", "Who declares it is not stated".
  const second = units[subject.from + 1]?.lower;
  if ((opens.lower === "no" && second === "one") || (opens.lower === "who" && subject.from === 0)) return null;

  // "Did she blame the teachers?"
  const link = subject.outerFrom > 0 ? units[subject.outerFrom - 1]!.word : undefined;
  if (form.tense === "base" && isDo(link)) return null;
  // "Asked if she believed it": what is put to someone they do not say.
  if (isCondition(link)) return null;

  // Relative clause: "which he said was", "that forecasters described as", "what the navy calls".
  const relative = isRelative(link) && subject.outerFrom - 1 >= floor;
  if (
    relative &&
    (link!.lower !== "that" || isVerbStart(units[cueTo]) || frames.includes("a") || frames.includes("c"))
  ) {
    const found = relativeReport(clause, cueTo, frames);
    if (found) return finish(clause, [found], cue, subject, false, "relative", lemma, floor, group);
  }

  const paren = told ? null : parentheticalHere(clause, subject, cueTo, floor, frames);
  if (paren !== null) {
    const found = around(clause, paren.from, paren.to, cue, subject, floor, "parenthetical", lemma);
    if (found) return found;
  }
  const contents = afterVerb(clause, cueTo, frames, lemma, end(clause));
  // “We need hope,” Clinton told a crowd in Seattle who cheered.
  if (comments && !told && spokenBefore(clause, subject, floor) && !/quote|colon|that/.test(contents?.rule ?? "")) {
    return around(clause, subject.outerFrom, markAfter(clause, cueTo), cue, subject, floor, "parenthetical", lemma);
  }
  // "a ministry that wrote the guidance broke it": the noun's own verb is still to come.
  if (contents?.rule === "clause" && lemma !== "say" && units[group - 1]?.lower === "that") return null;
  if (contents && group === v && isReducedRelative(clause, contents.content[0]!, contents.rule, told ? "" : frames))
    return null;
  if (!contents && statesOfFact.has(lemma) && statesFact(clause, subject, cueTo))
    return finish(clause, [{ from: cueTo, to: end(clause) }], cue, subject, false, "noun-phrase", lemma, floor, group);
  if (!contents) {
    // “No,” she said.
    if (comments && units[subject.outerFrom - 1]?.kind === "quotation") {
      return around(clause, subject.outerFrom, clauseEnd(clause, cueTo), cue, subject, floor, "parenthetical", lemma);
    }
    return null;
  }
  if (contents.rule === "clause" && shownToPeople.has(lemma) && tellsOfPerson(clause, subject)) return null;
  // "one of five who described the storm": what somebody is told by asserts nothing more.
  if (
    told &&
    contents.rule === "noun-phrase" &&
    toldInPassing.has(lemma) &&
    !clause.units.slice(cueTo, contents.content[0]!.to).some(({ kind }) => kind === "quotation")
  )
    return null;
  // "a driver, who agreed in May to sell it, sat": what somebody did, told in passing.
  // "a nurse, whom the paper agreed not to name, said": so does what was agreed about them.
  const whom = units[subject.outerFrom - 1]?.lower === "whom";
  if ((told || whom) && contents.rule === "infinitive" && lemma === "agree") return null;
  // "when the county was threatening to tear it down": circumstance, not report.
  if (
    opensOccasion(link) &&
    !(
      link!.lower === "while" &&
      form.tense !== "ing" &&
      (contents.rule === "infinitive" || (before.length > 0 && contents.rule === "noun-phrase"))
    ) &&
    (contents.rule === "infinitive" || contents.rule === "noun-phrase" || contents.rule === "gerund")
  )
    return null;
  return finish(clause, contents.content, cue, subject, false, contents.rule, lemma, floor, group);
}

/** “Late again,” he would announce: the quotation shows that it was said. */
function saidBefore(clause: Clause, group: number, floor: number): boolean {
  const subject = subjectBefore(clause, group, floor);
  return subject !== null && spokenBefore(clause, subject, floor);
}
