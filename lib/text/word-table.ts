import { isLetter } from "./word-ends";
import { listsMade, rowOf } from "./word-lists";
import type { Word, WordKind } from "./words";

/** The word at a place of the text. */
export function wordAt(text: string, start: number, end: number): Word {
  if (end - start <= 2 * HALF && end > start) {
    let front = 0;
    let back = 0;
    let at = start;
    for (; at < end && isLetter(text.charCodeAt(at)); at++) {
      back = packed(back, text.charCodeAt(at));
      if (at - start === HALF - 1) {
        front = back;
        back = 0;
      }
    }
    if (at === end) return wordOfLetters(front, back, text, start, end);
    if (end - start === 1) return wordOfLetters(MARK, text.charCodeAt(start), text, start, end);
  }
  if (listsKnown !== listsMade) emptyTables();
  const hash = hashOf(text, start, end);
  const mask = table.length - 1;
  let at = hash & mask;
  for (let word = table[at]; word !== undefined; word = table[at]) {
    if (word.hash === hash && isAt(word.text, text, start, end)) return word;
    at = (at + 1) & mask;
  }
  const word = newWord(copyOf(text.slice(start, end)), hash);
  if (end - start > LONGEST_KEPT) return word;
  if (kept >= MOST_KEPT) emptyTables();
  else if (2 * kept >= table.length) enlargeTable();
  putInto(table, word);
  kept++;
  return word;
}

/**
 * The word of up to twice HALF letters of ASCII, known by its letters as two numbers (see `packed`): the same numbers
 * are the same letters, so that neither the word nor its letters are looked at to find it. A mark by itself is known
 * by MARK and its code.
 */
export function wordOfLetters(front: number, back: number, text: string, start: number, end: number): Word {
  if (listsKnown !== listsMade) emptyTables();
  let at = placeOf(front, back);
  while (keys[at] !== front || keys[at + 1] !== back) {
    if (keys[at] === 0 && keys[at + 1] === 0) return keepLetters(front, back, text, start, end);
    at = (at + 2) & (keys.length - 1);
  }
  return ofLetters[at >> 1]!;
}

function keepLetters(front: number, back: number, text: string, start: number, end: number): Word {
  const word = newWord(copyOf(text.slice(start, end)), hashOf(text, start, end));
  if (lettersKept >= MOST_KEPT) emptyTables();
  else if (4 * lettersKept >= keys.length) enlargeLetters();
  putLetters(front, back, word);
  lettersKept++;
  return word;
}

/** How many letters one number holds, six bits each; none of them is 0. */
export const HALF = 5;
const MARK = -1;

/** One more letter of ASCII behind those packed already. */
export const packed = (letters: number, code: number): number => (letters << 6) | (code & 63);

function placeOf(front: number, back: number): number {
  const mixed = Math.imul(front, 0x9e3779b1) ^ Math.imul(back, 0x85ebca6b);
  return ((mixed ^ (mixed >>> 15)) << 1) & (keys.length - 1);
}

function putLetters(front: number, back: number, word: Word): void {
  let at = placeOf(front, back);
  while (keys[at] !== 0 || keys[at + 1] !== 0) at = (at + 2) & (keys.length - 1);
  keys[at] = front;
  keys[at + 1] = back;
  ofLetters[at >> 1] = word;
}

function enlargeLetters(): void {
  const { smaller, words } = { smaller: keys, words: ofLetters };
  keys = new Int32Array(2 * smaller.length);
  ofLetters = new Array(smaller.length);
  for (let at = 0; at < smaller.length; at += 2)
    if (words[at >> 1] !== undefined) putLetters(smaller[at]!, smaller[at + 1]!, words[at >> 1]!);
}

/** The one object of these letters. */
export function wordOf(text: string): Word {
  return wordAt(text, 0, text.length);
}

export function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Tables for the words of long articles, never more than half full; emptied when they have more, so that a server never swells. */
const SIZE = 1 << 14;
const MOST_KEPT = 40_000;
const LONGEST_KEPT = 100;
/** Words of few letters: their letters as two numbers each, and the words beside. */
let keys = new Int32Array(2 * SIZE);
let ofLetters: (Word | undefined)[] = new Array(SIZE);
let lettersKept = 0;
/** All others, by a hash of their letters. */
let table: (Word | undefined)[] = new Array(SIZE);
let kept = 0;
/** What lists of words there were when the tables were begun: their words know nothing of later ones. */
let listsKnown = 0;

function emptyTables(): void {
  keys = new Int32Array(2 * SIZE);
  ofLetters = new Array(SIZE);
  lettersKept = 0;
  table = new Array(SIZE);
  kept = 0;
  listsKnown = listsMade;
}

function enlargeTable(): void {
  const larger: (Word | undefined)[] = new Array(2 * table.length);
  for (const word of table) if (word !== undefined) putInto(larger, word);
  table = larger;
}

function putInto(words: (Word | undefined)[], word: Word): void {
  const mask = words.length - 1;
  let at = word.hash & mask;
  while (words[at] !== undefined) at = (at + 1) & mask;
  words[at] = word;
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}

/**
 * V8 lets a long slice hold on to the whole text it was cut from; as the name
 * of a property it is a copy of its own, and the same one wherever it is met.
 */
function copyOf(slice: string): string {
  return slice.length > LONGEST_KEPT ? slice : Object.keys({ [slice]: 0 })[0]!;
}

function newWord(text: string, hash: number): Word {
  const kind = kindOf(text);
  const lowered = text.toLowerCase();
  // The same string wherever it is met, so that comparing it is comparing addresses.
  const lower = lowered === text ? text : text.length > LONGEST_KEPT ? lowered : wordOf(lowered).text;
  return {
    text,
    lower,
    kind,
    capital: kind === "word" && /^(?:\p{Lu}|(?:al|el|d|l|O)[-’']\p{Lu})/u.test(text),
    hash,
    row: rowOf(lower),
    yes: 0,
    yesMore: 0,
    yesStill: 0,
    a: undefined,
    b: undefined,
    c: undefined,
    d: undefined,
    e: undefined,
    f: undefined,
  };
}

function kindOf(text: string): WordKind {
  if (/^(?:[’']\p{L}|\p{L})/u.test(text)) return "word";
  if (/^\p{N}/u.test(text)) return "number";
  return /^(?:''|``|["“”„‟«»‹›'‘’‚])$/.test(text) ? "quote" : "mark";
}
