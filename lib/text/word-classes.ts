import type { Unit } from "./clause";
import { dayWords, forms, months, prepositions, weekdays } from "./lexicon/en-words";
import { remember } from "./remember";
import { rememberWord } from "./words";

/** Days, months, "yesterday"; the month of May is left to its neighbours. */
export const isTimeWord = remember(
  (lower: string) => weekdays.has(lower) || (months.has(lower) && lower !== "may") || dayWords.has(lower),
);

/** A word of the closed class of prepositions, whatever the tagger calls it. */
export function isPreposition(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.kind === "word" && prepositions.has(unit.lower);
}

/** A dash, however it is typed: "—", "--", or a hyphen with space around it. */
export function isDash(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.kind === "mark" && (isLongDash(unit.text) || (unit.text === "-" && unit.spaced));
}

const isLongDash = remember((text: string) => /^[—–]$|^--+$/.test(text));

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

const helps = rememberWord(
  ({ lower }) => forms.be.has(lower) || forms.have.has(lower) || forms.do.has(lower) || forms.modal.has(lower),
);

const isBareHelp = rememberWord(
  ({ lower }) => lower === "be" || lower === "been" || lower === "being" || lower === "having",
);

const endsInIng = rememberWord(({ lower }) => lower.endsWith("ing"));

const isAdverbForm = rememberWord(
  ({ lower }) =>
    /ly$/.test(lower) ||
    /^(also|not|never|n't|then|still|even|just|later|once|again|often|first|himself|herself|themselves|itself)$/.test(
      lower,
    ),
);

const asksOrLinks = rememberWord(({ lower }) => /^(why|how|when|where|whether|that|if)$/.test(lower));
