/**
 * Each distinct word of a text is one object, so that whatever a stage asks
 * about a word alone is worked out once and kept on it: reading an article is
 * then a walk over known words. It is kept small, for a long text has many and
 * every stage walks them all: a yes or no is one bit.
 */
export type Word = {
  text: string;
  lower: string;
  kind: WordKind;
  /** A word that begins with a capital ("al-Khatib" does). */
  capital: boolean;
  /** Of its letters (see hashOf). */
  hash: number;
  /** In which lists it stands (see word-lists.ts). */
  row: number;
  /** Which questions about it are answered with yes, a bit each; 0 where they were not asked yet (see askWord). */
  yes: number;
  yesMore: number;
  yesStill: number;
  /** What else stages remember of it, a field for each question (see rememberWord). */
  a: unknown;
  b: unknown;
  c: unknown;
  d: unknown;
  e: unknown;
  f: unknown;
};

/** "quote" is any character that can open or close a quotation, apostrophes inside words excepted. */
export type WordKind = "word" | "number" | "mark" | "quote";

/**
 * Keeps the answer of a pure yes-or-no question about a word on the word itself. What is not there has no word, and
 * answers no. A page of questions is put to a word all at once when the first of them is, so that from then on an
 * answer is one look at one number.
 */
export function askWord(ask: (word: Word) => boolean): (word: Word | undefined) => boolean {
  let page = pages.at(-1);
  if (page === undefined || page.begun || page.asks.length === BITS) {
    page = { asks: [], begun: false };
    pages.push(page);
  }
  page.asks.push(ask);
  const answers = ANSWERS[pages.length - 1];
  if (answers === undefined) throw new RangeError("There is no bit left for one more question about words.");
  return answers(page, ask, 1 << page.asks.length);
}

/** Questions about words whose answers lie in one number of the word. Once put to a word, a page takes no more. */
type Page = { asks: ((word: Word) => boolean)[]; begun: boolean };

/** What a small integer of V8 has room for, beside the lowest bit, which tells that they were asked. */
const BITS = 29;
const pages: Page[] = [];

type Answers = (page: Page, ask: (word: Word) => boolean, bit: number) => (word: Word | undefined) => boolean;

/** Written out, so that each page is a field found at once. */
const ANSWERS: readonly Answers[] = [
  (page, ask, bit) => (word) => {
    if (word === undefined) return false;
    if (word.yes === 0) {
      if (asking) return ask(word);
      word.yes = putTo(word, page);
    }
    return (word.yes & bit) !== 0;
  },
  (page, ask, bit) => (word) => {
    if (word === undefined) return false;
    if (word.yesMore === 0) {
      if (asking) return ask(word);
      word.yesMore = putTo(word, page);
    }
    return (word.yesMore & bit) !== 0;
  },
  (page, ask, bit) => (word) => {
    if (word === undefined) return false;
    if (word.yesStill === 0) {
      if (asking) return ask(word);
      word.yesStill = putTo(word, page);
    }
    return (word.yesStill & bit) !== 0;
  },
];

/** A page is being put to a word: a question that asks another one is answered without keeping. */
let asking = false;

function putTo(word: Word, page: Page): number {
  page.begun = true;
  asking = true;
  let answers = 1;
  try {
    for (let i = 0; i < page.asks.length; i++) if (page.asks[i]!(word)) answers |= 2 << i;
  } finally {
    asking = false;
  }
  return answers;
}

/** Keeps the answer of any other pure question about a word on the word itself. It may be anything but undefined. */
export function rememberWord<Answer>(ask: (word: Word) => Answer): (word: Word) => Answer {
  const inField = FIELDS[questions++];
  if (inField === undefined) throw new RangeError("There is no field left for one more answer on words.");
  return inField(ask) as (word: Word) => Answer;
}

let questions = 0;
type Remember = (ask: (word: Word) => unknown) => (word: Word) => unknown;

/** Written out, for a field is found at once: an array of answers would lie elsewhere in memory, and most words are rare. */
const FIELDS: readonly Remember[] = [
  (ask) => (word) => {
    if (word.a === undefined) word.a = ask(word);
    return word.a;
  },
  (ask) => (word) => {
    if (word.b === undefined) word.b = ask(word);
    return word.b;
  },
  (ask) => (word) => {
    if (word.c === undefined) word.c = ask(word);
    return word.c;
  },
  (ask) => (word) => {
    if (word.d === undefined) word.d = ask(word);
    return word.d;
  },
  (ask) => (word) => {
    if (word.e === undefined) word.e = ask(word);
    return word.e;
  },
  (ask) => (word) => {
    if (word.f === undefined) word.f = ask(word);
    return word.f;
  },
];
