import { type BoilerplateRule, boilerplate, type Zone } from "./lexicon/en-boilerplate";
import type { PassageKind } from "./model";
import type { Paragraph } from "./paragraphs";
import { remember } from "./remember";
import { isSpace } from "./span";
import type { Token } from "./tokens";
import { isLetter } from "./word-ends";
import { askWord } from "./words";

/** A text with its tokens and its lines. */
export type Page = { text: string; tokens: readonly Token[]; paragraphs: readonly Paragraph[] };

/** No boilerplate is longer than this; in the middle of a piece none is longer than a short sentence. */
export const LONGEST = 420;
const RUNNING = 240;

/**
 * What a line is that asserts nothing, by how it reads and where it stands; null for any other. Most lines fall under
 * no rule by their first word, and hold no clue of another: no pattern is asked of them.
 */
export function boilerplateKind({ text, tokens }: Page, paragraph: Paragraph, zone: Zone): PassageKind | null {
  const length = paragraph.end - paragraph.start;
  if (length > LONGEST || (length > RUNNING && zone === "anywhere")) return null;
  const start = behindBullets(text, paragraph);
  let first = paragraph.first;
  while (first < paragraph.last && tokens[first]!.start < start) first++;
  const word = tokens[first]?.start === start ? tokens[first]!.word : undefined;
  const opened = word !== undefined && opensRule(word);
  const clues = cluesOf(tokens, paragraph);
  if (!opened && clues === 0) return null;
  const bare = text.slice(start, paragraph.end);
  for (const { zone: place, bit, pattern, kind } of rulesOf(opened ? word.text : "")) {
    if (place !== "anywhere" && place !== zone) continue;
    if ((bit === 0 || (bit & clues) !== 0) && pattern.test(bare)) return kind;
  }
  return null;
}

/** The rules a line that begins with this word, number or mark can fall under, in their order. */
const rulesOf = remember((first: string) => boilerplate.filter((rule) => rule.bit !== 0 || isOpenedBy(rule, first)));

const opensRule = askWord(({ text }) => boilerplate.some((rule) => isOpenedBy(rule, text)));

function isOpenedBy({ opens, first }: BoilerplateRule, text: string): boolean {
  return opens?.has(OPENING.exec(text)?.[0].toLowerCase() ?? "") === true || first?.test(text) === true;
}

const OPENING = /^(?:\p{L}+|©)/u;

function cluesOf(tokens: readonly Token[], { first, last }: Paragraph): number {
  let clues = 0;
  for (let i = first; i < last; i++) {
    const { word } = tokens[i]!;
    if (holdsClue(word)) clues |= cluesIn(word.text);
  }
  return clues;
}

/** Which clues of rules a word holds, a bit each. */
const cluesIn = remember((word: string) =>
  boilerplate.reduce((bits, { clue, bit }) => (clue?.test(word) ? bits | bit : bits), 0),
);
const holdsClue = askWord(({ text }) => boilerplate.some(({ clue }) => clue?.test(text)));

/** Where the line begins without the bullets, brackets and dashes in front. */
function behindBullets(text: string, { start, end }: Paragraph): number {
  let at = start;
  if (isLetter(text.charCodeAt(at))) return at;
  while (at < end && isBullet(text.charCodeAt(at))) at++;
  return at;
}

function isBullet(code: number): boolean {
  return BULLETS.includes(String.fromCharCode(code)) || (isSpace(code) && code !== ZERO_WIDTH);
}

const BULLETS = "•*▪■►»([_–—-";
const ZERO_WIDTH = 0x200b;
