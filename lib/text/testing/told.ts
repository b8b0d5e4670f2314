import type { Attribution } from "../attributions";
import type { Resolver } from "../resolve";
import { heardBefore, type Read, readToCast } from "./read-to";

/** Words of a text, tokens `first` to before `last` of a sentence, and all that has been read before them. */
export type Words = Read & {
  first: number;
  last: number;
  sentence: number;
  resolver: Resolver;
  found: Attribution[];
};

/**
 * The text with what a stage says of the words marked in it, so that a failing
 * test shows two texts to compare: "Anna Berg left. [She = Anna Berg] waved."
 */
export function told(source: string, ask: (words: Words) => string): string {
  const marks: { start: number; end: number }[] = [];
  let text = "";
  let at = 0;
  for (const match of source.matchAll(MARK)) {
    text += source.slice(at, match.index);
    marks.push({ start: text.length, end: text.length + match[1]!.length });
    text += match[1];
    at = match.index + match[0].length;
  }
  text += source.slice(at);
  let out = "";
  at = 0;
  for (const { start, end } of marks) {
    out += `${text.slice(at, start)}[${text.slice(start, end)} = ${ask(wordsAt(text, start, end))}]`;
    at = end;
  }
  return out + text.slice(at);
}

const MARK = /\[([^\]=]+) = [^\]]*\]/g;

/** Read afresh for each mark: resolving one may teach the article's cast something of another. */
function wordsAt(text: string, start: number, end: number): Words {
  const read = readToCast(text);
  const first = read.tokens.findIndex((token) => token.end > start);
  const behind = read.tokens.findIndex((token) => token.start >= end);
  const last = behind < 0 ? read.tokens.length : behind;
  const sentence = read.sentences.findIndex((sentence) => sentence.last > first);
  return { ...read, first, last, sentence, ...heardBefore(read, sentence) };
}

/** The names of those meant, "–" for nobody: "Anna Berg & Tom Hill". */
export function namesOf(entities: readonly { name: string }[] | null | undefined): string {
  return entities && entities.length > 0 ? entities.map(({ name }) => name).join(" & ") : "–";
}
