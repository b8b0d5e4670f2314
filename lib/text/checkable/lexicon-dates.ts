/** Words that place a date by another day. Data only; keys are lower case. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** "last night", "this weekend": behind a word that says which. */
export const DAY_PARTS = setOf("morning afternoon evening night lunchtime weekend");

/** "earlier this month", "late last year": before a word that says which. */
export const LEADS_TO_WHICH = setOf("earlier later early late sometime");

/** Which of its kind a period is, counted from publication. */
export const WHICH: ReadonlyMap<string, "last" | "this" | "next"> = new Map([
  ["last", "last"],
  ["past", "last"],
  ["previous", "last"],
  ["this", "this"],
  ["next", "next"],
  ["coming", "next"],
]);

/** "the end of the year". */
export const PARTS_OF_PERIOD = setOf("end start beginning middle");

export const QUARTERS: ReadonlyMap<string, number> = new Map([
  ["first", 1],
  ["second", 2],
  ["third", 3],
  ["fourth", 4],
]);

/** What stands between an ordinal and a year: "the first fiscal quarter", "second half of 2024". */
export const BEHIND_QUARTERS = setOf("fiscal financial quarter half");

/** Behind "the", these begin a date: "the following day", "the last few weeks", "the day before". */
export const BEHIND_THE = setOf("following next previous same past last coming recent day week month year weekend");
