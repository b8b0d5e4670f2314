import { isClue, rulesFor, type Zone } from "./lexicon/en-boilerplate";
import type { Passage, PassageKind } from "./model";
import type { Paragraph } from "./paragraphs";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";
import { askWord } from "./words";

/** Why a kind of passage holds nothing to check, as the desk says it. */
export const reasons: Record<Exclude<PassageKind, "sentence">, string> = {
  headline: "A headline: it announces what the article asserts below.",
  standfirst: "A standfirst: it sums up what the article asserts below.",
  subhead: "A heading inside the article.",
  byline: "A byline: it names who wrote this.",
  dateline: "A dateline: it says where and when this was filed.",
  timestamp: "A time stamp of a running report.",
  caption: "A picture caption.",
  credit: "A credit for reporting, pictures or sources.",
  promotion: "A promotion or a call to readers.",
  related: "A link to another piece.",
  listing: "A listing: line-ups, scores, conversions.",
  disclosure: "A note by the publisher about this piece.",
};

const DATELINE =
  /^(?:\p{Lu}[\p{Lu}.’' -]{2,}(?:,\s*[\p{L}. ]{2,25})?(?:,?\s*(?:\p{Lu}[\p{L}.]+\.?\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{L}+)(?:,\s*\d{4})?)?\s*(?:\([^)]{2,40}\)\s*)?(?:—|–|--|-{1,2})(?=\s)|\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+){0,2}(?:,\s*\p{L}[\p{L}. ]{1,20})?\s*\((?:AP|AFP|Reuters|UPI|PTI|NAN|Xinhua|dpa|ANI|IANS)\)\s*(?:—|–|--|-))/u;
/** "BRUSSELS, Belgium: ", "Pune, May 4: ": with its country or day before the colon; a town alone could be who speaks. */
const DATELINE_COLON =
  /^(?:\p{Lu}[\p{Lu}.’'-]{2,}(?:\s\p{Lu}{2,})*,\s+\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?|\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+){0,2},\s+(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}|\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?))\s*(?:\([^)]{2,40}\)\s*)?:(?=\s)/u;
const DATELINE_ALONE =
  /^\p{Lu}[\p{L}. ’'-]{1,30},\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?:,?\s+\d{4})?\s*[:.—–-]*$/iu;

/** Paragraphs at the end of a piece among which a note on its author or its subject's address is looked for. */
const END = 3;
/** Paragraphs at the top among which headline, standfirst and byline are looked for. */
const TOP = 8;

/** The kind of each paragraph; "sentence" where it asserts something. `inQuotation` tells those a quotation runs on into. */
export function paragraphKinds(
  text: string,
  tokens: readonly Token[],
  paragraphs: readonly Paragraph[],
  inQuotation: (index: number) => boolean,
): PassageKind[] {
  const lines = paragraphs.map((paragraph) => ({
    words: text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST + 1)),
    hasClue: hasClue(tokens, paragraph),
  }));
  const body = firstBody(lines);
  const kinds: PassageKind[] = [];
  for (const [index, line] of lines.entries())
    kinds.push(inQuotation(index) ? "sentence" : kindOfLine(line, index, body, lines.length, kinds));
  return kinds;
}

/** The words of a paragraph as far as any rule reads them, and whether one of them holds the clue of a rule. */
type Line = { words: string; hasClue: boolean };

function hasClue(tokens: readonly Token[], { start, first, last }: Paragraph): boolean {
  for (let i = first; i < last && tokens[i]!.start <= start + LONGEST; i++) if (holdsClue(tokens[i]!.word)) return true;
  return false;
}

const holdsClue = askWord(({ text }) => isClue(text));

/** No boilerplate is longer than this; in the middle of a piece none is longer than a short sentence. */
const LONGEST = 420;
const RUNNING = 240;

function kindOfLine(
  whole: Line,
  index: number,
  body: number,
  count: number,
  before: readonly PassageKind[],
): PassageKind {
  const zone: Zone = index < body + 1 ? "top" : index >= count - END ? "end" : "anywhere";
  const known = boilerplateKind(whole, zone);
  const line = whole.words;
  if (index < body) {
    if (known && known !== "promotion" && known !== "related") return known;
    if (DATELINE_ALONE.test(line)) return "dateline";
    if (index === 0) return "headline";
    return isCreditLine(line) ? "byline" : "standfirst";
  }
  if (known && !(known === "byline" && index > body)) return known;
  if (isListing(line)) return "listing";
  if (isSubhead(line)) return index === count - 1 && count > 3 ? "related" : "subhead";
  // A slogan under the name of a section, as pasted pages carry them.
  if (before[index - 1] === "subhead" && line.length < 100 && /\byou(?:r)?\b/i.test(line) && !/[“"]/.test(line))
    return "promotion";
  return "sentence";
}

function boilerplateKind({ words: line, hasClue }: Line, zone: Zone): PassageKind | null {
  if (line.length > LONGEST || (line.length > RUNNING && zone === "anywhere")) return null;
  const bare = isLetter(line.charCodeAt(0)) ? line : line.replace(/^[•*▪■►»([_\s–—-]+/u, "");
  for (const { zone: place, clue, needs, pattern, kind } of rulesFor(firstWord(bare))) {
    if (place !== "anywhere" && place !== zone) continue;
    if (clue !== null && !(hasClue && clue.test(bare))) continue;
    if (needs === null || needs.test(bare)) if (pattern.test(bare)) return kind;
  }
  return null;
}

/** In lower case; "" where the line begins with no letter. */
function firstWord(line: string): string {
  let end = 0;
  while (isLetter(line.charCodeAt(end))) end++;
  if (end > 0 && line.charCodeAt(end) < 128) return line.slice(0, end).toLowerCase();
  return /^(?:\p{L}+|©)/u.exec(line)?.[0].toLowerCase() ?? "";
}

function isLetter(code: number): boolean {
  return isSmall(code) || (code >= 65 && code <= 90);
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** The first paragraph of running text: behind the byline if there is one, else the first that reads as a sentence. */
function firstBody(lines: readonly Line[]): number {
  const limit = Math.min(lines.length, TOP);
  let byline = -1;
  for (let i = 0; i < limit; i++) {
    const line = lines[i]!;
    if (line.words.length < 120 && (boilerplateKind(line, "top") === "byline" || DATELINE_ALONE.test(line.words)))
      byline = i;
  }
  for (let i = byline + 1; i < limit; i++)
    if (endsLikeSentence(lines[i]!.words) && !(byline >= 0 && boilerplateKind(lines[i]!, "top") === "timestamp"))
      return i;
  return byline + 1;
}

function endsLikeSentence(line: string): boolean {
  if (line.length > 220) return true;
  const ended = /[.?!:…][”’"'»)\]]*$/.test(line.trim()) || /[,][”’"']?$/.test(line.trim());
  return ended && !/^\p{Lu}[^.]{0,80}\?$/u.test(line);
}

function isCreditLine(line: string): boolean {
  return /^(?:\p{Lu}[\p{L}.’'-]+\s?){2,4}(?:,|\||at|in)\s/u.test(line) || /^(?:from |our )/i.test(line);
}

/** A short line without a sentence's end, or a short question that stands alone. */
function isSubhead(line: string): boolean {
  if (line.includes("?") && /\?[”’"'»)]*$/.test(line))
    return wordsIn(line) <= 8 && !/[“"‘«:]/.test(line) && !/^'/.test(line);
  return line.length <= 90 && !/[.,;:!…—–-][”’"'»)]*$/.test(line) && wordsIn(line) <= 14 && !/^[-•*]/.test(line);
}

function wordsIn(line: string): number {
  return line.split(/\s+/).length;
}

function isListing(line: string): boolean {
  return (
    line.indexOf(";") !== line.lastIndexOf(";") &&
    /\(\d-\d|\d+\)|:/.test(line) &&
    !/\b(?:said|is|was|were|are|has|have|had)\b/.test(line)
  );
}

/** Cuts the text into passages: datelines off the front of their paragraph, then sentence by sentence. */
export function passagesOf(
  text: string,
  tokens: readonly Token[],
  paragraphs: readonly Paragraph[],
  kinds: readonly PassageKind[],
  sentences: readonly Sentence[],
): Passage[] {
  const passages: Passage[] = [];
  let s = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const kind = kinds[index]!;
    while (s < sentences.length && sentences[s]!.paragraph < index) s++;
    if (kind !== "sentence") {
      passages.push({
        start: paragraph.start,
        end: paragraph.end,
        kind,
        paragraph: index,
        nothingToCheck: reasons[kind],
      });
      continue;
    }
    let start = paragraph.start;
    const dateline = datelineLength(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 120)));
    if (dateline > 0 && paragraph.start + dateline < paragraph.end) {
      passages.push({
        start,
        end: start + dateline,
        kind: "dateline",
        paragraph: index,
        nothingToCheck: reasons.dateline,
      });
      let behind = paragraph.first;
      while (behind < paragraph.last && tokens[behind]!.start < start + dateline) behind++;
      start = tokens[behind]?.start ?? start + dateline;
    }
    for (let k = s; k < sentences.length && sentences[k]!.paragraph === index; k++) {
      const from = k === s ? start : tokens[sentences[k]!.first]!.start;
      const goesOn = sentences[k + 1]?.paragraph === index;
      const to = goesOn ? tokens[sentences[k]!.last - 1]!.end : paragraph.end;
      if (to > from) passages.push({ start: from, end: to, kind: "sentence", paragraph: index, nothingToCheck: null });
    }
  }
  return passages;
}

/** Capitals at the front, an agency in brackets, or a day and a colon. */
const MAY_BE_DATELINE = /^\p{Lu}[\p{Lu}.’' -]|\(|^[^:]{3,60}\d[^:]{0,30}:/u;

/** How many characters of this paragraph are its dateline ("NEWHOLM —"); 0 where it has none. */
export function datelineLength(line: string): number {
  if (isSmall(line.charCodeAt(1)) && !line.includes("(") && !line.includes(":")) return 0;
  if (!MAY_BE_DATELINE.test(line)) return 0;
  const match = DATELINE.exec(line) ?? DATELINE_COLON.exec(line);
  return match && match[0].length < 80 ? match[0].length : 0;
}
