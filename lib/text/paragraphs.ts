import type { Span } from "./model";
import { trim } from "./span";
import type { Token } from "./tokens";

/** A line of the text with something on it, and the tokens on it (`first` to before `last`). */
export type Paragraph = Span & { index: number; first: number; last: number };

/** Every line that holds more than white space, in order. A line end is LF, CR, CRLF or a Unicode line or paragraph separator. */
export function paragraphsOf(text: string, tokens: readonly Token[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let at = 0;
  for (let from = 0; from < text.length; ) {
    const to = endOfLine(text, from);
    const { start, end } = trim(text, { start: from, end: to });
    from = to + 1;
    if (start === end) continue;
    const first = at;
    while (at < tokens.length && tokens[at]!.start < end) at++;
    paragraphs.push({ start, end, index: paragraphs.length, first, last: at });
  }
  return paragraphs;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !endsLine(text.charCodeAt(at))) at++;
  return at;
}

function endsLine(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}
