import { MONTHS, SEASONS, WEEKDAYS } from "./calendar";
import { findTimeUnit } from "./date-meaning";
import { CAUSES, COMPARISONS, OPINIONS, PREDICTIONS } from "./lexicon-claims";
import {
  BEHIND_QUARTERS,
  BEHIND_THE,
  DAY_PARTS,
  LEADS_TO_WHICH,
  PARTS_OF_PERIOD,
  QUARTERS,
  WHICH,
} from "./lexicon-dates";
import { CURRENCY_CODES, CURRENCY_PREFIXES, CURRENCY_SIGNS, FRACTIONS, SCALES } from "./lexicon-quantities";
import { OPENS, opensComparisonAlone } from "./openers";

/**
 * The commonest words open a part only together with the word behind them:
 * "the" with "largest" or "following", "a" with "million", "is" with "likely".
 * Here stands which kinds a word opens in no other way, and which kinds a word
 * lets one before it open; so that no finder looks at every article. What is
 * let through wrongly costs a look, what is kept out wrongly loses a part.
 */
export function needsOf(lower: string): number {
  let bits = 0;
  if (isArticle(lower) || (CURRENCY_PREFIXES.has(lower) && !CURRENCY_CODES.has(lower))) bits |= OPENS.figure;
  if (
    lower === "the" ||
    isArticle(lower) ||
    WHICH.has(lower) ||
    LEADS_TO_WHICH.has(lower) ||
    PARTS_OF_PERIOD.has(lower) ||
    QUARTERS.has(lower)
  )
    bits |= OPENS.date;
  if (!opensComparisonAlone(lower) && !isWhole(COMPARISONS, lower)) bits |= OPENS.comparison;
  if (!isWhole(CAUSES, lower)) bits |= OPENS.cause;
  if (!isWhole(PREDICTIONS, lower) && !lower.endsWith("'ll")) bits |= OPENS.prediction;
  if (!isWhole(OPINIONS, lower)) bits |= OPENS.opinion;
  return bits;
}

/** The kinds that one of those words before it may open with this one. */
export function allowsOf(lower: string): number {
  let bits = 0;
  if (CURRENCY_SIGNS.has(lower) || SCALES.has(lower) || FRACTIONS.has(lower) || SHARES.has(lower)) bits |= OPENS.figure;
  if (
    lower === "of" ||
    findTimeUnit(lower) !== null ||
    DAY_PARTS.has(lower) ||
    WEEKDAYS.has(lower) ||
    MONTHS.has(lower) ||
    SEASONS.has(lower) ||
    WHICH.has(lower) ||
    BEHIND_QUARTERS.has(lower) ||
    BEHIND_THE.has(lower)
  )
    bits |= OPENS.date;
  if (/(?:est|worst|best|most)$/.test(lower) || SECOND_IN.comparison.has(lower)) bits |= OPENS.comparison;
  if (SECOND_IN.cause.has(lower)) bits |= OPENS.cause;
  if (SECOND_IN.prediction.has(lower)) bits |= OPENS.prediction;
  if (SECOND_IN.opinion.has(lower)) bits |= OPENS.opinion;
  return bits;
}

type Phrases = typeof CAUSES;

/** "a percentage point", "a 2% rise" is the figure's own. */
const SHARES: ReadonlySet<string> = new Set("% - percent pc pct per percentage basis".split(" "));

function isArticle(lower: string): boolean {
  return lower === "a" || lower === "an";
}

/** Whether a word alone is a phrase of the kind. */
function isWhole(phrases: Phrases, lower: string): boolean {
  return phrases.get(lower)?.some((words) => words.length === 1) === true;
}

const secondsOf = (phrases: Phrases): ReadonlySet<string> =>
  new Set([...phrases.values()].flatMap((known) => known.flatMap((words) => words.slice(1, 2))));

const SECOND_IN = {
  comparison: secondsOf(COMPARISONS),
  cause: secondsOf(CAUSES),
  prediction: secondsOf(PREDICTIONS),
  opinion: secondsOf(OPINIONS),
};
