import type { Unit } from "./clause";
import { isHuman, isPlural, singular } from "./lexicon/en-speakers";
import { dayWords, forms, months, prepositions, weekdays } from "./lexicon/en-words";
import { anyOf } from "./word-lists";
import { askWord } from "./words";

/** Days, months, "yesterday"; the month of May is left to its neighbours. */
export const isTimeWord = anyOf([...weekdays, ...dayWords, ...[...months].filter((month) => month !== "may")]);

const isListedPreposition = anyOf(prepositions);

/** A word of the closed class of prepositions, whatever the tagger calls it. */
export function isPreposition(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.kind === "word" && isListedPreposition(unit.word);
}

/** A dash, however it is typed: "—", "--", or a hyphen with space around it. */
export function isDash(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.kind === "mark" && (isLongDash(unit.word) || (unit.text === "-" && unit.spaced));
}

const isLongDash = askWord(({ text }) => /^[—–―]$|^--+$/.test(text));

/** Is, was, had, would: verbs that only help others. */
export function isAuxiliary(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.kind === "word" && helps(unit.word);
}

/** A verb that can head a finite clause. */
export function isFiniteVerb(unit: Unit | undefined): boolean {
  if (unit === undefined || unit.kind !== "word" || unit.phrase >= 0) return false;
  if (helps(unit.word)) return !isBareHelp(unit.word);
  return unit.tag === "VERB" && !endsInIng(unit.word);
}

/** An adverb that can stand between a subject and its verb; question words are none. */
export function isAdverb(unit: Unit | undefined): boolean {
  return (
    unit !== undefined &&
    unit.kind === "word" &&
    unit.phrase < 0 &&
    !asksOrLinks(unit.word) &&
    (unit.tag === "ADV" || isAdverbForm(unit.word))
  );
}

const helps = anyOf([...forms.be, ...forms.have, ...forms.do, ...forms.modal]);

const isBareHelp = anyOf("be been being having");

const endsInIng = askWord(({ lower }) => lower.endsWith("ing"));

const isListedAdverb = anyOf(
  "also not never n't then still even just later once again often first himself herself themselves itself",
);
const isAdverbForm = askWord((word) => word.lower.endsWith("ly") || isListedAdverb(word));

const asksOrLinks = anyOf("why how when where whether that if");

/** A noun for a person. */
export const namesPerson = askWord(({ lower }) => isHuman(lower));

/** "great-grandson": a compound whose last part is a noun for a person. */
export const endsInPerson = askWord(
  ({ lower }) => lower.includes("-") && isHuman(lower.slice(lower.lastIndexOf("-") + 1)),
);

/** A noun for a person, or its plural. */
export const namesPeople = askWord(({ lower }) => isHuman(singular(lower)));

/** A noun that means many. */
export const namesMany = askWord(({ lower }) => isPlural(lower));
