import type { Unit } from "./clause";
import { forms } from "./lexicon/en-words";
import { namesMany } from "./word-classes";
import { anyOf } from "./word-lists";
import { rememberWord } from "./words";

type Role = "noun" | "modifier" | "determiner" | "pronoun" | "possessive" | "other";

function isNominal(tag: string): boolean {
  return tag === "NOUN" || tag === "PROPN" || tag === "NUM" || tag === "SYM";
}

function isClosed(tag: string): boolean {
  return tag === "ADP" || tag === "CCONJ" || tag === "PRON" || tag === "DET" || tag === "SCONJ";
}

const standsAlone = anyOf("this that these those some many most few all");
const tellsWhich = anyOf("who close familiar present involved");

export function roleOf(units: readonly Unit[], i: number): Role {
  const unit = units[i]!;
  const { lower, tag } = unit;
  const next = units[i + 1];
  const nextNominal = next !== undefined && (next.tag === "NOUN" || next.tag === "ADJ" || next.tag === "PROPN");
  switch (classOf(unit.word)) {
    case "mark":
      return tag === "AUX" || tag === "VERB" ? "other" : "possessive";
    case "pronoun":
      return (lower === "both" || lower === "another" || lower === "others") && nextNominal ? "determiner" : "pronoun";
    case "determiner":
      return determinerRole(unit, next, nextNominal);
    case "auxiliary":
      return "other";
    case "modal":
      if (tag !== "PROPN" && tag !== "NOUN") return "other";
      break;
    case "count":
      if (tag === "NUM" && nextNominal)
        return units[i - 1]?.tag === "DET" || units[i - 1]?.tag === "PART" ? "modifier" : "determiner";
      break;
    case "open":
      break;
  }
  return openRole(units, i, nextNominal);
}

/** What a word's own form says of its role, before its neighbours are asked. */
const classOf = rememberWord(
  ({ lower }): "pronoun" | "determiner" | "auxiliary" | "modal" | "mark" | "count" | "open" => {
    if (
      /^(he|she|they|it|i|we|you|him|them|us|me|who|everyone|everybody|nobody|someone|somebody|anyone|anybody|everything|something|anything|nothing|both|another|others|himself|herself|themselves)$/.test(
        lower,
      )
    )
      return "pronoun";
    if (
      /^(the|a|an|his|her|its|their|my|our|your|this|that|these|those|some|any|each|every|no|all|several|many|most|few|such)$/.test(
        lower,
      )
    )
      return "determiner";
    if (/^['’]s?$/.test(lower)) return "mark";
    if (forms.be.has(lower) || forms.have.has(lower) || forms.do.has(lower)) return "auxiliary";
    if (forms.modal.has(lower)) return "modal";
    return /^(one|two|three|four|five|six|seven|eight|nine|ten)$/.test(lower) ? "count" : "open";
  },
);

function determinerRole({ lower, tag, word }: Unit, next: Unit | undefined, nextNominal: boolean): Role {
  if (lower === "her") return nextNominal || next?.tag === "NUM" || next?.tag === "VERB" ? "determiner" : "pronoun";
  if ((lower === "that" || lower === "no") && tag !== "DET") return "other";
  // "rain that forecasters described": a singular determiner before a plural is a pronoun.
  if (lower === "that" && next?.tag === "NOUN" && namesMany(next.word)) return "other";
  if (!standsAlone(word)) return "determiner";
  const alone =
    next === undefined ||
    next.kind !== "word" ||
    tellsWhich(next.word) ||
    next.tag === "AUX" ||
    next.tag === "VERB" ||
    next.tag === "ADP";
  return alone ? "pronoun" : "determiner";
}

const comparesTimes = anyOf("earlier later");

/** "Said Holt:": a report turned round at the head of a sentence. */
const opensReport = anyOf("said says added adds asked asks wrote writes");

/** Nouns, adjectives and what stands for them, by tag, capital and neighbours. */
function openRole(units: readonly Unit[], i: number, nextNominal: boolean): Role {
  const { lower, tag, capital, word } = units[i]!;
  if (isNominal(tag)) return "noun";
  if (capital) {
    if (i > 0 && !isClosed(tag)) return "noun";
    if (tag === "VERB" && opensReport(word)) return "other";
    if ((tag === "ADJ" || tag === "VERB" || tag === "X" || tag === "INTJ") && units[i + 1]?.capital) return "noun";
  }
  if (tag === "ADJ") return "modifier";
  const before = units[i - 1];
  if (tag === "VERB") {
    const led =
      before !== undefined &&
      (before.tag === "DET" ||
        before.tag === "ADJ" ||
        before.tag === "NUM" ||
        isPossessiveMark(before) ||
        before.lower === "for" ||
        before.lower === "of");
    return led && nextNominal && /(ed|ing|en)$/.test(lower) ? "modifier" : "other";
  }
  if (tag === "ADV") {
    const graded =
      (before?.tag === "DET" && lower !== "not" && (units[i + 1]?.tag === "ADJ" || units[i + 1]?.tag === "VERB")) ||
      // "an earlier survey"
      (nextNominal && comparesTimes(word) && (before?.lower === "a" || before?.lower === "an")) ||
      (/^(?:his|her|its|their)$/.test(before?.lower ?? "") && lower.endsWith("est"));
    return graded || lower.includes("-") ? "modifier" : "other";
  }
  return lower === "&" ? "noun" : "other";
}

export function isPossessiveMark(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.lower === "'s" || unit.lower === "’s" || unit.lower === "'" || unit.lower === "’");
}
