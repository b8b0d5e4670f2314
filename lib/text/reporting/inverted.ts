import type { Clause, Unit } from "../clause";
import { extend, isName, phraseAt } from "../phrases";
import { subjectAfter, subjectBefore } from "../subject";
import { pastBracket } from "../subject-parts";
import { isQuotedTitle } from "../titled-works";
import { isArticle, isAuxiliary, isFiniteVerb, isOwner, isPreposition, opensRelative, setsOff } from "../word-classes";
import { anyOf } from "../word-lists";
import { leftContent } from "./around";
import { hasClause } from "./comment-clause";
import { type Found, type Range, sentenceEnd } from "./report";

/** “…,” said X: the content before the verb, and what goes on with it behind the subject. */
export function invertedReport(
  clause: Clause,

  cueTo: number,
  group: number,
  floor: number,
  lemma: string,
): Found | null {
  const { units } = clause;
  if (group === 0 || group - 1 < floor) return null;
  const prior = units[group - 1]!;
  if (!(prior.kind === "quotation" || setsOff(prior.word))) return null;
  // "who wrote “The Bus,” called Holt “a poet”": the verb has its object, and words about it, behind it.
  if (prior.kind === "quotation" && units[group - 2]?.kind === "word" && isCalled(clause, cueTo)) return null;
  // "The so-called “experts” said the bus was late": a noun, and its verb.
  if (prior.kind === "quotation" && !prior.open && /^(?:DET|ADJ)$/.test(units[group - 2]?.tag ?? "")) return null;
  // "whose book “The Late Bus” recounts a strike": a title, and no words that wait for a speaker.
  if (prior.kind === "quotation" && !prior.open && (units[group - 2]?.phrase ?? -1) >= 0) return null;
  const subject = subjectAfter(clause, cueTo);
  if (!subject) return null;
  const left = leftContent(clause, group, floor);
  if (!left) return null;
  // "the director, Holt, assured members": whom, where no name stands.
  if (lemma === "assure" && !isName(units, subject.from, subject.to)) return null;
  // "said two people briefed on the deal"
  if (isPreposition(units[subject.to + 1]) && /(?:ed|en|wn)$/.test(units[subject.to]!.lower)) {
    const told = phraseAt(clause, subject.to + 2);
    if (told && !isName(units, subject.from, subject.to)) subject.to = told.to;
  }
  // "The coach, Ann Orr, described the game, lost late, as", "The lander, called Hope, is first": no comment, for nothing was said before it.
  if (prior.kind !== "quotation" && (lemma === "call" || lemma === "describe")) return null;
  const after = units[pastBracket(units, subject.to, units.length)];
  if (after && prior.kind !== "quotation") {
    if (isFiniteVerb(after) || after.kind === "quotation" || opensContent(after.word)) return null;
    // "Leon Pruitt, a contractor, told the board …": the left is a subject with its apposition, not a clause.
    const whole = subjectBefore(clause, group, floor);
    const comma = units[subject.to]?.text === ",";
    if (
      whole &&
      !(
        (lemma === "say" || isName(units, subject.from, phraseAt(clause, subject.from)?.to ?? subject.to)) &&
        isPlainClause(clause, left)
      ) &&
      !(lemma === "say" && subject.to >= sentenceEnd(units) && endsInClause(clause, left)) &&
      whole.outerFrom <= left.from + 1 &&
      !(comma && whole.to === left.to && (isName(units, subject.from, subject.to) || goesOn(units, subject.to + 1)))
    )
      return null;
    // "On Friday, its chief, Mary Holt, offered an account, telling": nothing but a subject stands before the verb.
    if (
      whole &&
      whole.to === left.to &&
      !hasClause(clause, left.from, left.to) &&
      !(comma && goesOn(units, subject.to + 1))
    )
      return null;
    const ends = subject.to >= sentenceEnd(units) && isName(units, subject.from, subject.to);
    if (!hasClause(clause, left.from, left.to) && !comma && !ends) return null;
  }
  const cue = { from: group, to: cueTo };
  const content = withTail(clause, left, subject.to);
  // "The next fight, predicts Fashanu, will be over voices."
  if (
    content.length === 1 &&
    prior.kind !== "quotation" &&
    after?.text === "," &&
    (goesOn(units, subject.to + 1) ||
      // "The bridge is, says Holt, a trap."
      (isAuxiliary(units[left.to - 1]) && !units[subject.to + 1]?.lower.startsWith("wh")) ||
      (opensSubordinate(units[left.from]!.word) && phraseAt(clause, subject.to + 1) !== null))
  )
    content.push({ from: subject.to + 1, to: sentenceEnd(units) });
  else if (content.length === 1 && prior.kind !== "quotation") {
    const rest = restBehind(clause, left, subject.to);
    if (rest > 0) content.push({ from: rest, to: sentenceEnd(units) });
  }
  return {
    reports: [
      { content, cue, subject, shared: false, rule: prior.kind === "quotation" ? "quote-inverted" : "inverted", lemma },
    ],
    next: Math.max(subject.to, content.at(-1)!.to),
  };
}

