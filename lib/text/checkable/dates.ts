import { isApostrophe, isOrdinalEnding, isPartOfDay } from "../word-classes";
import { anyOf } from "../word-lists";
import { askWord } from "../words";
import { anyKey } from "./any-key";
import { HOLIDAY_DAYS, HOLIDAYS, MONTHS, WEEKDAYS } from "./calendar";
import type { DateMeaning, FoundDate } from "./date-meaning";
import { opensCalendar } from "./openers";
import { isCapitalised, keyOf, type Token, touch } from "./tokens";

/**
 * Dates that stand by themselves: "14 April 2025", "Aug. 20", "in April",
 * "2022", "the late 1990s", "2015-16", "Q3 2024", "fiscal 2025", "7:52 a.m.",
 * "Labor Day". Returns the date that begins at `i`, or null.
 */
export function findDate(tokens: readonly Token[], i: number): FoundDate | null {
  const { kind, word } = tokens[i]!;
  if (kind === "word") {
    if (!namesTime(word)) return null;
    return (
      findMonth(tokens, i) ??
      findFiscalYear(tokens, i) ??
      findWeekday(tokens, i) ??
      findClockTime(tokens, i) ??
      findHoliday(tokens, i)
    );
  }
  return (
    findIsoDate(tokens, i) ??
    findDayMonth(tokens, i) ??
    findDecade(tokens, i) ??
    findCentury(tokens, i) ??
    findYear(tokens, i) ??
    findClockTime(tokens, i)
  );
}

const namesTime = askWord(({ text, lower }) => opensCalendar(text, keyOf(lower)));

/** The month at `i` and where its name ends ("Aug." takes its dot), or null. */
export function findMonthName(tokens: readonly Token[], i: number): { month: number; to: number } | null {
  const token = tokens[i];
  if (!isCapitalised(token)) return null;
  if (!isMonth(token.word)) return null;
  return { month: MONTHS.get(token.lower)!, to: isShortened(token) && tokens[i + 1]?.text === "." ? i + 2 : i + 1 };
}

export const isMonth = anyOf(MONTHS.keys());
export const isWeekday = anyOf(WEEKDAYS.keys());

/** "Aug" and "Sept" take a dot; "June" at the end of a sentence does not. */
function isShortened({ lower }: Token): boolean {
  return lower.length <= 4 && lower !== "may" && lower !== "june" && lower !== "july";
}

/** A year as four digits, or null. */
export function yearAt(token: Token | undefined): number | null {
  return token?.kind === "number" && isYear(token.word) ? Number(token.text) : null;
}

const isYear = askWord(({ text }) => /^(1[5-9]|20)\d\d$/.test(text));

const leadsToMonth = anyOf(
  "in last since by on of until till from early late mid next this through before after during between and to every previous the for around",
);
const leadsToYear = anyOf(
  "in since by from until till before after of during between and to late early mid the for around through year a an its his her their spring summer autumn fall winter back than circa",
);

function absolute(from: number, to: number, day: (DateMeaning & { kind: "absolute" })["day"] = null): FoundDate {
  return { from, to, meaning: { kind: "absolute", day } };
}

function findIsoDate(tokens: readonly Token[], i: number): FoundDate | null {
  if (tokens[i + 1]?.text !== "-" || tokens[i + 3]?.text !== "-") return null;
  const [year, dash, month, dash2, day] = tokens.slice(i, i + 5);
  if (yearAt(year) === null || day?.kind !== "number") return null;
  if (!touch(year, dash) || !touch(dash2, day) || Number(month?.text) > 12) return null;
  return absolute(i, i + 5, { year: Number(year!.text), month: Number(month!.text), day: Number(day.text) });
}

/** "14 April 2025", "the 2nd of May". */
function findDayMonth(tokens: readonly Token[], i: number): FoundDate | null {
  const day = dayAt(tokens[i]);
  if (day === null) return null;
  let at = i + 1;
  if (touch(tokens[i], tokens[at]) && isOrdinalEnding(tokens[at]?.word)) at++;
  if (tokens[at]?.lower === "of") at++;
  const month = findMonthName(tokens, at);
  return month && withYear(tokens, i, month.to, month.month, day);
}

