import type { Clause, Unit } from "../clause";
import { afterVerb } from "../complement";
import { cueFormOf } from "../cue-form";
import { type CueForm, particles } from "../lexicon/en-cues";
import { linkOf } from "../link-words";
import { extend, phraseAt } from "../phrases";
import { type Subject, subjectBefore } from "../subject";
import { pastBracket } from "../subject-parts";
import { isAdverb, isAndOrBut, isAuxiliary, isFiniteVerb, isTimeWord } from "../word-classes";
import { anyOf } from "../word-lists";
import { around } from "./around";
import { isSomeone } from "./beside-quotation";
import { finish } from "./content-end";
import { end, type Found, type Range } from "./report";

/** "Asked by a reporter whether …", "described by police as …", "was quoted as saying". */
export function passiveReport(clause: Clause, v: number, form: CueForm, floor: number): Found | null {
  const { units } = clause;
  let at = v + 1;
  if (form.lemma === "quote") {
    // "was quoted by Newsline as saying"
    const as = units[at]?.lower === "by" ? (phraseAt(clause, at + 1)?.to ?? at) : at;
    const subject = subjectBefore(clause, groupStart(units, v, floor), floor);
    if (subject && saysAt(units, as)) return quotedAs(clause, v, as, subject, floor);
  }
  const cue = { from: v, to: particles[form.lemma]?.[units[at]?.lower ?? ""] !== undefined ? at + 1 : at };
  at = cue.to;
  // "Asked three times by Holt if it was late"
  if (form.lemma === "ask" || form.lemma === "press") at = pastTimes(units, at);
  if (units[at]?.lower !== "by") return calledBy(clause, at, form, cue);
  const agent = phraseAt(clause, at + 1);
  if (!agent || isTimeWord(units[agent.from]!.word)) return null;
  const to = extend(clause, agent.to);
  const subject = { from: agent.from, to, outerFrom: agent.from, outerTo: to };
  // "had been told by the council to use a recording"
  const ordered = form.frames.includes("o") && units[to]?.lower === "to" && units[to + 1]?.tag === "VERB";
  const link = ordered ? to : linkedContent(clause, to, form);
  // "The plan, described by Holt as [“late”], was dropped": what has no verb of its own ends at its comma.
  const stop = groupStart(units, v, floor) === v ? commaBehind(units, link, end(clause)) : end(clause);
  if (link > 0)
    return {
      reports: [
        {
          content: [{ from: link, to: stop }],
          cue,
          subject,
          shared: false,
          rule: "passive-by",
          lemma: form.lemma,
        },
      ],
      next: stop,
    };
  // "was concluded by Easter, and Holt said": another clause.
  if (units[to]?.text === "," && isAndOrBut(units[to + 1]?.word)) return null;
  const frames = form.frames.replace(/[nxo]/g, "");
  const contents = afterVerb(
    clause,
    form.lemma === "ask" ? pastDescription(units, to) : to,
    form.lemma === "ask" ? "wq" : frames,
    form.lemma,
    end(clause),
  );
  if (!contents) return null;
  // A participle that opens the sentence ends at its comma: "Asked by Trimble whether …, the witness said".
  const range = { ...contents.content[0]! };
  if (groupStart(units, v, floor) === v && v <= floor + 1) {
    range.to = commaBehind(units, range.from, range.to);
  }
  return {
    reports: [{ content: [range], cue, subject, shared: false, rule: "passive-by", lemma: form.lemma }],
    next: range.to,
  };
}

/** "The plan, described by Holt as “late”," and "dubbed “late” by Holt": a participle, and by whom, though no "was" stands before it. */
export function isParticipleBy(clause: Clause, v: number, group: number, form: CueForm, floor: number): boolean {
  const { units } = clause;
  const next = units[form.lemma === "ask" ? pastTimes(units, v + 1) : v + 1];
  if (next?.lower === "by") {
    if (group < v || subjectBefore(clause, v, floor) === null) return true;
    const agent = phraseAt(clause, v + 2);
    return agent !== null && linkedContent(clause, extend(clause, agent.to), form) > 0;
  }
  for (let k = group; k < v; k++) if (isAuxiliary(units[k])) return false;
  const from = next?.lower === "as" ? v + 2 : v + 1;
  const to = units[from]?.kind === "quotation" ? from + 1 : phraseAt(clause, from)?.to;
  if (to === undefined || units[to]?.lower !== "by") return false;
  return calledBy(clause, v + 1, form, { from: v, to: v + 1 }) !== null;
}

