/** What an article puts in quotation marks, as words and the marks by which it says what it changed. */
import type { Span } from "../../text/model";
import { type Word, wordsIn } from "./spoken-words";

/**
 * One thing in a quotation, in order: a word; `omission`, a mark that words
 * were left out; or `bracket`, words the writer put in, which may stand for any.
 */
export type Quoted = ({ kind: "word" } & Word) | ({ kind: "omission" } & Span) | ({ kind: "bracket" } & Span);

const marks =
  /[[(]sic!?[\])]|\[(?:…|\.{2,}|\.(?: \.){2})\]|\((?:…|\.{3,})\)|…|\.{3,}|\.(?: \.){2,}|\[[^[\]\n]{1,200}\]/gu;

/** Read the quoted words at a span of the article's text. */
export function readQuoted(text: string, span: Span): Quoted[] {
  const items: Quoted[] = [];
  let next = span.start;
  const read = (end: number) => items.push(...wordsIn(text, { start: next, end }).map(asWord));
  for (const found of text.slice(span.start, span.end).matchAll(marks)) {
    const start = span.start + found.index;
    read(start);
    next = start + found[0].length;
    // It says that what stands there stood there.
    if (/^[[(]sic/.test(found[0])) continue;
    const bracket = /^\[[^\]]*[\p{L}\p{N}]/u.test(found[0]);
    items.push({ kind: bracket && !isLetterCase(found[0]) ? "bracket" : "omission", start, end: next });
    // "[w]e": the writer lowered a letter; the word is the word.
    if (isLetterCase(found[0])) mendLetter(text, items, span);
    if (items.at(-1)!.end > next) next = items.at(-1)!.end;
  }
  read(span.end);
  return items;
}

const pairs =
  /[“„"‟]([^“”„"‟]+)(?:[”"]|$)|«([^»]+)(?:»|$)|(?<![\p{L}\p{N}])[‘‚]((?:[^’]|’(?=\p{L}))+)(?:’|$)|(?<![\p{L}\p{N}])'((?:[^']|'(?=\p{L}))+)(?:'(?!\p{L})|$)/gu;

/**
 * The quoted stretches of a claim: all of it where it is a direct quotation,
 * else what stands in quotation marks.
 */
export function quotedStretches(text: string, spans: readonly Span[], kind: "direct" | "mixed"): Span[] {
  return spans.flatMap((span) => {
    if (kind === "direct") return [span];
    return [...text.slice(span.start, span.end).matchAll(pairs)].map((found) => {
      const inside = found[1] ?? found[2] ?? found[3] ?? found[4] ?? "";
      const start = span.start + found.index + 1;
      return { start, end: start + inside.length };
    });
  });
}

function asWord(word: Word): Quoted {
  return { kind: "word", ...word };
}

function isLetterCase(mark: string): boolean {
  return /^\[\p{L}\]$/u.test(mark);
}

/** Put a letter in brackets together with the rest of its word. */
function mendLetter(text: string, items: Quoted[], span: Span): void {
  const { start, end } = items.pop()!;
  const rest = /^[\p{L}\p{M}'’]*/u.exec(text.slice(end, span.end))![0];
  const whole = text.slice(start + 1, end - 1) + rest;
  const [word] = wordsIn(whole);
  items.push({ kind: "word", start, end: end + rest.length, key: word!.key });
}
