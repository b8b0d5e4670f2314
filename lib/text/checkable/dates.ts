import { HOLIDAY_DAYS, HOLIDAYS, MONTHS, WEEKDAYS } from "./calendar";
import type { DateMeaning, FoundDate } from "./date-meaning";
import { isCapitalised, type Token, touch } from "./tokens";

/**
 * Dates that stand by themselves: "14 April 2025", "Aug. 20", "in April",
 * "2022", "the late 1990s", "2015-16", "Q3 2024", "fiscal 2025", "7:52 a.m.",
 * "Labor Day". Returns the date that begins at `i`, or null.
 */
export function findDate(tokens: readonly Token[], i: number): FoundDate | null {
  if (tokens[i]!.kind === "word")
    return (
      findMonth(tokens, i) ??
      findFiscalYear(tokens, i) ??
      findWeekday(tokens, i) ??
      findClockTime(tokens, i) ??
      findHoliday(tokens, i)
    );
  return (
    findIsoDate(tokens, i) ??
    findDayMonth(tokens, i) ??
    findDecade(tokens, i) ??
    findYear(tokens, i) ??
    findClockTime(tokens, i)
  );
}

/** The month at `i` and where its name ends ("Aug." takes its dot), or null. */
export function findMonthName(tokens: readonly Token[], i: number): { month: number; to: number } | null {
  const token = tokens[i];
  if (!isCapitalised(token)) return null;
  const month = MONTHS.get(token.lower);
  if (month === undefined) return null;
  return { month, to: isShortened(token) && tokens[i + 1]?.text === "." ? i + 2 : i + 1 };
}

/** "Aug" and "Sept" take a dot; "June" at the end of a sentence does not. */
function isShortened({ lower }: Token): boolean {
  return lower.length <= 4 && !/^(may|june|july)$/.test(lower);
}

/** A year as four digits, or null. */
export function yearAt(token: Token | undefined): number | null {
  return token?.kind === "number" && /^(1[5-9]|20)\d\d$/.test(token.text) ? Number(token.text) : null;
}

const BEFORE_MONTH =
  /^(in|last|since|by|on|of|until|till|from|early|late|mid|next|this|through|before|after|during|between|and|to|every|previous|the|for|around)$/;
const BEFORE_YEAR =
  /^(in|since|by|from|until|till|before|after|of|during|between|and|to|late|early|mid|the|for|around|through|year|a|an|its|his|her|their|spring|summer|autumn|fall|winter|back|than|circa)$/;
function absolute(from: number, to: number, day: (DateMeaning & { kind: "absolute" })["day"] = null): FoundDate {
  return { from, to, meaning: { kind: "absolute", day } };
}

function findIsoDate(tokens: readonly Token[], i: number): FoundDate | null {
  const [year, dash, month, dash2, day] = tokens.slice(i, i + 5);
  if (yearAt(year) === null || dash?.text !== "-" || dash2?.text !== "-" || day?.kind !== "number") return null;
  if (!touch(year, dash) || !touch(dash2, day) || Number(month?.text) > 12) return null;
  return absolute(i, i + 5, { year: Number(year!.text), month: Number(month!.text), day: Number(day.text) });
}

/** "14 April 2025", "the 2nd of May". */
function findDayMonth(tokens: readonly Token[], i: number): FoundDate | null {
  const day = dayAt(tokens[i]);
  if (day === null) return null;
  let at = i + 1;
  if (touch(tokens[i], tokens[at]) && /^(st|nd|rd|th)$/.test(tokens[at]?.lower ?? "")) at++;
  if (tokens[at]?.lower === "of") at++;
  const month = findMonthName(tokens, at);
  return month && withYear(tokens, i, month.to, month.month, day);
}

/** "April", "April 14", "Aug. 20, 1940", "March 2022", "mid-April". */
function findMonth(tokens: readonly Token[], i: number): FoundDate | null {
  const mid = /^mid-/.exec(tokens[i]?.lower ?? "");
  if (mid) {
    const month = MONTHS.get(tokens[i]!.lower.slice(4));
    return month === undefined ? null : withYear(tokens, i, i + 1, month, null);
  }
  const name = findMonthName(tokens, i);
  if (!name) return null;
  const day = dayAt(tokens[name.to]);
  if (day !== null && !touch(tokens[name.to], tokens[name.to + 1]?.kind === "word" ? tokens[name.to + 1] : undefined)) {
    return withYear(tokens, i, name.to + 1, name.month, day);
  }
  if (day !== null && /^(st|nd|rd|th)$/.test(tokens[name.to + 1]?.lower ?? "")) {
    return withYear(tokens, i, name.to + 2, name.month, day);
  }
  if (yearAt(tokens[name.to]) !== null) return absolute(i, name.to + 1);
  // "May", "March" and "April Jones" need a word before them that takes a time.
  const said = BEFORE_MONTH.test(tokens[i - 1]?.lower ?? "") || tokens[i - 1]?.text === "-";
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
  const day = token?.kind === "number" && /^\d{1,2}$/.test(token.text) ? Number(token.text) : 0;
  return day >= 1 && day <= 31 ? day : null;
}

