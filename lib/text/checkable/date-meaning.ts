/**
 * What a date expression says, before it is held against a publication date.
 * dates.ts and relative-dates.ts read it from the words; resolve-date.ts works it out.
 */
export type DateMeaning =
  /** Complete as written ("Aug. 20, 1940", "March 2022", "the 1970s"); a day can anchor "the following day". */
  | { kind: "absolute"; day: { year: number; month: number; day: number } | null }
  /** "April", "last April", "April 14". */
  | { kind: "month"; month: number; day: number | null; which: Which }
  /** "Tuesday", "last Tuesday", "next Friday". */
  | { kind: "weekday"; weekday: number; which: Which }
  /** "spring", "last autumn". */
  | { kind: "season"; season: string; which: Which }
  /** "the third quarter"; of the calendar, unless "fiscal" makes it unknowable. */
  | { kind: "quarter"; quarter: number }
  /** "today", "this month", "next year", "two years ago": so many units from publication. */
  | { kind: "offset"; unit: TimeUnit; by: number }
  /** "the following day": counted from the last day named before it. */
  | { kind: "anchored"; unit: TimeUnit; by: number }
  /** A time without a place in the calendar ("7:52", "in recent years", "Easter"). */
  | { kind: "open" };

export type Which = "last" | "this" | "next" | null;

export const timeUnits = ["day", "week", "fortnight", "month", "quarter", "year", "decade", "century"] as const;
export type TimeUnit = (typeof timeUnits)[number];

/** A date expression: tokens `from` to `to` (half-open), and what it says. */
export type FoundDate = { from: number; to: number; meaning: DateMeaning };

/** "years" → "year"; null for words that are no unit of the calendar. */
export function findTimeUnit(word: string): TimeUnit | null {
  return UNITS.get(word) ?? null;
}

const UNITS: ReadonlyMap<string, TimeUnit> = new Map(
  timeUnits.flatMap((unit) => [
    [unit, unit],
    [unit === "century" ? "centuries" : `${unit}s`, unit],
  ]),
);
