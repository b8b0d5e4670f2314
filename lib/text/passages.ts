import { boilerplateKind, LONGEST, type Page } from "./boilerplate";
import type { Zone } from "./lexicon/en-boilerplate";
import type { Passage, PassageKind } from "./model";
import type { Paragraph } from "./paragraphs";
import type { Sentence } from "./sentences";
import type { Token } from "./tokens";

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
  const page = { text, tokens, paragraphs };
  const body = firstBody(page);
  const kinds: PassageKind[] = [];
  for (let index = 0; index < paragraphs.length; index++)
    kinds.push(inQuotation(index) ? "sentence" : kindOfLine(page, index, body, kinds));
  return kinds;
}

/** The words of a paragraph as far as any rule reads them. */
function lineOf(text: string, { start, end }: Paragraph): string {
  return text.slice(start, Math.min(end, start + LONGEST + 1));
}

function kindOfLine(page: Page, index: number, body: number, before: readonly PassageKind[]): PassageKind {
  const paragraph = page.paragraphs[index]!;
  const count = page.paragraphs.length;
  const zone: Zone = index < body + 1 ? "top" : index >= count - END ? "end" : "anywhere";
  const known = boilerplateKind(page, paragraph, zone);
  const line = lineOf(page.text, paragraph);
  if (index < body) {
    if (known && known !== "promotion" && known !== "related") return known;
    if (isDatelineAlone(line)) return "dateline";
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

/** The first paragraph of running text: behind the byline if there is one, else the first that reads as a sentence. */
function firstBody(page: Page): number {
  const { text, paragraphs } = page;
  const limit = Math.min(paragraphs.length, TOP);
  let byline = -1;
  for (let i = 0; i < limit; i++) {
    const paragraph = paragraphs[i]!;
    if (paragraph.end - paragraph.start >= 120) continue;
    if (boilerplateKind(page, paragraph, "top") === "byline" || isDatelineAlone(lineOf(text, paragraph))) byline = i;
  }
  for (let i = byline + 1; i < limit; i++) {
    const paragraph = paragraphs[i]!;
    if (!endsLikeSentence(lineOf(text, paragraph))) continue;
    if (!(byline >= 0 && boilerplateKind(page, paragraph, "top") === "timestamp")) return i;
  }
  return byline + 1;
}

function isDatelineAlone(line: string): boolean {
  return line.includes(",") && DATELINE_ALONE.test(line);
}

function endsLikeSentence(line: string): boolean {
  if (line.length > 220) return true;
  const ended = /[.?!:…][”’"'»)\]]*$/.test(line.trim()) || /[,][”’"']?$/.test(line.trim());
  return ended && !QUESTION.test(line);
}

const QUESTION = /^\p{Lu}[^.]{0,80}\?$/u;

function isCreditLine(line: string): boolean {
  return CREDIT.test(line) || /^(?:from |our )/i.test(line);
}

const CREDIT = /^(?:\p{Lu}[\p{L}.’'-]+\s?){2,4}(?:,|\||at|in)\s/u;

/** A short line without a sentence’s end, or a short question that stands alone and asks nobody ("Does she worry?"). */
function isSubhead(line: string): boolean {
  const mark = endMark(line);
  if (mark === "?") return wordsIn(line) <= 8 && !/[“"‘«:]|\b(?:she|he|her|him)\b/.test(line) && !line.startsWith("'");
  return line.length <= 90 && !ENDS.includes(mark) && wordsIn(line) <= 14 && !/^[-•*]/.test(line);
}

/** The last character of a line that closes no quotation or bracket; a blank where there is none. */
function endMark(line: string): string {
  let at = line.length - 1;
  while (at >= 0 && CLOSES.includes(line.charAt(at))) at--;
  return at < 0 ? " " : line.charAt(at);
}

const CLOSES = "”’\"'»)";
const ENDS = ".,;:!…—–-";

function wordsIn(line: string): number {
  return line.split(/\s+/).length;
}

function isListing(line: string): boolean {
  return (
    line.includes(";", line.indexOf(";") + 1) &&
    /\(\d-\d|\d+\)|:/.test(line) &&
    !/\b(?:said|is|was|were|are|has|have|had)\b/.test(line)
  );
}

/** What of a paragraph is read for claims: all behind its dateline, whose length it tells; of what asserts nothing no token. */
export type Body = Paragraph & { dateline: number };

export function bodiesOf(
  text: string,
  tokens: readonly Token[],
  paragraphs: readonly Paragraph[],
  kinds: readonly PassageKind[],
): Body[] {
  return paragraphs.map(({ start, end, index, first, last }) => {
    const asserts = kinds[index] === "sentence";
    const dateline = asserts ? datelineLength(text.slice(start, Math.min(end, start + 120))) : 0;
    let from = asserts ? first : last;
    while (dateline > 0 && from < last && tokens[from]!.start < start + dateline) from++;
    return { start, end, index, first: from, last, dateline };
  });
}

/** Cuts the text into passages: datelines off the front of their paragraph, then sentence by sentence. */
export function passagesOf(
  tokens: readonly Token[],
  bodies: readonly Body[],
  kinds: readonly PassageKind[],
  sentences: readonly Sentence[],
): Passage[] {
  const passages: Passage[] = [];
  let s = 0;
  for (const { start: begin, end, index, first, dateline } of bodies) {
    const kind = kinds[index]!;
    while (s < sentences.length && sentences[s]!.paragraph < index) s++;
    if (kind !== "sentence") {
      passages.push({ start: begin, end, kind, paragraph: index, nothingToCheck: reasons[kind] });
      continue;
    }
    let start = begin;
    if (dateline > 0 && begin + dateline < end) {
      const to = begin + dateline;
      passages.push({ start, end: to, kind: "dateline", paragraph: index, nothingToCheck: reasons.dateline });
      start = tokens[first]?.start ?? to;
    }
    for (let k = s; k < sentences.length && sentences[k]!.paragraph === index; k++) {
      const from = k === s ? start : tokens[sentences[k]!.first]!.start;
      const goesOn = sentences[k + 1]?.paragraph === index;
      const to = goesOn ? tokens[sentences[k]!.last - 1]!.end : end;
      if (to > from) passages.push({ start: from, end: to, kind: "sentence", paragraph: index, nothingToCheck: null });
    }
  }
  return passages;
}

/** Capitals at the front, an agency in brackets, or a day and a colon. */
const MAY_BE_DATELINE = /^\p{Lu}(?:[\p{Lu}.’' -]|.*\(|[^:]{2,59}\d[^:]{0,30}:)/u;

/** What every dateline ends with. */
const ENDS_DATELINE = /[—–:-]/;

/** How many characters of this paragraph are its dateline ("NEWHOLM —"); 0 where it has none. */
function datelineLength(line: string): number {
  if (isSmall(line.charCodeAt(1)) && !line.includes("(") && !line.includes(":")) return 0;
  if (!MAY_BE_DATELINE.test(line) || !ENDS_DATELINE.test(line)) return 0;
  const match = DATELINE.exec(line) ?? DATELINE_COLON.exec(line);
  return match && match[0].length < 80 ? match[0].length : 0;
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}
