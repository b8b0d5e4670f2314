import type { Clause, Unit } from "../clause";
import { afterVerb } from "../complement";
import { forms } from "../lexicon/en-words";
import { subjectBefore } from "../subject";
import { isAdverb, isAuxiliary } from "../word-classes";
import { anyOf } from "../word-lists";
import { finish } from "./content-end";
import { relativeSubject } from "./relative";
import { end, type Found } from "./report";

/** Adjectives that say what somebody believes, fears or hopes. */
export const attitudeWords =
  "adamant convinced confident certain sure unsure uncertain unconvinced sceptical skeptical doubtful worried concerned hopeful optimistic pessimistic afraid fearful insistent persuaded".split(
    " ",
  );

const isAttitude = anyOf(attitudeWords);
const isLink = anyOf([
  ...forms.be,
  ..."remain remains remained seem seems seemed appear appears appeared feel feels felt sound sounded grew became".split(
    " ",
  ),
]);
/** "It is certain that", "I am sure": nobody, or the writer. */
const isNobody = anyOf("it this that there i we you nobody none");
const isMore = anyOf("more less");
const isOccasion = anyOf("until when after before because since once as");

/** "Holt is adamant that the bus was late", "residents remain worried it will be": held by somebody, without a verb of saying. */
export function attitude(clause: Clause, v: number, floor: number): Found | null {
  const { units } = clause;
  if (!isAttitude(units[v]!.word) || units[v]!.phrase >= 0) return null;
  let link = v - 1;
  while (link > floor && isBefore(units[link]!)) link--;
  if (link < floor || !isLink(units[link]?.word)) return null;
  let group = link;
  while (group > floor && (isAuxiliary(units[group - 1]) || isAdverb(units[group - 1]))) group--;
  const told = relativeSubject(clause, group, floor);
  const subject = told ?? subjectBefore(clause, group, floor);
  if (!subject || isNobody(units[subject.from]!.word) || (subject.to <= floor && floor > 0)) return null;
  const contents = afterVerb(clause, v + 1, "tBw", "believe", end(clause));
  if (!contents || !/that|clause|question/.test(contents.rule)) return null;
  // "was sceptical until she tried it"
  if (isOccasion(units[contents.content[0]!.from]!.word)) return null;
  if (contents.rule === "question" && units[contents.content[0]!.from]!.lower !== "whether") return null;
  const cue = { from: link, to: v + 1 };
  return finish(clause, contents.content, cue, subject, false, contents.rule, units[v]!.lower, floor, group);
}

/** What stands between the linking verb and the adjective: "not entirely", "more". */
function isBefore(unit: Unit): boolean {
  return unit.kind === "word" && unit.phrase < 0 && (isAdverb(unit) || isMore(unit.word));
}
