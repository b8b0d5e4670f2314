import type { Clause } from "../clause";
import { afterVerb } from "../complement";
import { cueFormOf } from "../cue-form";
import { cueForms } from "../lexicon/en-cues";
import { forms } from "../lexicon/en-words";
import { extend, phraseAt } from "../phrases";
import { isAdverb, isAuxiliary, isFiniteVerb } from "../word-classes";
import { anyOf } from "../word-lists";
import { isVerbHere, isVerbStart } from "./verb-reading";

/** Whether, inside a content, somebody else begins to report or a clause of its own stands against it. */

const links = anyOf("and but while whereas");
const saysPlainly = anyOf(
  "said says told tells added adds argued argues warned warns insisted insists accused accuses noted wrote",
);

const isDeclined = anyOf("declined refused");

/**
 * ", but the plan failed", ", while leaders said": a clause with a subject of
 * its own, set against what was reported. Behind "and" and "while" only
 * another report ends it, for what was said may go on with either.
 */
export function endsInOwnClause(clause: Clause, k: number, to: number): boolean {
  const { units } = clause;
  const { kind, text, open } = units[k - 1]!;
  // The comma may stand within quotation marks.
  if (text !== "," && !(kind === "quotation" && open)) return false;
  if (!/^(but|and|while|though|although)$/.test(units[k]!.lower)) return false;
  // ", but whether it would was not said"
  const asks = units[k]!.lower === "but" && /^(?:whether|what|how|why)$/.test(units[k + 1]?.lower ?? "");
  const phrase = phraseAt(clause, asks ? k + 2 : pastOpening(clause, k + 1, to));
  if (!phrase) return false;
  let verb = extend(clause, phrase.to);
  // "while its director, Mary Holt, said"
  if (units[verb]?.text === ",") {
    const name = phraseAt(clause, verb + 1);
    if (name && units[name.to]?.text === ",") verb = name.to + 1;
  }
  while (verb < to && isAdverb(units[verb])) verb++;
  if (verb >= to) return false;
  if (units[k]!.lower === "but") return isFiniteVerb(units[verb]);
  // "while Holt declined to comment"
  if (isDeclined(units[verb]?.word)) return true;
  while (verb < to && (isAdverb(units[verb]) || isAuxiliary(units[verb]))) verb++;
  const form = cueFormOf(units[verb]?.word);
  return form !== null && form.tense !== "ing" && /[tbo]/.test(form.frames) && isVerbHere(clause, verb);
}

/** "and when pressed on why, she replied": behind the comma that closes what opens the clause. */
function pastOpening({ units }: Clause, from: number, to: number): number {
  if (!/^(?:when|asked|after|pressed)$/.test(units[from]?.lower ?? "")) return from;
  for (let k = from + 1; k < Math.min(to, from + 12); k++) if (units[k]!.text === ",") return k + 1;
  return from;
}

/** "He said he was tired and Gray said she was not": somebody says the next thing, and no comma parts the two. */
export function othersReport(clause: Clause, k: number, to: number): boolean {
  const { units } = clause;
  if (!links(units[k]!.word)) return false;
  const phrase = phraseAt(clause, k + 1);
  if (!phrase) return false;
  let verb = extend(clause, phrase.to);
  while (verb < to && (isAdverb(units[verb]) || forms.have.has(units[verb]!.lower))) verb++;
  if (verb >= to || !saysPlainly(units[verb]!.word) || !isVerbHere(clause, verb)) return false;
  const form = cueFormOf(units[verb]!.word)!;
  return afterVerb(clause, verb + 1, form.frames, form.lemma, to) !== null;
}

/** "Oslo says it was early, Hull says it was late": a name and its plain report, with nothing but a comma before it. */
export function splices(clause: Clause, comma: number, to: number): boolean {
  const { units } = clause;
  if (!units[comma + 1]?.capital) return false;
  const phrase = phraseAt(clause, comma + 1);
  if (!phrase || phrase.to >= to || !saysPlainly(units[phrase.to]!.word) || !isVerbHere(clause, phrase.to))
    return false;
  const form = cueFormOf(units[phrase.to]!.word)!;
  return afterVerb(clause, phrase.to + 1, form.frames, form.lemma, to)?.rule.endsWith("clause") === true;
}

/** ", with the union accusing": somebody else's report hangs on the sentence. */
export function absoluteReport({ units }: Clause, k: number, to: number): boolean {
  if (units[k]!.lower !== "with" || units[k - 1]?.text !== ",") return false;
  for (let i = k + 2; i < Math.min(to, k + 12) && units[i]!.kind === "word"; i++)
    if (cueFormOf(units[i]!.word)?.tense === "ing" && units[i]!.phrase < 0) return true;
  return false;
}

/**
 * "Holt said it was late; the board was told": behind a semicolon the writer
 * goes on, or somebody else reports. What began with "that" is listed with it,
 * and a pronoun with an older past is the speaker’s ("he had no bus; he had sold it").
 */
export function endsAtSemicolon(clause: Clause, k: number, to: number): boolean {
  const next = clause.units[k + 1];
  if (next === undefined || reportFollows(clause, k + 1, to) || commentFollows(clause, k + 1, to)) return true;
  const at = links(next.word) ? k + 2 : k + 1;
  const first = clause.units[at];
  if (first === undefined || first.lower === "that") return false;
  return !(isPersonal(first.word) && wentBefore(clause.units[at + 1]?.word));
}

const isPersonal = anyOf("he she they it we i");
const wentBefore = anyOf("had would could might hadn't hadn’t wouldn't wouldn’t couldn't couldn’t 'd ’d");

/** After a semicolon someone else reports: "…; friends say she will be disappointed". */
function reportFollows(clause: Clause, from: number, to: number): boolean {
  const phrase = phraseAt(clause, from);
  if (!phrase) return false;
  let verb = extend(clause, phrase.to);
  while (verb < to && (isAdverb(clause.units[verb]) || isAuxiliary(clause.units[verb]))) verb++;
  const form = cueFormOf(clause.units[verb]?.word);
  if (form === null || verb >= to || !isVerbHere(clause, verb)) return false;
  return /b/.test(form.frames) || afterVerb(clause, verb + 1, form.frames, form.lemma, to) !== null;
}

/** After a semicolon the next words have a comment of their own: "…; only Rome can do that, he says, and will". */
export function commentFollows({ units }: Clause, from: number, to: number): boolean {
  for (let k = from; k < to - 2; k++)
    if (
      units[k]!.text === "," &&
      /^(?:he|she|they|it)$/.test(units[k + 1]!.lower) &&
      /p/.test(cueForms.get(units[k + 2]!.lower)?.frames ?? "")
    )
      return true;
  return false;
}

export function saysInRelative(clause: Clause, from: number, to: number): boolean {
  const { units } = clause;
  const phrase = phraseAt(clause, from);
  if (!phrase || phrase.to + 1 >= to) return false;
  let verb = phrase.to;
  while (verb < to && (isAdverb(units[verb]) || isAuxiliary(units[verb]))) verb++;
  return /[qb]/.test(cueFormOf(units[verb]?.word)?.frames ?? "") && isVerbStart(units[verb + 1]);
}
