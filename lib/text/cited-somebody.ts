import type { Clause } from "./clause";
import { tokenRange } from "./content-spans";
import { anonymousNouns, documentNouns, groupNouns, isHuman, organisationNouns, singular } from "./lexicon/en-speakers";
import { headOf } from "./mentions";
import type { Range } from "./reporting/report";
import type { Token } from "./tokens";
import { isTimeWord } from "./word-classes";
import { anyOf } from "./word-lists";

/** Whether a phrase means someone or something that can have said it: a lawyer, a report; not "rising costs". */
export function isSomebody(tokens: readonly Token[], clause: Clause, range: Range): boolean {
  const { first, last } = tokenRange(clause, range);
  const head = tokens[headOf(tokens, first, last)]!;
  const { lower } = head;
  if (head.kind === "number" || isTimeWord(head.word) || isNobody(head.word)) return false;
  // "The plan" at the head of a sentence has its capital from there; a name keeps it on its head.
  if (head.capital && (head.tag === "PROPN" || head !== tokens[first])) return true;
  const one = singular(lower);
  return (
    isHuman(one) ||
    anonymousNouns.has(lower) ||
    groupNouns.has(lower) ||
    documentNouns.has(lower) ||
    documentNouns.has(one) ||
    organisationNouns.has(lower) ||
    organisationNouns.has(one) ||
    countsPeople(head.word)
  );
}

/** "One of them", "two of the agents". */
const countsPeople = anyOf("one two three four five another others");
/** "as many said": nobody in particular. */
const isNobody = anyOf(
  "everyone everybody nobody somebody someone anyone anybody percent half majority minority record records",
);
