import { anyOf } from "../word-lists";
import { SEASONS, WEEKDAYS } from "./calendar";
import { type FoundDate, findTimeUnit, type TimeUnit } from "./date-meaning";
import { findMonthName, isWeekday, yearAt } from "./dates";
import { BEHIND_THE, DAY_PARTS, LEADS_TO_WHICH, PARTS_OF_PERIOD, QUARTERS, WHICH } from "./lexicon-dates";
import { NUMBER_WORDS, VAGUE_COUNTS } from "./lexicon-quantities";
import { endOfFigure } from "./numbers";
import type { Token } from "./tokens";

/**
 * Dates that lean on another day: "today", "last night", "earlier this month",
 * "last Tuesday", "two years ago", "next spring", "the third quarter", "the
 * following day", "in recent weeks". Returns the one that begins at `i`, or null.
 */
export function findRelativeDate(tokens: readonly Token[], i: number): FoundDate | null {
  const { kind, lower, word } = tokens[i]!;
  if (kind !== "word") return kind === "number" ? findAgo(tokens, i) : null;
  // Articles open few dates: the word behind them tells.
  if (lower === "the")
    return standsBehindThe(tokens[i + 1]?.word) ? (findFollowing(tokens, i) ?? findVaguePeriod(tokens, i)) : null;
  if (isNamedDay(word)) return findNamedDay(tokens, i);
  if (isWhich(word)) return findWhich(tokens, i, 0);
  if (leadsToWhich(word)) return isWhich(tokens[i + 1]?.word) ? findWhich(tokens, i, 1) : null;
  if (isPartOfPeriod(word)) return findEndOf(tokens, i);
  if (isSeason(word)) return findSeason(tokens, i);
  if (isQuarter(word)) return findQuarter(tokens, i);
  if (lower === "recent") return findVaguePeriod(tokens, i);
  return opensCount(word) || lower.includes("-") ? findAgo(tokens, i) : null;
}

const standsBehindThe = anyOf(BEHIND_THE);

const NAMED_DAYS: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["tonight", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);

const isNamedDay = anyOf([...NAMED_DAYS.keys(), "overnight"]);
const isDayPart = anyOf(DAY_PARTS);

/** Numerals that stand before "ago"; anything larger is written in digits. */
const COUNTS: ReadonlyMap<string, number> = new Map(
  "a,an,one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve"
    .split(",")
    .map((word, index) => [word, Math.max(1, index - 1)]),
);

function findNamedDay(tokens: readonly Token[], i: number): FoundDate {
  // "overnight" is two days at once.
  if (tokens[i]!.lower === "overnight") return { from: i, to: i + 1, meaning: { kind: "open" } };
  const by = NAMED_DAYS.get(tokens[i]!.lower)!;
  const part = isDayPart(tokens[i + 1]?.word) ? 1 : 0;
  return { from: i, to: i + 1 + part, meaning: { kind: "offset", unit: "day", by } };
}

/** "this month", "earlier this year", "last night", "last Tuesday", "next April", "the end of the year". */
function findWhich(tokens: readonly Token[], i: number, lead: 0 | 1): FoundDate | null {
  const word = tokens[i + lead]!.lower;
  const which = WHICH.get(word)!;
  // "the past year" is a stretch, "the previous year" leans on the text; both are seen to below.
  if ((word === "past" || word === "previous" || word === "coming") && tokens[i - 1]?.lower === "the") return null;
  const at = i + lead + 1;
  const head = tokens[at];
  if (!head) return null;
  const by = which === "last" ? -1 : which === "next" ? 1 : 0;
  if (isDayPart(head.word)) {
    const meaning =
      head.lower === "weekend"
        ? ({ kind: "offset", unit: "week", by } as const)
        : ({ kind: "offset", unit: "day", by: which === "last" ? -1 : 0 } as const);
    return { from: i, to: at + 1, meaning };
  }
  if (isWeekday(head.word) && head.lower.length > 5) {
    const part = isDayPart(tokens[at + 1]?.word) ? 1 : 0;
    return { from: i, to: at + 1 + part, meaning: { kind: "weekday", weekday: WEEKDAYS.get(head.lower)!, which } };
  }
  const month = findMonthName(tokens, at);
  if (month) return { from: i, to: month.to, meaning: { kind: "month", month: month.month, day: null, which } };
  if (SEASONS.has(head.lower)) {
    return { from: i, to: at + 1, meaning: { kind: "season", season: head.lower, which } };
  }
  const unit = findTimeUnit(head.lower);
  if (!unit || head.lower.endsWith("s") || unit === "day") return null;
  return { from: i, to: at + 1, meaning: { kind: "offset", unit, by } };
}

const isWhich = anyOf(WHICH.keys());
const leadsToWhich = anyOf(LEADS_TO_WHICH);

/** "the end of the year", "the start of this month": the period that is running. */
function findEndOf(tokens: readonly Token[], i: number): FoundDate | null {
  if (tokens[i + 1]?.lower !== "of" || !pointsAt(tokens[i + 2]?.word)) return null;
  const unit = findTimeUnit(tokens[i + 3]?.lower ?? "");
  if (!unit || tokens[i + 3]!.lower.endsWith("s")) return null;
  return { from: i, to: i + 4, meaning: { kind: "offset", unit, by: 0 } };
}

const isPartOfPeriod = anyOf(PARTS_OF_PERIOD);
const pointsAt = anyOf("the this");

