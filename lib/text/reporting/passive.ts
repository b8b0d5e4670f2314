import type { Clause, Unit } from "../clause";
import { afterVerb, linkOf } from "../complement";
import { cueFormOf } from "../cue-form";
import { type CueForm, particles } from "../lexicon/en-cues";
import { extend, phraseAt } from "../phrases";
import { subjectBefore } from "../subject";
import { isAdverb, isAuxiliary, isTimeWord } from "../word-classes";
import { finish } from "./content-end";
import { end, type Found } from "./report";

/** "Asked by a reporter whether …", "described by police as …", "was quoted as saying". */
export function passiveReport(clause: Clause, v: number, form: CueForm, floor: number): Found | null {
  const { units } = clause;
  let at = v + 1;
  if (form.lemma === "quote" && units[at]?.lower === "as" && cueFormOf(units[at + 1]?.word)?.tense === "ing") {
    const subject = subjectBefore(clause, groupStart(units, v, floor), floor);
    const contents = afterVerb(clause, at + 2, "qtb", "say", end(clause));
    return subject && contents
      ? finish(clause, contents.content, { from: v, to: at + 2 }, subject, false, "quoted-as-saying", "quote", floor, v)
      : null;
  }
  const cue = { from: v, to: particles[form.lemma]?.[units[at]?.lower ?? ""] !== undefined ? at + 1 : at };
  at = cue.to;
  if (units[at]?.lower !== "by") return null;
  const agent = phraseAt(clause, at + 1);
  if (!agent || isTimeWord(units[agent.from]!.word)) return null;
  const to = extend(clause, agent.to);
  const subject = { from: agent.from, to, outerFrom: agent.from, outerTo: to };
  // "had been told by the council to use a recording"
  if (form.frames.includes("o") && units[to]?.lower === "to" && units[to + 1]?.tag === "VERB")
    return {
      reports: [
        {
          content: [{ from: to, to: end(clause) }],
          cue,
          subject,
          shared: false,
          rule: "passive-by",
          lemma: form.lemma,
        },
      ],
      next: end(clause),
    };
  const link = linkedContent(clause, to, form);
  if (link > 0)
    return {
      reports: [
        {
          content: [{ from: link, to: end(clause) }],
          cue,
          subject,
          shared: false,
          rule: "passive-by",
          lemma: form.lemma,
        },
      ],
      next: end(clause),
    };
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
  return {
    reports: [{ content: [range], cue, subject, shared: false, rule: "passive-by", lemma: form.lemma }],
    next: range.to,
  };
}

/** "described by police as [a mess]", "accused by drivers of [lying]": behind the word that leads over; 0 where none does. */
function linkedContent({ units }: Clause, at: number, { frames, lemma }: CueForm): number {
  const { lower } = units[at] ?? { lower: "" };
  if (at + 1 >= units.length) return 0;
  if (lower === "as" && frames.includes("a")) return at + 1;
  return frames.includes("x") && lower === linkOf(lemma) ? at + 1 : 0;
}

function groupStart(units: readonly Unit[], v: number, floor: number): number {
  let group = v;
  while (group > floor && (isAuxiliary(units[group - 1]) || isAdverb(units[group - 1]))) group--;
  return group;
}