/** "was called [a mess] by drivers", "described as [late] by the mayor": who says it stands behind what is said. */
function calledBy(clause: Clause, at: number, { frames, lemma }: CueForm, cue: Range): Found | null {
  const { units } = clause;
  const as = units[at]?.lower === "as" && frames.includes("a");
  if (!as && !frames.includes("c")) return null;
  const from = as ? at + 1 : at;
  for (let k = from + 1; k < Math.min(units.length - 1, from + 14); k++) {
    if (units[k]!.kind === "mark" || isFiniteVerb(units[k])) return null;
    const agent = units[k]!.lower === "by" ? phraseAt(clause, k + 1) : null;
    if (!agent) continue;
    const to = extend(clause, agent.to);
    const subject = { from: agent.from, to, outerFrom: agent.from, outerTo: to };
    if (isTimeWord(units[agent.from]!.word) || !isSomeone(units, subject)) return null;
    const reports = [
      {
        content: [{ from, to: k }],
        cue: { from: cue.from, to: from },
        subject,
        shared: false,
        rule: "passive-by",
        lemma,
      },
    ];
    return { reports, next: to };
  }
  return null;
}

/** "described by police as [a mess]", "accused by drivers of [lying]": behind the word that leads over; 0 where none does. */
function linkedContent({ units }: Clause, at: number, { frames, lemma }: CueForm): number {
  const { lower } = units[at] ?? { lower: "" };
  if (at + 1 >= units.length) return 0;
  if (lower === "as" && frames.includes("a")) return at + 1;
  return frames.includes("x") && lower === linkOf(lemma) ? at + 1 : 0;
}

/** "Newsline quoted Mary Holt as saying it rained": hers, whoever quotes her. */
export function quotedReport(clause: Clause, v: number, floor: number): Found | null {
  const object = phraseAt(clause, v + 1);
  if (!object || !saysAt(clause.units, object.to)) return null;
  const subject = { from: object.from, to: object.to, outerFrom: object.from, outerTo: object.to };
  return quotedAs(clause, v, object.to, subject, floor);
}

/** "three times", "twice", "repeatedly" */
function pastTimes(units: readonly Unit[], at: number): number {
  if (units[at + 1]?.lower === "times" && units[at + 2]?.lower === "by") return at + 2;
  // "Asked in Geneva by a reporter whether"
  if (units[at]?.lower === "in" || units[at]?.lower === "on" || units[at]?.lower === "at") {
    for (let k = at + 2; k < at + 5; k++) if (units[k]?.lower === "by") return k;
  }
  return units[at + 1]?.lower === "by" && units[at]?.tag === "ADV" ? at + 1 : at;
}

/** "Asked by Holt (Ind), the only driver there, whether": behind what only describes whoever asks. */
function pastDescription(units: readonly Unit[], from: number): number {
  const at = pastBracket(units, from, units.length);
  if (units[at]?.text !== ",") return at;
  for (let k = at + 1; k < Math.min(units.length - 1, at + 16); k++)
    if (units[k]!.text === ",") return asks(units[k + 1]!.word) ? k + 1 : at;
  return at;
}

const asks = anyOf("whether if why how what who when where which about");

function saysAt(units: readonly Unit[], as: number): boolean {
  return units[as]?.lower === "as" && cueFormOf(units[as + 1]?.word)?.tense === "ing";
}

/** What stands behind "as saying", or before it: "It rained, Holt was quoted as saying". */
function quotedAs(clause: Clause, v: number, as: number, subject: Subject, floor: number): Found | null {
  const cue = { from: v, to: subject.from > v || as > v + 1 ? v + 1 : as + 2 };
  const contents = afterVerb(clause, as + 2, "qtb", "say", end(clause));
  if (contents) return finish(clause, contents.content, cue, subject, false, "quoted-as-saying", "quote", floor, v);
  return clause.units[subject.outerFrom - 1]?.text === "," && as + 2 >= end(clause)
    ? around(clause, subject.outerFrom, as + 2, cue, subject, floor, "quoted-as-saying", "quote")
    : null;
}

function commaBehind(units: readonly Unit[], from: number, to: number): number {
  for (let k = from; k < to; k++) if (units[k]!.text === ",") return k;
  return to;
}

function groupStart(units: readonly Unit[], v: number, floor: number): number {
  let group = v;
  while (group > floor && (isAuxiliary(units[group - 1]) || isAdverb(units[group - 1]))) group--;
  return group;
}