/** "two years ago", "a week ago"; "three days earlier" leans on the text. */
function findAgo(tokens: readonly Token[], i: number): FoundDate | null {
  const first = tokens[i]!;
  const figure = first.kind === "number" ? i + 1 : isCount(first.word) ? i + 1 : endOfFigure(tokens, i);
  if (figure === null) return null;
  if (!turnsTime(tokens[figure + 1]?.word)) return null;
  const unit = findTimeUnit(tokens[figure]!.lower);
  const turn = tokens[figure + 1]!.lower;
  if (!unit) return null;
  const count = COUNTS.get(first.lower) ?? (/^\d{1,4}$/.test(first.text) ? Number(first.text) : null);
  const to = figure + 2;
  if (turn === "ago" && count !== null) return { from: i, to, meaning: { kind: "offset", unit, by: -count } };
  if (turn === "ago") return { from: i, to, meaning: { kind: "open" } };
  if ((turn === "earlier" || turn === "later") && count !== null) {
    return { from: i, to, meaning: { kind: "anchored", unit, by: turn === "later" ? count : -count } };
  }
  return null;
}

const isCount = anyOf(COUNTS.keys());
const opensCount = anyOf([...COUNTS.keys(), ...NUMBER_WORDS, ...VAGUE_COUNTS, "half"]);
const turnsTime = anyOf("ago earlier later before after on hence");

/** "the following day", "the next day", "the previous year", "the same week". */
function findFollowing(tokens: readonly Token[], i: number): FoundDate | null {
  if (tokens[i]!.lower !== "the") return null;
  const word = tokens[i + 1]?.lower ?? "";
  // "the day before", with nothing behind it to stand before.
  const beside = findTimeUnit(word);
  if (
    beside &&
    /^(?:before|after)$/.test(tokens[i + 2]?.lower ?? "") &&
    tokens[i + 3]?.kind !== "word" &&
    tokens[i + 3]?.kind !== "number"
  )
    return {
      from: i,
      to: i + 3,
      meaning: { kind: "anchored", unit: beside, by: tokens[i + 2]!.lower === "after" ? 1 : -1 },
    };
  if (word === "weekend" && /^(?:at|over|during)$/.test(tokens[i - 1]?.lower ?? ""))
    return { from: i, to: i + 2, meaning: { kind: "open" } };
  const by = word === "following" || word === "next" ? 1 : word === "previous" ? -1 : word === "same" ? 0 : null;
  if (by === null) return null;
  const head = tokens[i + 2]?.lower ?? "";
  const unit: TimeUnit | null = /^(morning|afternoon|evening|night)$/.test(head) ? "day" : findTimeUnit(head);
  if (!unit || /[^y]s$/.test(head)) return null;
  return { from: i, to: i + 3, meaning: { kind: "anchored", unit, by } };
}

/** "in spring", "by fall", "spring 2024", "the summer of 1998". */
function findSeason(tokens: readonly Token[], i: number): FoundDate | null {
  const season = tokens[i]!.lower;
  const of = tokens[i + 1]?.lower === "of" ? 1 : 0;
  if (yearAt(tokens[i + 1 + of]) !== null) {
    return { from: i, to: i + 2 + of, meaning: { kind: "absolute", day: null } };
  }
  const before = tokens[i - 1]?.lower ?? "";
  const determined = before === "the" && /^(in|by|since|until|of|for|during|over)$/.test(tokens[i - 2]?.lower ?? "");
  if (!determined && !/^(in|by|since|until|early|late)$/.test(before)) return null;
  return { from: i, to: i + 1, meaning: { kind: "season", season, which: null } };
}

const isSeason = anyOf(SEASONS.keys());
const isQuarter = anyOf(QUARTERS.keys());

/** "the third quarter", "second half of 2024"; a firm's "fiscal" quarter cannot be placed. */
function findQuarter(tokens: readonly Token[], i: number): FoundDate | null {
  const quarter = QUARTERS.get(tokens[i]!.lower)!;
  const fiscal = /^(fiscal|financial)$/.test(tokens[i + 1]?.lower ?? "") ? 1 : 0;
  const head = tokens[i + 1 + fiscal]?.lower;
  const end = i + 2 + fiscal;
  const year = tokens[end]?.lower === "of" ? end + 1 : end;
  if ((head === "quarter" || head === "half") && yearAt(tokens[year]) !== null) {
    return { from: i, to: year + 1, meaning: { kind: "absolute", day: null } };
  }
  if (head !== "quarter" || tokens[end]?.lower === "of") return null;
  const fiscalBefore = tokens[i - 1]?.lower === "fiscal";
  return { from: i, to: end, meaning: fiscal || fiscalBefore ? { kind: "open" } : { kind: "quarter", quarter } };
}

/** "recent weeks", "the past few years", "the last decade", "the coming months": a stretch, not a date. */
function findVaguePeriod(tokens: readonly Token[], i: number): FoundDate | null {
  const first = tokens[i]!.lower;
  let at = first === "the" ? i + 1 : i;
  const word = tokens[at]?.lower ?? "";
  if (first === "the" ? !boundsPeriod(tokens[at]?.word) : word !== "recent") return null;
  at++;
  const figure = tokens[at] ? endOfFigure(tokens, at) : null;
  if (figure !== null) at = figure;
  else if (isFew(tokens[at]?.word)) at += tokens[at + 1]?.lower === "of" ? 2 : 1;
  return findTimeUnit(tokens[at]?.lower ?? "") ? { from: i, to: at + 1, meaning: { kind: "open" } } : null;
}

const boundsPeriod = anyOf("past last next coming previous recent");
const isFew = anyOf("few several couple");
