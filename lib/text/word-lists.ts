import type { Word } from "./words";

/**
 * Closed lists of words, a bit each. A word that stands in any list has a row
 * of bits, so that asking whether it stands in one is asking for a bit; most
 * words stand in none, and have no row.
 */
export function anyOf(words: string | Iterable<string>): (word: Word | undefined) => boolean {
  if (listsMade === PAGES * 32) throw new RangeError("There is no bit left for one more list of words.");
  const page = listsMade >> 5;
  const bit = 1 << (listsMade++ & 31);
  for (const word of typeof words === "string" ? words.split(" ") : words) {
    let row = rows.get(word);
    if (row === undefined) {
      row = (rows.size + 1) * PAGES;
      if (row === bits.length) throw new RangeError("There is no row left for one more word in a list.");
      rows.set(word, row);
    }
    bits[row + page]! |= bit;
  }
  return (word) => word !== undefined && word.row !== 0 && (bits[word.row + page]! & bit) !== 0;
}

/** Where the row of a word begins, given in lower case; 0 if it is in no list. */
export function rowOf(lower: string): number {
  return rows.get(lower) ?? 0;
}

/** Bits of a row, by 32: sixteen fill a line of the processor's cache. */
const PAGES = 16;
/** More than all lists have words. */
const ROWS = 16_384;
const rows = new Map<string, number>();
/** Words met before a list was made are not in it; words.ts forgets them. */
export let listsMade = 0;
/** All rows, one behind the other; of one length for good, so that where they lie is known once. */
const bits = new Int32Array(ROWS * PAGES);
