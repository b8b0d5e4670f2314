import { HOLIDAY_DAYS, HOLIDAYS, MONTHS, SEASONS, WEEKDAYS } from "./calendar";
import { CAUSES, COMPARISONS, OPINIONS, PREDICTIONS } from "./lexicon-claims";
import { LEADS_TO_WHICH, PARTS_OF_PERIOD, QUARTERS, WHICH } from "./lexicon-dates";
import { TITLE_MODIFIERS, TITLE_WORDS } from "./lexicon-names";
import {
  CURRENCY_CODES,
  CURRENCY_PREFIXES,
  CURRENCY_SIGNS,
  FRACTIONS,
  NUMBER_WORDS,
  TENS,
  VAGUE_COUNTS,
} from "./lexicon-quantities";

/**
 * What a word can be the first token of, one bit a kind of part. Most words
 * open nothing, and every finder passes over them at the price of one test.
 */
export const OPENS = { figure: 1, date: 2, name: 4, comparison: 8, cause: 16, prediction: 32, opinion: 64 } as const;

/** All of them. */
export const ANYTHING = 127;

/** Beside those bits: a word of accusation (see accusations.ts), which opens nothing by that. */
export const ACCUSES = 128;

const RELATIVE_DAYS = "today tonight yesterday overnight tomorrow the recent a an one half";

/** Every word a relative date can begin with. */
export const RELATIVE_OPENERS: ReadonlySet<string> = new Set([
  ...RELATIVE_DAYS.split(" "),
  ...LEADS_TO_WHICH,
  ...WHICH.keys(),
  ...PARTS_OF_PERIOD,
  ...QUARTERS.keys(),
  ...NUMBER_WORDS,
  ...VAGUE_COUNTS,
  ...SEASONS.keys(),
]);

/** The bits of one word, from its text and its key in the lexicons. */
export function opensOf(text: string, lower: string, kind: "word" | "number" | "mark"): number {
  if (kind === "number") return OPENS.figure | OPENS.date;
  if (kind === "mark") return (CURRENCY_SIGNS.has(text) ? OPENS.figure : 0) | (/^[’']$/.test(text) ? OPENS.date : 0);
  const capital = /^\p{Lu}/u.test(text);
  let bits = 0;
  if (opensFigure(lower)) bits |= OPENS.figure;
  if (RELATIVE_OPENERS.has(lower) || opensCalendar(text, lower)) bits |= OPENS.date;
  if (capital || TITLE_WORDS.has(lower) || TITLE_MODIFIERS.has(lower)) bits |= OPENS.name;
  if (COMPARISONS.has(lower) || OWNERS.has(lower) || opensComparisonAlone(lower)) bits |= OPENS.comparison;
  if (CAUSES.has(lower)) bits |= OPENS.cause;
  if (PREDICTIONS.has(lower) || lower === "due" || lower.endsWith("'ll")) bits |= OPENS.prediction;
  if (OPINIONS.has(lower)) bits |= OPENS.opinion;
  return bits;
}

/** Whether a word can begin a date that leans on no other day (see dates.ts). */
export function opensCalendar(text: string, lower: string): boolean {
  // "New Year’s Eve"
  return text === "New" || opensDate(lower);
}

/** Days, months, holidays and what stands before a year; "forty-two" before "days ago". */
function opensDate(lower: string): boolean {
  return (
    MONTHS.has(lower) ||
    WEEKDAYS.has(lower) ||
    HOLIDAYS.has(lower) ||
    HOLIDAY_DAYS.has(lower) ||
    /^(?:mid-.*|noon|midnight|midday|fiscal|financial|q|h|fy)$/.test(lower) ||
    TENS.has(lower.split("-", 1)[0]!)
  );
}

function opensFigure(lower: string): boolean {
  if (NUMBER_WORDS.has(lower) || VAGUE_COUNTS.has(lower) || CURRENCY_PREFIXES.has(lower) || CURRENCY_CODES.has(lower))
    return true;
  if (
    FRACTIONS.has(lower) ||
    /^(?:a|an|one|half|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/.test(lower)
  )
    return true;
  return (
    lower.includes("-") && (TENS.has(lower.split("-", 1)[0]!) || /-(?:thirds|quarters|fifths|tenths)$/.test(lower))
  );
}

/** Alone, or with the word behind that is compared: not by a phrase, nor as an article before "largest". */
export function opensComparisonAlone(lower: string): boolean {
  return /er$|est$|-(?:worst|best|most)$|^(?:more|less|as|times|worst|best|most)$/.test(lower);
}

const OWNERS: ReadonlySet<string> = new Set("the its his her their our my".split(" "));
