import type { Unit } from "./clause";
import { isHuman, isPlural, singular } from "./lexicon/en-speakers";
import { dayWords, forms, months, prepositions, weekdays } from "./lexicon/en-words";
import { anyOf } from "./word-lists";
import { askWord, type Word } from "./words";

/** Days, months, "yesterday"; the month of May is left to its neighbours. */
export const isTimeWord = anyOf([...weekdays, ...dayWords, ...[...months].filter((month) => month !== "may")]);

/** A month or a day in its place: "June Castleman" and "driver Sunday Ekpo" are people, "In June Castleman said" tells when. */
export function isTimeAt(words: readonly { word: Word; capital: boolean; kind: string }[], at: number): boolean {
  const here = words[at];
  if (here === undefined || !isTimeWord(here.word)) return false;
  const next = words[at + 1];
  if (!here.capital || next === undefined || !next.capital || isTimeWord(next.word)) return true;
  const before = words[at - 1]?.word;
  if (isGivenMonth(here.word) && !here.word.text.endsWith("."))
    return before !== undefined && words[at - 1]!.kind === "word" && tellsWhen(before);
  return !(isGivenDay(here.word) && before !== undefined && (callsSomebody(before) || namesPerson(before)));
}

const isGivenMonth = anyOf("april june jan august");
const isGivenDay = anyOf("sunday friday monday");
const tellsWhen = anyOf([...prepositions, ..."last this next late early mid each every the".split(" ")]);
const callsSomebody = anyOf(
  "comrade mr mr. mrs mrs. ms ms. dr dr. chief senator sen sen. rep rep. prof prof. pastor prince hon hon. alhaji engr engr.",
);

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

export const endsInIng = askWord(({ lower }) => lower.endsWith("ing"));

const isListedAdverb = anyOf(
  "also not never n't then still even just later once again often first himself herself themselves itself",
);
const isAdverbForm = askWord((word) => word.lower.endsWith("ly") || isListedAdverb(word));

const asksOrLinks = anyOf("why how when where whether that if none");

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

/** Begins with a capital letter, whatever it is otherwise. */
export const beginsLarge = askWord(({ text }) => LARGE.test(text));
const LARGE = /^\p{Lu}/u;

/** Begins with a small letter. */
export const beginsSmall = askWord(({ text }) => SMALL.test(text));
const SMALL = /^\p{Ll}/u;

export const isAndOrBut = anyOf("and but");
export const isArticle = anyOf("a an the");
/** A pronoun that owns: "her car"; "her" may be its object, too. */
export const isOwner = anyOf("his her their its");
export const opensRelative = anyOf("who which whose");
export const isFraction = anyOf("third quarter half fifth");
export const isPartOfDay = anyOf("night morning afternoon evening");
export const isApostrophe = anyOf("' ’");
/** Sets a clause off from the one it stands in. */
export const setsOff = anyOf(", — –");
/** Divides clauses. */
export const divides = anyOf(", ; : — –");
export const isOrdinalEnding = anyOf("st nd rd th");
