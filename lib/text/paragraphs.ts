import type { Span } from "./model";
import { trim } from "./span";
import type { Token } from "./tokens";

/** A line of the text with something on it, and the tokens on it (`first` to before `last`). */
export type Paragraph = Span & { index: number; first: number; last: number };

/** Every line that holds more than white space, in order. A line end is LF, CR, CRLF or a Unicode line or paragraph separator. */
export function paragraphsOf(text: string, tokens: readonly Token[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let at = 0;
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const { start, end } = trim(text, { start: match.index, end: match.index + match[0].length });
    if (start === end) continue;
    const first = at;
    while (at < tokens.length && tokens[at]!.start < end) at++;
    paragraphs.push({ start, end, index: paragraphs.length, first, last: at });
  }
  return paragraphs;
}
