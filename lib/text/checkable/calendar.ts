/** Names of months, weekdays and seasons, and day arithmetic free of time zones. */

/** Months by every name the press gives them; "May" and "March" are words too, see dates.ts. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ["january", "jan"],
    ["february", "feb"],
    ["march", "mar"],
    ["april", "apr"],
    ["may"],
    ["june", "jun"],
    ["july", "jul"],
    ["august", "aug"],
    ["september", "sept", "sep"],
    ["october", "oct"],
    ["november", "nov"],
    ["december", "dec"],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

const MONTH_NAMES = "January February March April May June July August September October November December".split(" ");

/** Sunday is 0, as in `Date`. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  [
    ["sunday", "sun"],
    ["monday", "mon"],
    ["tuesday", "tue", "tues"],
    ["wednesday", "wed"],
    ["thursday", "thu", "thur", "thurs"],
    ["friday", "fri"],
    ["saturday", "sat"],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index])),
);

/** Month in which a season begins in the north; the year is all that is derived from it. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 3],
  ["summer", 6],
  ["autumn", 9],
  ["fall", 9],
  ["winter", 12],
]);

/** Feasts by name, in lower case; and days that are feasts with “Day” behind them. */
export const HOLIDAYS: ReadonlySet<string> = new Set(
  "christmas christmas-day christmas-eve easter ramadan diwali hanukkah thanksgiving eid passover pentecost halloween whitsun lent".split(
    " ",
  ),
);
export const HOLIDAY_DAYS: ReadonlySet<string> = new Set(
  "labor labour memorial independence boxing veterans columbus anzac australia bastille mother's father's valentine's".split(
    " ",
  ),
);

/** A calendar day; month 1–12. */
export type Day = { year: number; month: number; day: number };

/** A day read from `YYYY-MM-DD`, or null where it is none. */
export function findDay(iso: string | undefined): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso ?? "");
  if (!match) return null;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isoDay(addDays(day, 0)) === iso ? day : null;
}

export function isoDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function monthName(year: number, month: number): string {
  return `${MONTH_NAMES[month - 1]} ${year}`;
}

export function addDays({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function addMonths(year: number, month: number, months: number): { year: number; month: number } {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

export function weekdayOf({ year, month, day }: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