/**
 * "Without rain, says Holt, who drives it, buses stop", "It is late, says Holt,
 * who drives it, but it will come": what goes on behind the words on who says
 * so; -1 where nothing does.
 */
function restBehind(clause: Clause, left: Range, from: number): number {
  const { units } = clause;
  const opens = units[from + 1];
  if (
    units[from]?.text !== "," ||
    !opens ||
    !(opensRelative(opens.word) || isArticle(opens.word) || isOwner(opens.word))
  )
    return -1;
  let at = from + 1;
  while (at < units.length && units[at]!.text !== ",") if (units[at++]!.kind === "quotation") return -1;
  const joined = units[at + 1]?.lower === "but" || units[at + 1]?.lower === "and";
  const phrase = phraseAt(clause, joined ? at + 2 : at + 1);
  if (!phrase || !isFiniteVerb(units[extend(clause, phrase.to)])) return -1;
  return joined || !hasClause(clause, left.from, left.to) ? at + 1 : -1;
}

/** The predicate of what stands before the comment. */
function goesOn(units: readonly Unit[], at: number): boolean {
  return isFiniteVerb(units[at]) || isAuxiliary(units[at]);
}

/** "If it rains, says Holt, we lose": what begins so is not done where the comment stands. */
const opensSubordinate = anyOf("if unless when while although though because since once until");
const opensContent = anyOf("that to whether if as why");
const isObject = anyOf("it them him me us");

/** "The depot, a small one, has closed": behind its last comma a verb, and no relative clause. */
function endsInClause(clause: Clause, { from, to }: Range): boolean {
  const { units } = clause;
  let at = to;
  while (at > from && units[at - 1]!.text !== ",") at--;
  return at > from && !opensRelative(units[at]!.word) && hasClause(clause, at, to);
}

/** "The fault occurred at noon", without a comma: no apposition stands in it. */
function isPlainClause(clause: Clause, { from, to }: Range): boolean {
  return hasClause(clause, from, to) && clause.units.slice(from, to).every(({ kind }) => kind === "word");
}

/** A name and a quotation right behind it. */
function isCalled(clause: Clause, at: number): boolean {
  const phrase = phraseAt(clause, at);
  return phrase !== null && clause.units[phrase.to]?.kind === "quotation";
}

/** A verb straight after the content it reports: “…,” said X / …, said X. */
export function invertedHere(clause: Clause, cueTo: number, group: number, floor: number): boolean {
  const { units } = clause;
  if (group === 0 || group - 1 < floor) return false;
  const prior = units[group - 1]!;
  if (prior.kind !== "quotation" && !setsOff(prior.word)) return false;
  const next = units[cueTo];
  return next !== undefined && next.phrase >= 0 && !isObject(next.word);
}

/** A second quotation after an inverted report belongs to the first: “I can,” says X, “and will.” */
export function withTail(clause: Clause, left: Range, from: number): Range[] {
  const { units } = clause;
  for (let k = from; k < units.length; k++) {
    const unit = units[k]!;
    if (unit.kind === "quotation") {
      const prior = units[k - 1]!;
      if (prior.text === ":" || (setsOff(prior.word) && !isQuotedTitle(units, k)))
        return [left, { from: k, to: k + 1 }];
      return [left];
    }
    // “Yes,” said one, while another said: “No.”
    if (unit.lower === "while" && units[k - 1]!.text === ",") return [left];
    if (unit.text === ";") return [left, { from: k + 1, to: sentenceEnd(units) }];
  }
  return [left];
}
