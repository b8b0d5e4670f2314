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

const LINE_KINDS: [PassageKind, RegExp][] = [
  ["byline", /^(?:exclusive\s+)?(?:words\s+)?by\s+\p{Lu}[\p{L}.’'-]+(?:\s+(?:\p{Lu}[\p{L}.’'-]*|and|de|van|von|der|la|in|at|,|\|))*.{0,60}$/iu],
  ["timestamp", /^(?:updated|published|posted|last updated|first published)\b.{0,60}$|^\(?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?(?:\s*[–—-].*)?$/i],
  ["caption", /^(?:pictured|caption|above|below|left|right|photo|image|file photo|a file photo)\s*[:—-]|\((?:photo|image|picture|ap photo|reuters|getty)[^)]*\)\.?$/i],
  ["credit", /^(?:photos?|photographs?|pictures?|images?|illustrations?|graphics?|video|credits?|sources?|source|reporting)\s*(?:by\b|:)|^\((?:reporting|additional reporting|writing|editing|edited|compiled)\b.*\)$|^(?:additional |extra )?reporting by\b|^edited by\b|^with (?:additional )?(?:reporting|files) (?:by|from)\b|^\p{Lu}[\p{L}.’' -]{3,60} (?:contributed (?:research|reporting|to this)|reported from|contributed from)\b/iu],
  ["promotion", /^(?:sign up|subscribe|follow (?:us|our|the)|join (?:us|our)|download|get (?:the|our|top|more)|want more|do you (?:know|have)|got a (?:tip|story)|have (?:you|a)\b.*\b(?:email|contact)|tell us|email us|contact us|write to us|letters to|listen to|click here|support our|donate|help us|share this|like this|enjoyed this|stay up to date|to subscribe|our newsletter|for more (?:stories|news|on))/i],
  ["related", /^(?:read more|read also|read next|read part|read the|also read|see also|related|more (?:from|on|about|information|stories|news)|watch|listen|leading article|editorial|opinion|comment|recommended|most read|you may also like|don[’']t miss|in pictures|explainer|analysis|live|full story|previous|next)\b[^.]{0,12}[:|,–—].*$|^(?:more from|more on|related|read more|see also|watch|leading article)\b/i],
  ["disclosure", /^(?:this (?:article|story|piece|report|column|post) (?:first |originally |was |has |is |contains )|correction\b|clarification\b|editor[’']s note|disclosure|disclaimer|the views expressed|opinions (?:are|expressed)|\p{Lu}[\p{L}.’' -]{3,50} (?:covers|writes about|is a (?:columnist|reporter|correspondent|staff writer|freelance)|is the .{3,40} (?:editor|correspondent)))\b|^(?:©|copyright|all rights reserved)/iu],
  ["listing", /^\(?[$£€₹]?\s*1\s*=|^\(?\$1 = |^(?:referee|attendance|subs|scorers?|booked|sent off|teams?|line-?ups?|results?|fixtures|standings|score|hours|tickets|admission|where|when|rating|cast|running time)\s*:/i],
];

const DATELINE = /^(?:\p{Lu}[\p{Lu}.’' -]{2,}(?:,\s*[\p{L}. ]{2,25})?(?:,?\s*(?:\p{Lu}[\p{L}.]+\.?\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{L}+)(?:,\s*\d{4})?)?\s*(?:\([^)]{2,40}\)\s*)?(?:—|–|--|-{1,2})(?=\s)|\p{Lu}[\p{L}.]+(?:\s\p{Lu}[\p{L}.]+){0,2}(?:,\s*\p{L}[\p{L}. ]{1,20})?\s*\((?:AP|AFP|Reuters|UPI|PTI|NAN|Xinhua|dpa|ANI|IANS)\)\s*(?:—|–|--|-))/u;
const DATELINE_ALONE = /^\p{Lu}[\p{L}. ’'-]{1,30},\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)(?:,?\s+\d{4})?\s*[:.—–-]*$/iu;

/** The kind of each paragraph; "sentence" where it asserts something. */
export function paragraphKinds(text: string, paragraphs: readonly Paragraph[], inQuotation: (index: number) => boolean): PassageKind[] {
  const body = firstBody(text, paragraphs);
  let bylineSeen = false;
  const kinds = paragraphs.map((paragraph, index): PassageKind => {
    const line = text.slice(paragraph.start, paragraph.end);
    if (inQuotation(index)) return "sentence";
    const matched = line.length < 400 ? LINE_KINDS.find(([, pattern]) => pattern.test(line)) : undefined;
    if (index < body) {
      if (matched && matched[0] !== "promotion" && matched[0] !== "related") return matched[0];
      if (DATELINE_ALONE.test(line)) return "dateline";
      if (index === 0) return "headline";
      if (isCreditLine(line)) return "byline";
      return bylineSeen ? "byline" : "standfirst";
    }
    if (matched && (matched[0] !== "byline" || index < body + 3)) return matched[0];
    if (isListing(line)) return "listing";
    if (isSubhead(line)) return index === paragraphs.length - 1 && paragraphs.length > 3 ? "related" : "subhead";
    return "sentence";
  });
  void bylineSeen;
  return kinds;
}

/** The first paragraph of running text: ends like a sentence, or is long enough to be one. */
function firstBody(text: string, paragraphs: readonly Paragraph[]): number {
  const limit = Math.min(paragraphs.length, 8);
  let byline = -1;
  for (let i = 0; i < limit; i++) {
    const line = text.slice(paragraphs[i]!.start, paragraphs[i]!.end);
    if (line.length < 120 && (LINE_KINDS[0]![1].test(line) || DATELINE_ALONE.test(line))) byline = i;
  }
  if (byline >= 0) {
    let i = byline + 1;
    while (i < limit && !endsLikeSentence(text.slice(paragraphs[i]!.start, paragraphs[i]!.end))) i++;
    return i < limit ? i : byline + 1;
  }
  for (let i = 0; i < limit; i++) {
    const line = text.slice(paragraphs[i]!.start, paragraphs[i]!.end);
    if (endsLikeSentence(line)) return i;
  }
  return 0;
}

function endsLikeSentence(line: string): boolean {
  return /[.?!:…][”’"'»)\]]*$/.test(line.trim()) && !/^\p{Lu}[^.]{0,80}\?$/u.test(line) || line.length > 220;
}

function isCreditLine(line: string): boolean {
  return /^(?:\p{Lu}[\p{L}.’'-]+\s?){2,4}(?:,|\||at|in)\s/u.test(line) || /^(?:from |our )/i.test(line);
}

function isSubhead(line: string): boolean {
  if (line.length > 90 || /[.,;:…—–-]["”’'»)]*$/.test(line)) return false;
  if (/[?!]["”’'»)]*$/.test(line)) return /^[^“"‘']*$/.test(line) && line.length < 60 && line.split(/\s+/).length <= 8 && false;
  return line.split(/\s+/).length <= 14 && !/^["“‘'].*[.!?]["”’']$/.test(line) && !/^[-•*]/.test(line);
}

function isListing(line: string): boolean {
  return (line.match(/;/g)?.length ?? 0) >= 2 && /\(\d-\d|\d+\)|:/.test(line) && !/\b(?:said|is|was|were|are|has|have|had)\b/.test(line);
}

/** Cuts the text into passages: datelines off the front of their paragraph, then sentence by sentence. */
export function passagesOf(text: string, tokens: readonly Token[], paragraphs: readonly Paragraph[], kinds: readonly PassageKind[], sentences: readonly Sentence[]): Passage[] {
  const passages: Passage[] = [];
  let s = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const kind = kinds[index]!;
    while (s < sentences.length && sentences[s]!.paragraph < index) s++;
    if (kind !== "sentence") {
      passages.push({ start: paragraph.start, end: paragraph.end, kind, paragraph: index, nothingToCheck: reasons[kind] });
      continue;
    }
    let start = paragraph.start;
    const dateline = datelineLength(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 120)));
    if (dateline > 0 && paragraph.start + dateline < paragraph.end) {
      passages.push({ start, end: start + dateline, kind: "dateline", paragraph: index, nothingToCheck: reasons.dateline });
      start = tokens.find((token, i) => i >= paragraph.first && token.start >= paragraph.start + dateline)?.start ?? start + dateline;
    }
    const here: Sentence[] = [];
    for (let k = s; k < sentences.length && sentences[k]!.paragraph === index; k++) here.push(sentences[k]!);
    for (const [n, sentence] of here.entries()) {
      const from = n === 0 ? start : tokens[sentence.first]!.start;
      const to = n === here.length - 1 ? paragraph.end : tokens[sentence.last - 1]!.end;
      if (to > from) passages.push({ start: from, end: to, kind: "sentence", paragraph: index, nothingToCheck: null });
    }
  }
  return passages;
}

/** How many characters of this paragraph are its dateline ("NEWHOLM —"); 0 where it has none. */
export function datelineLength(line: string): number {
  const match = DATELINE.exec(line);
  return match && match[0].length < 80 ? match[0].length : 0;
}
