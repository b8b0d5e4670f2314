import type { Attribution } from "./attributions";
import type { Clause } from "./clause";
import type { Entity } from "./entity";
import type { Report } from "./reporting/report";
import type { Sentence } from "./sentences";
import { anyOf } from "./word-lists";

/**
 * Whom the sentence before had asking, so that somebody else answers here:
 * "“Did it rain?” Holt asked. ¶ “It did,” he said.", "Holt asked what it was.
 * He replied that …". Null where nobody asked, or where this sentence brings a
 * question of its own ("Pressed by reporters, she replied …").
 */
export function whoAsked(
  clause: Clause,
  report: Report,
  found: readonly Attribution[],
  sentences: readonly Sentence[],
  index: number,
): Entity | null {
  const before = found.at(-1);
  if (before?.sentence !== index - 1 || before.speakers.length !== 1) return null;
  const { units } = clause;
  const subject = units[report.subject?.from ?? 0];
  // "His wife": whose wife she is may have spoken.
  if (!subject || !meansOne(subject.word)) return null;
  const quoted = units[0]?.kind === "quotation";
  const replies = answers.has(report.lemma) && (quoted || subject === units[0]);
  const apart = sentences[index - 1]!.paragraph !== sentences[index]!.paragraph;
  return replies || (quoted && apart && asksAloud(before, sentences[index - 1]!)) ? before.speakers[0]! : null;
}

/** The sentence before only says that somebody asked: "The judge asked what it was." A quotation behind it answers. */
export function onlyAsked(found: readonly Attribution[], sentences: readonly Sentence[], index: number): boolean {
  const before = found.at(-1);
  return (
    before?.sentence === index - 1 &&
    before.rule === "question" &&
    before.kind === "indirect" &&
    found.at(-2)?.sentence !== index - 1 &&
    isCuedByAsking(before, sentences[index - 1]!)
  );
}

/** A question in quotation marks, with no cue or one of asking. */
function asksAloud(before: Attribution, sentence: Sentence): boolean {
  return before.asks && before.kind === "direct" && (before.cue.length === 0 || isCuedByAsking(before, sentence));
}

function isCuedByAsking({ cue: [said], tokens }: Attribution, { first, last }: Sentence): boolean {
  if (!said) return false;
  for (let i = first; i < last; i++) if (tokens[i]!.start >= said.start) return isAsking(tokens[i]!.word);
  return false;
}

const answers = new Set(["reply", "answer", "retort", "respond", "counter", "shoot", "fire"]);
const isAsking = anyOf("ask asks asked asking wondered inquired enquired");
const meansOne = anyOf("he she the");
