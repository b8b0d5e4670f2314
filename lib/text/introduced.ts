import type { Sentence } from "./sentences";
import type { Token } from "./tokens";
import { anyOf } from "./word-lists";

/** People who enter an article within a sentence, without a name: who is told of may be "she" or "the soldier" next. */

/**
 * "I asked a sitting senator", "by a soldier with a bandaged hand": whether the
 * phrase from `at` to its noun brings in somebody new. Not what somebody is or
 * was ("became a nurse"), nor who is named beside it ("a nurse, Ann Orr").
 */
export function introducesSomebody(tokens: readonly Token[], at: number, noun: number, sentence: Sentence): boolean {
  if (at === sentence.first || !singlesOut(tokens[at]!.word)) return false;
  const before = tokens[at - 1]!;
  if ((before.kind !== "word" && before.text !== ";") || tellsWhat(before.word)) return false;
  const next = tokens[noun + 1];
  if (next === undefined) return true;
  if (next.tag === "NOUN" || next.tag === "ADJ" || next.capital || endsName(next.word)) return false;
  if (next.text === ",") return tokens[noun + 2]?.capital !== true;
  return !((next.tag === "VERB" || next.lower === "who") && isAnyone(tokens[noun]!.word));
}

/** Where the phrase ends: "a soldier with a bandaged hand". */
export function introducedTo(tokens: readonly Token[], from: number, limit: number): number {
  if (from >= limit || !goesOn(tokens[from]!.word)) return from;
  let end = from + 1;
  while (end < Math.min(limit, from + 6) && IN_PHRASE.has(tokens[end]!.tag) && tokens[end]!.text !== "I") end++;
  return end > from + 1 ? end : from;
}

/** A word for anybody: "a man who left" is somebody known as often as somebody new. */
export const isAnyone = anyOf("man woman person boy girl child");

const singlesOut = anyOf("a an another");
const tellsWhat = anyOf(
  "as is was were be been being become became becomes like than of or not for ’s 's remains remained",
);
/** More of the name, or what is somebody’s. */
const endsName = anyOf("and - named called identified known ’s 's ’ '");
const goesOn = anyOf("with in from at behind of on");
const IN_PHRASE = new Set(["NOUN", "ADJ", "PROPN", "VERB", "NUM", "PART", "DET", "PRON"]);
