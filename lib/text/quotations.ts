import { nicknameEnd } from "./nicknames";
import type { Paragraph } from "./paragraphs";
import type { Token } from "./tokens";
import { beginsLarge, beginsSmall } from "./word-classes";

/**
 * Quotations, found paragraph by paragraph so that one stray mark spoils
 * nothing beyond its own. Only outermost quotations are reported: what is
 * quoted inside a quotation belongs to it.
 */
export type Quotation = {
  /** Token of the opening mark. */
  open: number;
  /** Token of the closing mark, or the last token of the paragraph where none stands. */
  close: number;
  /** A closing mark stands in this paragraph. */
  closed: boolean;
  /** The next paragraph goes on with this quotation (it opens with the same mark again). */
  continues: boolean;
  /** This quotation goes on from the paragraph before. */
  continued: boolean;
};

type Family = "double" | "single" | "guillemet" | "ticks";

const FAMILY: Record<string, Family> = {
  '"': "double",
  "“": "double",
  "”": "double",
  "„": "double",
  "‟": "double",
  "'": "single",
  "‘": "single",
  "’": "single",
  "‚": "single",
  "‹": "single",
  "›": "single",
  "«": "guillemet",
  "»": "guillemet",
  "''": "ticks",
  "``": "ticks",
};
const ONLY_OPENS = new Set(["“", "„", "‘", "‚", "``", "‟"]);
const ONLY_CLOSES = new Set(["”"]);
const OPENERS_BEFORE = /^[([{—–\-:,;/]$|^--+$|^\.{2,}$|^…$/;

/** All outermost quotations of the text, in order. */
export function quotationsOf(tokens: readonly Token[], paragraphs: readonly Paragraph[]): Quotation[] {
  const found: Quotation[] = [];
  let pending: Quotation | null = null;
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index]!;
    const here = inParagraph(tokens, paragraph);
    const first = here[0];
    if (pending) {
      const goesOn: boolean =
        first !== undefined && first.open === paragraph.first && sameFamily(tokens, pending.open, first.open);
      pending.continues = goesOn;
      if (goesOn) first!.continued = true;
    }
    pending = null;
    for (const quotation of here) {
      if (quotation.closed) found.push(quotation);
      else if (
        nextOpensAlike(tokens, paragraphs[index + 1], quotation.open) ||
        startsClearly(tokens, paragraph, quotation.open)
      ) {
        found.push(quotation);
        pending = quotation;
      }
    }
  }
  return found;
}

function inParagraph(tokens: readonly Token[], paragraph: Paragraph): Quotation[] {
  const found: Quotation[] = [];
  const inner: Family[] = [];
  let open = -1;
  let outer: Family | null = null;
  for (let i = paragraph.first; i < paragraph.last; i++) {
    const token = tokens[i]!;
    if (token.kind !== "quote") continue;
    const family = FAMILY[token.text]!;
    if (outer === null) {
      const behind = tokens[i - 1]?.capital ? nicknameEnd(tokens, i) : -1;
      if (behind > 0) i = behind;
      else if (canOpen(tokens, paragraph, i) && (family !== "single" || closesLater(tokens, paragraph, i))) {
        outer = family;
        open = i;
        inner.length = 0;
      }
      continue;
    }
    if (inner.length > 0 && inner.at(-1) === family && canClose(tokens, paragraph, i)) {
      inner.pop();
    } else if (family === outer && canClose(tokens, paragraph, i) && !isPossessive(tokens, paragraph, i)) {
      found.push({ open, close: i, closed: true, continues: false, continued: false });
      outer = null;
    } else if (family === outer && ONLY_OPENS.has(token.text) && family !== "single") {
      // A second opener of the same shape: the first one was never closed. Start again from here.
      if (open === paragraph.first)
        found.push({ open, close: i - 1, closed: true, continues: false, continued: false });
      open = i;
      inner.length = 0;
    } else if (
      family !== outer &&
      canOpen(tokens, paragraph, i) &&
      (family !== "single" || closesLater(tokens, paragraph, i))
    ) {
      if (inner.length < 8) inner.push(family);
    }
  }
  if (outer !== null)
    found.push({ open, close: paragraph.last - 1, closed: false, continues: false, continued: false });
  return found;
}

function canOpen(tokens: readonly Token[], paragraph: Paragraph, i: number): boolean {
  const token = tokens[i]!;
  if (ONLY_CLOSES.has(token.text) || (token.text === "’" && !beginsLarge(tokens[i + 1]?.word))) return false;
  const next = tokens[i + 1];
  if (i + 1 >= paragraph.last || !next || next.spaced) return false;
  if (ONLY_OPENS.has(token.text)) return true;
  const before = tokens[i - 1];
  return (
    i === paragraph.first || token.spaced || !before || OPENERS_BEFORE.test(before.text) || before.kind === "quote"
  );
}

function canClose(tokens: readonly Token[], paragraph: Paragraph, i: number): boolean {
  const token = tokens[i]!;
  if (ONLY_OPENS.has(token.text)) return false;
  const next = i + 1 < paragraph.last ? tokens[i + 1] : undefined;
  if (ONLY_CLOSES.has(token.text)) return true;
  if (token.spaced && next && !next.spaced && next.kind === "word") return false;
  return !next || next.spaced || (next.kind !== "word" && next.kind !== "number");
}

/** A single mark opens only if one that can close follows in the paragraph ("’90s" and "’em" open nothing). */
function closesLater(tokens: readonly Token[], paragraph: Paragraph, i: number): boolean {
  const limit = Math.min(paragraph.last, i + 400);
  for (let k = i + 1; k < limit; k++) {
    const token = tokens[k]!;
    if (token.kind !== "quote" || FAMILY[token.text] !== "single" || token.text === "‘") continue;
    if (canClose(tokens, paragraph, k)) return true;
  }
  // No closing mark: a paragraph's opening mark may still open a quotation that runs on.
  return i === paragraph.first || tokens[i - 1]?.text === ":" || (i > 0 && /^[.?!:,]$/.test(tokens[i - 1]!.text));
}

/** "the players’ union": a mark after a plural that a later one, before any new opener, can close instead. */
function isPossessive(tokens: readonly Token[], paragraph: Paragraph, i: number): boolean {
  const mark = tokens[i]!;
  if (FAMILY[mark.text] !== "single" || mark.spaced) return false;
  const before = tokens[i - 1];
  const next = tokens[i + 1];
  if (before?.kind !== "word" || !/s$/i.test(before.text)) return false;
  if (i + 1 >= paragraph.last || !next || next.kind !== "word" || !beginsSmall(next.word)) return false;
  const limit = Math.min(paragraph.last, i + 200);
  for (let k = i + 1; k < limit; k++) {
    const token = tokens[k]!;
    if (token.kind !== "quote" || FAMILY[token.text] !== "single") continue;
    if (canClose(tokens, paragraph, k)) return true;
    if (canOpen(tokens, paragraph, k)) return false;
  }
  return false;
}

function sameFamily(tokens: readonly Token[], a: number, b: number): boolean {
  return FAMILY[tokens[a]!.text] === FAMILY[tokens[b]!.text];
}

function nextOpensAlike(tokens: readonly Token[], next: Paragraph | undefined, open: number): boolean {
  return next !== undefined && tokens[next.first]?.kind === "quote" && sameFamily(tokens, open, next.first);
}

/** An opener nobody closes is believed at the start of a paragraph, after a colon, or where a sentence begins with it. */
function startsClearly(tokens: readonly Token[], paragraph: Paragraph, open: number): boolean {
  if (open === paragraph.first || tokens[open - 1]?.text === ":") return true;
  return /^[.?!]$/.test(tokens[open - 1]!.text) && tokens[open]!.spaced && tokens[open + 1]?.capital === true;
}