/** "1970s", "the late 1990s", "’70s". */
function findDecade(tokens: readonly Token[], i: number): FoundDate | null {
  const token = tokens[i]!;
  const short = /^[’']$/.test(token.text) && /^\d0$/.test(tokens[i + 1]?.text ?? "") ? 1 : 0;
  const number = tokens[i + short];
  if (!short && (yearAt(number) === null || !number!.text.endsWith("0"))) return null;
  const ending = tokens[i + short + 1];
  if (!touch(number, ending)) return null;
  if (ending!.lower === "s") return absolute(i, i + short + 2);
  return /^[’']$/.test(ending!.text) && tokens[i + short + 2]?.lower === "s" ? absolute(i, i + short + 3) : null;
}

/** "fiscal 2025", "Q3 2024", "FY24", "the financial year 2025-26", "the first half of 2023". */
function findFiscalYear(tokens: readonly Token[], i: number): FoundDate | null {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (/^(q|h|fy)$/.test(token.lower) && touch(token, next) && next?.kind === "number") {
    return absolute(i, yearAt(tokens[i + 2]) === null ? i + 2 : i + 3);
  }
  if (!/^(fiscal|financial)$/.test(token.lower)) return null;
  const year = next?.lower === "year" ? i + 2 : i + 1;
  return yearAt(tokens[year]) === null ? null : absolute(i, endOfYears(tokens, year));
}

/** "2022", "2015-16", "between 2019 and 2023": four digits that count nothing. */
function findYear(tokens: readonly Token[], i: number): FoundDate | null {
  if (yearAt(tokens[i]) === null) return null;
  const before = tokens[i - 1];
  if (before && touch(before, tokens[i]) && !/^[(–-]$/.test(before.text)) return null;
  const end = endOfYears(tokens, i);
  const next = tokens[end];
  if (/^(gmt|utc|hours|hrs)$/.test(next?.lower ?? "")) return null;
  if (next && touch(tokens[end - 1], next) && next.kind === "word") return null;
  const counts =
    next?.kind === "word" && /[^s]s$/.test(next.lower) && !/^(is|was|has|as|its|his|this)$/.test(next.lower);
  if (counts && !BEFORE_YEAR.test(before?.lower ?? "")) return null;
  return absolute(i, end);
}

function endOfYears(tokens: readonly Token[], i: number): number {
  const dash = tokens[i + 1];
  const second = tokens[i + 2];
  const range =
    dash && /^[-–/]$/.test(dash.text) && touch(tokens[i], dash) && /^(\d{2}|\d{4})$/.test(second?.text ?? "");
  return range ? i + 3 : i + 1;
}

function findWeekday(tokens: readonly Token[], i: number): FoundDate | null {
  const token = tokens[i];
  if (!isCapitalised(token)) return null;
  const weekday = WEEKDAYS.get(token.lower);
  // "Sun", "Sat" and "Wed" alone are words; "Sunday Times" is a paper.
  if (weekday === undefined || token.lower.length < 6 || isNameAfter(tokens, i)) return null;
  const part = /^(morning|afternoon|evening|night)$/.test(tokens[i + 1]?.lower ?? "") ? 1 : 0;
  return { from: i, to: i + 1 + part, meaning: { kind: "weekday", weekday, which: null } };
}

function isNameAfter(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return isCapitalised(next) && !MONTHS.has(next.lower) && !tokens[i]!.opensSentence;
}

/** "7:52", "9 a.m.", "10pm", "noon", "midnight". */
function findClockTime(tokens: readonly Token[], i: number): FoundDate | null {
  const token = tokens[i]!;
  if (/^(noon|midnight|midday)$/.test(token.lower)) return { from: i, to: i + 1, meaning: { kind: "open" } };
  if (token.kind !== "number") return null;
  const colon = tokens[i + 1]?.text === ":" && /^\d\d$/.test(tokens[i + 2]?.text ?? "") && touch(token, tokens[i + 1]);
  const at = colon ? i + 3 : i + 1;
  const half = tokens[at];
  if (half && /^(a\.m|p\.m|am|pm|gmt)$/.test(half.lower)) {
    return {
      from: i,
      to: tokens[at + 1]?.text === "." && half.lower.includes(".") ? at + 2 : at + 1,
      meaning: { kind: "open" },
    };
  }
  return colon ? { from: i, to: at, meaning: { kind: "open" } } : null;
}

function findHoliday(tokens: readonly Token[], i: number): FoundDate | null {
  const token = tokens[i]!;
  if (!isCapitalised(token)) return null;
  const day = /^(day|eve|monday|sunday)$/.test(tokens[i + 1]?.lower ?? "");
  if (HOLIDAY_DAYS.test(token.lower)) return day ? { from: i, to: i + 2, meaning: { kind: "open" } } : null;
  return HOLIDAYS.test(token.lower) ? { from: i, to: day ? i + 2 : i + 1, meaning: { kind: "open" } } : null;
}
