import type { Clause, Unit } from "./clause";
import { phraseAt } from "./phrases";
import { isOwner, namesPerson } from "./word-classes";
import { anyOf } from "./word-lists";

/** What can stand behind a reporting verb and reports nothing all the same. */

const determines = anyOf("a an the any several multiple repeated our");
const isQuery = anyOf("request requests inquiries queries");

const isNot = anyOf("not");
const asksForNoName = anyOf(
  "used names use name identify print publish named identified quoted printed published photographed",
);

/** "answered a request for comment": it names what was asked, and reports nothing. */
export function isRequest(units: readonly Unit[], from: number): boolean {
  // "asked us not to use his name", "asked not to be named"
  for (let k = from; k < Math.min(from + 4, units.length - 2); k++)
    if (isNot(units[k]!.word) && units[k + 1]!.lower === "to")
      return asksForNoName(units[units[k + 2]!.lower === "be" ? k + 3 : k + 2]?.word);
  let at = units[from]!.lower === "to" ? from + 1 : from;
  while (determines(units[at]?.word)) at++;
  return (
    isQuery(units[at]?.word) &&
    units[at + 1]?.lower === "for" &&
    /^(comment|an|interviews?)$/.test(units[at + 2]?.lower ?? "")
  );
}

/** "asked that his name not be used" */
export function keepsName(units: readonly Unit[], from: number): boolean {
  if (units[from]!.lower !== "that") return false;
  for (let k = from + 1; k < Math.min(from + 9, units.length); k++) if (asksForNoName(units[k]!.word)) return true;
  return false;
}

/** "asked for anonymity" and "demanded snacks" assert nothing. */
export function isNoObject(clause: Clause, at: number, lemma: string): boolean {
  const phrase = phraseAt(clause, at);
  if (!phrase) return false;
  if (
    clause.units[phrase.to]?.lower !== "and" &&
    /^(anonymity|comment|privacy|calm|help|applause)$/.test(clause.units[phrase.head]!.lower)
  )
    return true;
  // "recalled its ambassador", "remembered her father": whom, and nothing told.
  if (
    (lemma === "recall" || lemma === "remember") &&
    isOwner(clause.units[phrase.from]!.word) &&
    namesPerson(clause.units[phrase.head]!.word)
  )
    return true;
  return lemma === "demand" && phrase.to - phrase.from === 1 && clause.units[phrase.to]?.kind !== "word";
}

/** "put the number at 200", "at about R190-million", "at “four”": a figure; "put the phone away at noon" reports nothing. */
export function putsFigure(units: readonly Unit[], at: number): boolean {
  for (let k = at + 1; k < Math.min(units.length, at + 4); k++) {
    const { kind, tag, text } = units[k]!;
    if (kind === "quotation" || tag === "NUM" || tag === "SYM" || /\d/.test(text)) return true;
  }
  return false;
}

const isWord = anyOf("word words");

/** "the word", "the words", behind which only a quotation stands. */
export function saysWord({ units }: Clause, at: number): boolean {
  return units[at]!.lower === "the" && isWord(units[at + 1]?.word) && units[at + 2]?.kind === "quotation";
}

/** "said nothing as she left", "said little about it": no verb of its own follows. */
export function saysNothing(units: readonly Unit[], at: number): boolean {
  return isNothing(units[at]!.word) && leadsAway(units[at + 1]?.word);
}

const isNothing = anyOf("nothing little");
const leadsAway = anyOf("as when while before after until on about to at during throughout");
