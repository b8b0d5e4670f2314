/**
 * What a date expression comes to, given when the article appeared. The answer
 * has the granularity the words have and no finer: a day ("2024-04-14"), the
 * week of a Monday ("the week of 2024-09-16"), a month ("March 2024"), a
 * quarter ("Q2 2026"), a season ("autumn 2025"), a year ("2024"). What cannot
 * be placed is null, and so is what is complete as written.
 *
 * Conventions, each the reading news style gives it:
 * - A bare month, weekday or day and month ("In April", "on Tuesday") is the
 *   most recent one up to publication, since news tells what happened; where
 *   the clause speaks of the future it is the first from publication on.
 * - "last Tuesday" is the Tuesday most recently past, never the day of
 *   publication; "next Friday" the first Friday after it. Some desks mean a
 *   week more by "next": that is what the checker is asked to look at.
 * - "two years ago" keeps the year only, "six months ago" the month, "ten
 *   days ago" the day; decades and centuries are marked "about".
 * - Winters are named after the year they begin in; seasons are the north's,
 *   of which only the year matters.
 */
import { addDays, addMonths, type Day, isoDay, monthName, SEASONS, weekdayOf } from "./calendar";
import type { DateMeaning, TimeUnit, Which } from "./date-meaning";

/** `anchor` is the last full day named before the words, for "the following day". */
export function resolveDate(
  meaning: DateMeaning,
  published: Day | null,
  anchor: Day | null,
  isFuture: boolean,
): string | null {
  if (meaning.kind === "absolute" || meaning.kind === "open") return null;
  if (meaning.kind === "anchored") return anchor && anchoredDate(anchor, meaning.unit, meaning.by);
  if (!published) return null;
  switch (meaning.kind) {
    case "month":
      return meaning.day === null
        ? monthDate(published, meaning.month, direction(meaning.which, isFuture))
        : dayOfMonth(published, meaning.month, meaning.day, isFuture);
    case "weekday":
      return weekdayDate(published, meaning.weekday, meaning.which, isFuture);
    case "season":
      return seasonDate(published, meaning.season, direction(meaning.which, isFuture));
    case "quarter":
      return quarterDate(published, meaning.quarter, isFuture);
    case "offset":
      return offsetDate(published, meaning.unit, meaning.by);
  }
}

/** "this" keeps to the running year; "last" excludes the present; null means the most recent. */
function direction(which: Which, isFuture: boolean): "before" | "upTo" | "this" | "from" | "after" {
  if (which === "last") return "before";
  if (which === "next") return "after";
  if (which === "this") return "this";
  return isFuture ? "from" : "upTo";
}

function monthDate(published: Day, month: number, way: ReturnType<typeof direction>): string {
  const { year } = published;
  if (way === "this") return monthName(year, month);
  if (way === "before") return monthName(month < published.month ? year : year - 1, month);
  if (way === "upTo") return monthName(month <= published.month ? year : year - 1, month);
  if (way === "from") return monthName(month >= published.month ? year : year + 1, month);
  return monthName(month > published.month ? year : year + 1, month);
}

/** A day that does not exist ("June 31", "29 February" of a common year) is not resolved. */
function dayOfMonth(published: Day, month: number, day: number, isFuture: boolean): string | null {
  const now = isoDay(published);
  const inYear = isoDay({ year: published.year, month, day });
  const year = isFuture ? published.year + (inYear < now ? 1 : 0) : published.year - (inYear > now ? 1 : 0);
  const resolved = isoDay({ year, month, day });
  return isoDay(addDays({ year, month, day }, 0)) === resolved ? resolved : null;
}

function weekdayDate(published: Day, weekday: number, which: Which, isFuture: boolean): string {
  const since = (weekdayOf(published) - weekday + 7) % 7;
  const until = (7 - since) % 7;
  if (which === "last") return isoDay(addDays(published, -(since || 7)));
  if (which === "next") return isoDay(addDays(published, until || 7));
  return isoDay(addDays(published, isFuture ? until : -since));
}

function seasonDate(published: Day, season: string, way: ReturnType<typeof direction>): string {
  const begins = SEASONS.get(season)!;
  // In January and February the winter that is running began the year before.
  const year = begins === 12 && published.month <= 2 ? published.year - 1 : published.year;
  const runs = begins === 12 ? published.month === 12 || published.month <= 2 : inSeason(published.month, begins);
  const begun = published.month >= begins || year < published.year;
  const over = begun && !runs;
  let named = year;
  if (way === "before" && !over) named = year - 1;
  if (way === "upTo" && !begun) named = year - 1;
  if ((way === "from" || way === "after") && over) named = year + 1;
  if (way === "after" && runs) named = year + 1;
  return begins === 12 ? `winter ${named}–${String((named + 1) % 100).padStart(2, "0")}` : `${season} ${named}`;
}

function inSeason(month: number, begins: number): boolean {
  return month >= begins && month < begins + 3;
}

function quarterDate(published: Day, quarter: number, isFuture: boolean): string {
  const now = Math.ceil(published.month / 3);
  if (isFuture) return `Q${quarter} ${quarter >= now ? published.year : published.year + 1}`;
  return `Q${quarter} ${quarter <= now ? published.year : published.year - 1}`;
}

function offsetDate(from: Day, unit: TimeUnit, by: number): string | null {
  if (Math.abs(by) > 3000) return null;
  switch (unit) {
    case "day":
      return isoDay(addDays(from, by));
    case "week":
    case "fortnight": {
      const monday = addDays(from, -((weekdayOf(from) + 6) % 7) + by * (unit === "week" ? 7 : 14));
      return `the week of ${isoDay(monday)}`;
    }
    case "month": {
      const { year, month } = addMonths(from.year, from.month, by);
      return monthName(year, month);
    }
    case "quarter": {
      const { year, month } = addMonths(from.year, from.month, by * 3);
      return `Q${Math.ceil(month / 3)} ${year}`;
    }
    case "year":
      return yearName(from.year + by);
    case "decade":
      return by === 0 ? `${Math.floor(from.year / 10)}0s` : about(from.year + by * 10);
    case "century":
      return by === 0 ? null : about(from.year + by * 100);
  }
}

function anchoredDate(anchor: Day, unit: TimeUnit, by: number): string | null {
  return unit === "quarter" ? null : offsetDate(anchor, unit, by);
}

function yearName(year: number): string | null {
  return year > 0 ? String(year) : null;
}

function about(year: number): string | null {
  return year > 0 ? `about ${year}` : null;
}