/** "April", "April 14", "Aug. 20, 1940", "March 2022", "mid-April". */
function findMonth(tokens: readonly Token[], i: number): FoundDate | null {
  if (tokens[i]!.lower.startsWith("mid-")) {
    const month = MONTHS.get(tokens[i]!.lower.slice(4));
    return month === undefined ? null : withYear(tokens, i, i + 1, month, null);
  }
  const name = findMonthName(tokens, i);
  if (!name) return null;
  const day = dayAt(tokens[name.to]);
  if (day !== null && !touch(tokens[name.to], tokens[name.to + 1]?.kind === "word" ? tokens[name.to + 1] : undefined)) {
    return withYear(tokens, i, name.to + 1, name.month, day);
  }
  if (day !== null && isOrdinalEnding(tokens[name.to + 1]?.word)) {
    return withYear(tokens, i, name.to + 2, name.month, day);
  }
  if (yearAt(tokens[name.to]) !== null) return absolute(i, name.to + 1);
  // "May", "March" and "April Jones" need a word before them that takes a time.
  const said = leadsToMonth(tokens[i - 1]?.word) || tokens[i - 1]?.text === "-";
  const doubtful = name.month === 5 || name.month === 3 || isCapitalised(tokens[name.to]) || tokens[i]!.opensSentence;
  if (doubtful && !said) return null;
  return withYear(tokens, i, name.to, name.month, null);
}

/** Adds ", 1940" or "2025" where a year follows. */
function withYear(tokens: readonly Token[], from: number, to: number, month: number, day: number | null): FoundDate {
  const comma = tokens[to]?.text === "," ? 1 : 0;
  const year = yearAt(tokens[to + comma]);
  if (year === null || (comma && day === null))
    return { from, to, meaning: { kind: "month", month, day, which: null } };
  return absolute(from, to + comma + 1, day === null ? null : { year, month, day });
}

function dayAt(token: Token | undefined): number | null {
  return token?.kind === "number" && isDay(token.word) ? Number(token.text) : null;
}

const isDay = askWord(({ text }) => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31);

/** "the 19th century". */
function findCentury(tokens: readonly Token[], i: number): FoundDate | null {
  if (tokens[i]!.kind !== "number" || !isOrdinalEnding(tokens[i + 1]?.word) || !touch(tokens[i], tokens[i + 1]))
    return null;
  return /^(?:century|centuries)$/.test(tokens[i + 2]?.lower ?? "") ? absolute(i, i + 3) : null;
}

/** "1970s", "the late 1990s", "’70s". */
function findDecade(tokens: readonly Token[], i: number): FoundDate | null {
  const token = tokens[i]!;
  const short = isApostrophe(token.word) && /^\d0$/.test(tokens[i + 1]?.text ?? "") ? 1 : 0;
  const number = tokens[i + short];
  if (!short && (yearAt(number) === null || !number!.text.endsWith("0"))) return null;
  const ending = tokens[i + short + 1];
  if (!touch(number, ending)) return null;
  if (ending!.lower === "s") return absolute(i, i + short + 2);
  return isApostrophe(ending!.word) && tokens[i + short + 2]?.lower === "s" ? absolute(i, i + short + 3) : null;
}

/** "fiscal 2025", "Q3 2024", "FY24", "the financial year 2025-26", "the first half of 2023". */
function findFiscalYear(tokens: readonly Token[], i: number): FoundDate | null {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (opensQuarter(token.word) && touch(token, next) && next?.kind === "number") {
    return absolute(i, yearAt(tokens[i + 2]) === null ? i + 2 : i + 3);
  }
  if (token.lower !== "fiscal" && token.lower !== "financial") return null;
  const year = next?.lower === "year" ? i + 2 : i + 1;
  return yearAt(tokens[year]) === null ? null : absolute(i, endOfYears(tokens, year));
}

