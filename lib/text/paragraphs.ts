import type { Span } from "./model";
import type { Token } from "./tokens";

/** A line of the text with something on it, and the tokens on it (`first` to before `last`). */
export type Paragraph = Span & { index: number; first: number; last: number };

/** Every line that holds more than white space, in order. A line end is LF, CR, CRLF or a Unicode line or paragraph separator. */
export function paragraphsOf(text: string, tokens: readonly Token[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (let first = 0, last = 1; first < tokens.length; first = last, last++) {
    const { start } = tokens[first]!;
    let { end } = tokens[first]!;
    for (; last < tokens.length; last++) {
      const next = tokens[last]!;
      if (next.spaced && breaksLine(text, end, next.start)) break;
      end = next.end;
    }
    paragraphs.push({ start, end, index: paragraphs.length, first, last });
  }
  return paragraphs;
}

function breaksLine(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (endsLine(text.charCodeAt(i))) return true;
  return false;
}

function endsLine(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}
