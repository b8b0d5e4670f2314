/**
 * A transcript as what was said in it: its words without what a transcriber
 * added (speaker labels, times, "(laughter)", "[inaudible]"), each with whose
 * turn it stands in. What is left out keeps its place in the text, so that an
 * offset always belongs to the transcript as it was given.
 */
import type { Span } from "../../text/model";
import { type Word, wordsIn } from "./spoken-words";

export type SpokenWord = Word & {
  /** Counts the turns from 0; a new label begins one. */
  turn: number;
};

export type Transcript = {
  text: string;
  words: SpokenWord[];
  /** Whose turn each is, as labelled; null before the first label, or without any. */
  labels: (string | null)[];
  /** Places where the transcriber could not hear. */
  unheard: Span[];
  /** What is said from an offset on was said at this time, in milliseconds; in order. */
  times: TimeMark[];
};

export type TimeMark = { at: number; ms: number };

const aside =
  /^(?:\W*(?:laugh(?:s|ter|ing)?|applau(?:se|ds)|cheer(?:s|ing)|chuckl(?:es|ing)|sigh(?:s|ing)?|cough(?:s|ing)?|paus(?:e|es)|cross-?talk|overtalk|inaudible|unintelligible|indiscernible|unclear|music|silence|gasps?|crying|sobs?|ph|phonetic|sic|through (?:an )?(?:interpreter|translator)|(?:speak(?:s|ing) )?in [A-Z]\p{L}+|\d{1,2}:\d{2}(?::\d{2})?)\W*)+$/iu;
const unheardWords = /inaudible|unintelligible|indiscernible|unclear|cross-?talk|overtalk/i;
const lineTime = /^[ \t]*[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?(?=[\s–—-])[ \t]*[–—-]?[ \t]*/gmu;
const label =
  /^[ \t]*(?:>>+[ \t]*)?((?:Q|A|Speaker \d+)|\p{Lu}[\p{L}\p{M}\p{N}.'’ -]{0,48}?(?: ?\([^()\n]{1,40}\))?|\p{Lo}[\p{L}\p{M}\p{N}·・ ]{0,11})(?::[ \t]|:$|：)/gmu;

/** Read what was said. `times` come from a file that has them; else from times at the head of lines. */
export function readTranscript(text: string, times: readonly TimeMark[] = []): Transcript {
  const heads = findTimes(text);
  const labels = findLabels(text, heads);
  const asides = findAsides(text);
  const out: (Span & { name?: string })[] = [...heads, ...labels, ...asides.map(({ span }) => span)];
  out.sort((a, b) => a.start - b.start);

  const transcript: Transcript = {
    text,
    words: [],
    labels: [null],
    unheard: asides.filter(({ unheard }) => unheard).map(({ span }) => span),
    times: times.length > 0 ? [...times] : heads.map(({ end, ms }) => ({ at: end, ms })),
  };
  let next = 0;
  let turn = 0;
  const read = (start: number, end: number) => {
    for (const word of wordsIn(text, { start, end })) transcript.words.push({ ...word, turn });
  };
  for (const cut of out) {
    if (cut.start > next) read(next, cut.start);
    next = Math.max(next, cut.end);
    if (cut.name === undefined || transcript.labels[turn] === cut.name) continue;
    turn = transcript.labels.push(cut.name) - 1;
  }
  read(next, text.length);
  return transcript;
}

/** When what stands at an offset was said, in milliseconds; null where no time is known. */
export function timeAt({ times }: Pick<Transcript, "times">, offset: number): number | null {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.at <= offset) low = middle + 1;
    else high = middle;
  }
  return times[low - 1]?.ms ?? null;
}

function findTimes(text: string): (Span & { ms: number })[] {
  return [...text.matchAll(lineTime)].map((found) => {
    const [whole] = found;
    const seconds = /(?:\d+:)+\d+/
      .exec(whole)![0]
      .split(":")
      .reduce((sum, part) => sum * 60 + Number(part), 0);
    return { start: found.index, end: found.index + whole.length, ms: seconds * 1000 };
  });
}

/** "BURNS:" is a label, "Q." too; "Remember this:" is said, unless it heads lines again and again. */
function findLabels(text: string, heads: readonly Span[]): (Span & { name: string })[] {
  // A label may follow a time on its line: the time is blanked, its place kept.
  let plain = "";
  for (const { start, end } of heads) plain += text.slice(plain.length, start) + " ".repeat(end - start);
  plain += text.slice(plain.length);
  const found = [...plain.matchAll(label)].map((match) => {
    return { start: match.index, end: match.index + match[0].length, name: match[1]!.trim() };
  });
  const counts = new Map<string, number>();
  for (const { name } of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isLabel = (name: string) =>
    counts.get(name)! > 1 ||
    /^(?:Q|A|Speaker \d+)$/.test(name) ||
    (/\p{Lu}/u.test(name) && name === name.toUpperCase());
  return found.filter(({ name }) => isLabel(name) && name.split(/\s+/).length <= 6);
}

function findAsides(text: string): { span: Span; unheard: boolean }[] {
  return [...text.matchAll(/\[[^[\]\n]{0,120}\]|\([^()\n]{0,60}\)|[♪♫]/gu)].flatMap((found) => {
    const inside = found[0].slice(1, -1);
    // What stands in round brackets may have been said; what stands in square ones was added.
    if (found[0].startsWith("(") && !aside.test(inside)) return [];
    const span = { start: found.index, end: found.index + found[0].length };
    return [{ span, unheard: unheardWords.test(inside) }];
  });
}