const opensQuarter = anyOf("q h fy");

/** "2022", "2015-16", "between 2019 and 2023": four digits that count nothing. */
function findYear(tokens: readonly Token[], i: number): FoundDate | null {
  if (yearAt(tokens[i]) === null) return null;
  const before = tokens[i - 1];
  if (before && touch(before, tokens[i]) && !touchesYear(before.word)) return null;
  const end = endOfYears(tokens, i);
  const next = tokens[end];
  if (endsTime(next?.word)) return null;
  if (next && touch(tokens[end - 1], next) && next.kind === "word") return null;
  if (next?.kind === "word" && looksCounted(next.word) && !leadsToYear(before?.word)) return null;
  return absolute(i, end);
}

const touchesYear = anyOf("( – -");
const endsTime = anyOf("gmt utc hours hrs");
const looksCounted = askWord(({ lower }) => /[^s]s$/.test(lower) && !/^(is|was|has|as|its|his|this)$/.test(lower));

function endOfYears(tokens: readonly Token[], i: number): number {
  const dash = tokens[i + 1];
  const second = tokens[i + 2];
  const range = dash && joinsYears(dash.word) && touch(tokens[i], dash) && /^(\d{2}|\d{4})$/.test(second?.text ?? "");
  return range ? i + 3 : i + 1;
}

const joinsYears = anyOf("- – /");

function findWeekday(tokens: readonly Token[], i: number): FoundDate | null {
  const token = tokens[i];
  if (!isCapitalised(token)) return null;
  // "Sun", "Sat" and "Wed" alone are words; "Sunday Times" is a paper.
  if (!isWeekday(token.word) || token.lower.length < 6 || isNameAfter(tokens, i)) return null;
  const weekday = WEEKDAYS.get(token.lower)!;
  const part = isPartOfDay(tokens[i + 1]?.word) ? 1 : 0;
  return { from: i, to: i + 1 + part, meaning: { kind: "weekday", weekday, which: null } };
}

function isNameAfter(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return isCapitalised(next) && !isMonth(next.word) && !tokens[i]!.opensSentence;
}

/** "7:52", "9 a.m.", "10pm", "noon", "midnight". */
function findClockTime(tokens: readonly Token[], i: number): FoundDate | null {
  const token = tokens[i]!;
  if (isMiddle(token.word)) return { from: i, to: i + 1, meaning: { kind: "open" } };
  if (token.kind !== "number") return null;
  const colon = tokens[i + 1]?.text === ":" && /^\d\d$/.test(tokens[i + 2]?.text ?? "") && touch(token, tokens[i + 1]);
  const at = colon ? i + 3 : i + 1;
  const half = tokens[at];
  if (half && isHalfOfDay(half.word)) {
    return {
      from: i,
      to: tokens[at + 1]?.text === "." && half.lower.includes(".") ? at + 2 : at + 1,
      meaning: { kind: "open" },
    };
  }
  return colon ? { from: i, to: at, meaning: { kind: "open" } } : null;
}

const isMiddle = anyOf("noon midnight midday");
const isHalfOfDay = anyOf("a.m p.m am pm gmt");

function findHoliday(tokens: readonly Token[], i: number): FoundDate | null {
  const token = tokens[i]!;
  if (!isCapitalised(token)) return null;
  if (token.text === "New")
    return /^year's$/.test(tokens[i + 1]?.lower ?? "") && endsHoliday(tokens[i + 2]?.word)
      ? { from: i, to: i + 3, meaning: { kind: "open" } }
      : null;
  const day = endsHoliday(tokens[i + 1]?.word);
  if (needsDay(token.word)) return day ? { from: i, to: i + 2, meaning: { kind: "open" } } : null;
  return isHoliday(token.word) ? { from: i, to: day ? i + 2 : i + 1, meaning: { kind: "open" } } : null;
}

const endsHoliday = anyOf("day eve monday sunday");
const needsDay = anyKey(HOLIDAY_DAYS);
const isHoliday = anyOf(HOLIDAYS);
