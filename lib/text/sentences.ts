import { endingAbbreviations } from "./lexicon/en-abbreviations";
import { isReportingForm } from "./lexicon/en-cues";
import type { Paragraph } from "./paragraphs";
import type { Quotation } from "./quotations";
import type { Token } from "./tokens";
import { beginsLarge, beginsSmall } from "./word-classes";
import { anyOf } from "./word-lists";
import { askWord } from "./words";

/** A sentence as attribution needs it: a quotation and the words that report it stand in one. */
export type Sentence = { paragraph: number; first: number; last: number; quotations: Quotation[] };

/** Beyond so many tokens outside quotations a sentence is cut, so that no text is slower than its length. */
const LONGEST = 300;
/** Most sentences have no quotation, and share this. */
const NONE: Quotation[] = [];

/** Cuts each paragraph at full stops outside quotations, and after a quotation that ends one. */
export function sentencesOf(
  tokens: readonly Token[],
  paragraphs: readonly Paragraph[],
  quotations: readonly Quotation[],
): Sentence[] {
  const sentences: Sentence[] = [];
  let q = 0;
  for (const { index, first: begin, last } of paragraphs) {
    let first = begin;
    // Quotations fold into one unit each; a sentence of nothing but quotations is bounded like any other.
    let inside = NONE;
    for (let i = begin; i < last; i++) {
      while (q < quotations.length && quotations[q]!.close < i) q++;
      const quotation = quotations[q];
      let end = -1;
      if (quotation !== undefined && quotation.open === i) {
        if (inside === NONE) inside = [quotation];
        else inside.push(quotation);
        i = Math.min(quotation.close, last - 1);
        end = i + 1;
        while (end < last && isCloser(tokens[end]!.word)) end++;
        if (inside.length <= LONGEST && !quotationEndsSentence(tokens, quotation, end, last)) continue;
      } else if (endsHere(tokens, i, last)) {
        end = i + 1;
        while (end < last && (isCloser(tokens[end]!.word) || (tokens[end]!.kind === "quote" && !tokens[end]!.spaced)))
          end++;
        if (end < last && !startsSentence(tokens, end)) continue;
        i = end - 1;
      } else if (i - first >= LONGEST) end = i + 1;
      else continue;
      if (end > first) sentences.push({ paragraph: index, first, last: end, quotations: inside });
      first = end;
      inside = NONE;
    }
    if (last > first) sentences.push({ paragraph: index, first, last, quotations: inside });
  }
  return sentences;
}

const isCloser = anyOf(") ] }");
/** A mark that can end a sentence, or an abbreviation. */
export const mayEnd = askWord(({ kind, text }) =>
  kind === "mark" ? /^[.?!…]$|^\.{2,}$/.test(text) : text.endsWith("."),
);

function endsHere(tokens: readonly Token[], i: number, last: number): boolean {
  const token = tokens[i]!;
  if (!mayEnd(token.word)) return false;
  if (token.kind === "mark") return true;
  if (i + 1 >= last) return false;
  const next = tokens[i + 1]!;
  if (!beginsLarge(next.word) && next.kind !== "quote") return false;
  // "… in the U.S. The agency": initials and firm names end a sentence when a small closed word follows with a capital.
  // "… a post on X. “Go,” she wrote": behind an initial or a state a new quotation opens.
  if (next.kind === "quote" && next.spaced && (token.text === "X." || isState(token.lower))) return true;
  const weighed = INITIALS.test(token.text) || endingAbbreviations.has(token.lower.slice(0, -1));
  return (
    weighed &&
    /^(the|a|an|he|she|it|they|we|but|and|in|on|at|his|her|its|their|this|that|these|those|there|when|if|as|for|after|before|i)$/.test(
      next.lower,
    )
  );
}

const INITIALS = /^(?:\p{L}\.){2,}$/u;

/** A state, short: nobody's name begins with one. */
const isState = (lower: string) => /^(?:mass|calif|conn|mich|minn|ore|tex|wash|wis|fla|ariz|colo)\.$/.test(lower);

function startsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  if (!token.spaced) return false;
  return token.kind === "quote" || token.kind === "number" || !beginsSmall(token.word);
}

/** “…,” goes on; “….” ends; “…?” ends unless a reporting clause follows (“…?” she asked). */
function quotationEndsSentence(
  tokens: readonly Token[],
  { close, closed, open }: Quotation,
  next: number,
  last: number,
): boolean {
  if (next >= last) return true;
  // “… he said, ‘Good.’” ends with the inner quotation.
  const inner = closed && tokens[close - 1]?.kind === "quote" ? 2 : 1;
  const final = closed ? tokens[close - inner] : tokens[close];
  if (!final || close - 1 <= open || !/[.?!…]$/.test(final.text)) return false;
  const after = tokens[next]!;
  if (/^[,;.:)]/.test(after.text)) return false;
  if (/^[—–―-]/.test(after.text)) return false;
  if (beginsSmall(after.word)) return false;
  if (final.text.length > 1 && !/^\.{2,}$|^\w+\.$/.test(final.text)) return false;
  // A capital follows: “How short is short?” Smith asked. / “No!” Smith said.
  return !(/[?!…]$/.test(final.text) || /^\.{2,}$/.test(final.text)
    ? reportFollows(tokens, next, last)
    : reportFollowsClosely(tokens, next, last));
}

function reportFollows(tokens: readonly Token[], from: number, last: number): boolean {
  for (let i = from; i < Math.min(last, from + 9); i++) {
    const token = tokens[i]!;
    if (/^[.?!:;]$/.test(token.text) || token.kind === "quote") return false;
    if (isReportingForm(token.lower) && token.tag !== "NOUN" && i > from) {
      const after = tokens[i + 1];
      return (
        after === undefined ||
        /^[.,;]$/.test(after.text) ||
        /^(in|on|at|to|after|as|with|when|during|the|me|us|him|her|reporters|of)$/.test(after.lower)
      );
    }
  }
  return false;
}

/** “I resigned.” Smith said. — a slip for a comma, believed only where nothing but the report follows. */
function reportFollowsClosely(tokens: readonly Token[], from: number, last: number): boolean {
  for (let i = from + 1; i < Math.min(last, from + 4); i++) {
    if (tokens[i]!.lower === "said" && (i + 1 >= last || tokens[i + 1]!.text === ".")) return true;
  }
  return false;
}
