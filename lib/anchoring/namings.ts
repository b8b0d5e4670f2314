import { PLACES } from "../text/checkable/lexicon-names";
import { titles } from "../text/lexicon/en-speakers";
import { months, weekdays } from "../text/lexicon/en-words";
import type { Draft } from "./draft";

/**
 * A run of capitalised words in a draft, from one word to before another:
 * "CIA Director William Burns". A double name is one of its `parts`.
 */
export type Naming = { from: number; to: number; parts: { at: number; key: string }[] };

/**
 * The names in a stretch of a draft's words, in order. Days and months name
 * nobody. A capital that a sentence or quotation begins with is a name unless
 * the same word stands in lower case elsewhere.
 */
export function namingsIn(draft: Draft, from: number, to: number): Naming[] {
  const { words } = draft;
  const found: Naming[] = [];
  let naming: Naming | null = null;
  for (let i = from; i < to; i++) {
    if (!isName(draft, i)) {
      naming = null;
      continue;
    }
    const first = i;
    let { key } = words[i]!;
    // "Lacombe-Dufour": no white space beside the hyphen, and capitals on both sides.
    while (i + 2 < to && words[i + 1]!.key === "-" && isJoined(draft, i) && /^\p{Lu}/u.test(words[i + 2]!.key)) {
      key += `-${words[i + 2]!.key}`;
      i += 2;
    }
    if (naming) naming.to = i + 1;
    else {
      naming = { from: first, to: i + 1, parts: [] };
      found.push(naming);
    }
    naming.parts.push({ at: first, key });
  }
  return found;
}

/** The words of a naming as one string. */
export function nameOf({ parts }: Naming): string {
  return parts.map(({ key }) => key).join(" ");
}

/** A country, region or city, of whom nobody says he or she. */
export function isPlace(naming: Naming): boolean {
  return PLACES.has(nameOf(naming).toLowerCase());
}

/** A title stands before a name and is not part of it. */
export function isTitle(word: string): boolean {
  return titles.has(word.toLowerCase());
}

function isJoined({ words }: Draft, at: number): boolean {
  return words[at]!.end === words[at + 1]!.start && words[at + 1]!.end === words[at + 2]!.start;
}

function isName({ words, lower }: Draft, at: number): boolean {
  const { key } = words[at]!;
  if (!/^\p{Lu}/u.test(key) || key === "I") return false;
  const small = key.toLowerCase();
  if (weekdays.has(small) || months.has(small)) return false;
  const before = words[at - 1]?.key;
  const begins = before === undefined || /^[.?!:"'([…]$/.test(before);
  return !begins || !lower.has(small);
}
