import type { Span } from "../model";

/**
 * A text with spans marked in it, for tests to read like the news they test:
 * "The mayor said [no]." A number ties pieces of one mark together:
 * "[1|It took him], she said, [1|eleven seconds]."
 */
export type Marked = { text: string; spans: Span[][] };

/** Takes the marks out and keeps their places. */
export function marked(source: string): Marked {
  let text = "";
  let at = 0;
  const groups = new Map<string, Span[]>();
  for (const match of source.matchAll(/\[(?:(\d)\|)?([^\]]*)\]/g)) {
    text += source.slice(at, match.index);
    const key = match[1] ?? `alone ${match.index}`;
    const span = { start: text.length, end: text.length + match[2]!.length };
    groups.set(key, [...(groups.get(key) ?? []), span]);
    text += match[2];
    at = match.index + match[0].length;
  }
  return { text: text + source.slice(at), spans: [...groups.values()] };
}

/** The text with these spans marked, as `marked` reads it; so that a failing test shows two sentences to compare. */
export function mark(text: string, spans: readonly (readonly Span[])[]): string {
  const pieces = spans
    .flatMap((group, index) => group.map((span) => ({ ...span, label: group.length > 1 ? `${index + 1}|` : "" })))
    .sort((a, b) => a.start - b.start);
  let out = "";
  let at = 0;
  for (const { start, end, label } of pieces) {
    out += `${text.slice(at, start)}[${label}${text.slice(start, end)}]`;
    at = end;
  }
  return out + text.slice(at);
}
