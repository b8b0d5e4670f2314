import type { Clause } from "./clause";
import { phraseAt } from "./phrases";
import { anyOf } from "./word-lists";

const isPoint = anyOf("point thing matter count question issue");

/** "on one point:", "about one thing:": the colon, or -1. */
export function pointEnd(clause: Clause, at: number): number {
  const { units } = clause;
  const phrase = units[at]?.lower === "on" || units[at]?.lower === "about" ? phraseAt(clause, at + 1) : null;
  return phrase && isPoint(units[phrase.head]!.word) && units[phrase.to]?.text === ":" ? phrase.to : -1;
}
