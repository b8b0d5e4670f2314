import type { Unit } from "./clause";
import type { Entity } from "./entity";
import type { Token } from "./tokens";
import { anyOf } from "./word-lists";
import { isCapitalised, textOf } from "./words-of";

/**
 * The title of a book or a film that stands beside its noun: "her memoir,
 * “Salt Years”", "his one novel, Small Mercies (1993), was", "a 1998 monograph
 * called “The Hand”", "“Ash and Salt,” a cookbook". The noun phrase begins at
 * `first`, its noun is token `noun`; null where no title stands there.
 */
export function titleOfWork(tokens: readonly Token[], first: number, noun: number): string | null {
  if (!isWork(tokens[noun]!.word)) return null;
  return titleBefore(tokens, first) ?? titleBehind(tokens, noun + 1) ?? titleCalled(tokens, noun + 1);
}

/** A book or a film known by its title. */
export function isTitled({ type, name }: Entity): boolean {
  return type === "document" && isCapitalised(name);
}

function titleBehind(tokens: readonly Token[], at: number): string | null {
  const from = tokens[at]?.text === "," ? at + 1 : at;
  if (tokens[from]?.kind === "quote") return quotedTitle(tokens, from + 1);
  if (from === at || !tokens[from]?.capital) return null;
  let to = from;
  while (to < Math.min(tokens.length, from + LONGEST) && (tokens[to]!.capital || joins(tokens[to]!.word))) to++;
  // "In his book, Ann Orr, the poet, says": somebody’s name.
  const dated = tokens[to]?.text === "(" && tokens[to + 1]?.kind === "number";
  const goesOn = tokens[to]?.text === "," && /^(?:VERB|AUX)$/.test(tokens[to + 1]?.tag ?? "");
  return tokens[to - 1]!.capital && (dated || goesOn) ? textOf(tokens, from, to) : null;
}

/** "a monograph by Ann Orr called “The Hand”" */
function titleCalled(tokens: readonly Token[], at: number): string | null {
  for (let k = at; k < Math.min(tokens.length - 1, at + LONGEST) && tokens[k]!.kind !== "quote"; k++)
    if (callsIt(tokens[k]!.word) && tokens[k + 1]!.kind === "quote") return quotedTitle(tokens, k + 2);
  return null;
}

function titleBefore(tokens: readonly Token[], first: number): string | null {
  const close = tokens[first - 1]?.text === "," ? first - 2 : first - 1;
  if (tokens[close]?.kind !== "quote") return null;
  for (let k = close - 1; k > Math.max(0, close - LONGEST); k--)
    if (tokens[k]!.kind === "quote") return quotedTitle(tokens, k + 1);
  return null;
}

/** The title from this token to the closing mark, without the comma in front of that. */
function quotedTitle(tokens: readonly Token[], from: number): string | null {
  let to = from;
  while (to < Math.min(tokens.length, from + LONGEST) && tokens[to]!.kind !== "quote") to++;
  if (tokens[to]?.kind !== "quote") return null;
  if (tokens[to - 1]!.text === ",") to--;
  for (let k = from; k < to; k++) if (!tokens[k]!.capital && !joins(tokens[k]!.word)) return null;
  return to > from && tokens[from]!.capital && tokens[to - 1]!.capital ? textOf(tokens, from, to) : null;
}

/** "the author of a memoir, “Salt Years.”": the quotation is a title, and nobody says it. */
export function isQuotedTitle(units: readonly Unit[], quotation: number): boolean {
  const { first, last } = units[quotation]!;
  return last - first < LONGEST && units[quotation - 1]?.text === "," && isWork(units[quotation - 2]?.word);
}

/** Tokens. */
const LONGEST = 12;
const isWork = anyOf(
  "book memoir memoirs novel monograph biography autobiography cookbook guidebook handbook textbook manual essay film documentary podcast play album manifesto pamphlet thesis diary blog newsletter magazine poem anthology treatise report study paper",
);
const callsIt = anyOf("called titled entitled");
/** What stands in titles with a small letter. */
const joins = anyOf("a an and at by for from in into of on or the to with ’s 's ’ - : &");
