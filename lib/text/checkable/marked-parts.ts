import type { CheckableKind, CheckablePart } from "../model";
import { checkableParts } from "./checkable-parts";

/**
 * For the table tests: a sentence with its expected parts in braces, each as
 * `{words}` or `{words|what a date comes to}`. Answers what was expected and
 * what was found, both in that notation, for the kind asked about.
 */
export function compareParts(
  marked: string,
  kind: CheckableKind,
  publishedOn?: string,
): { expected: string; found: string } {
  const text = marked.replace(/\{([^}|]*)(?:\|[^}]*)?\}/g, "$1");
  const parts = checkableParts(text, [{ start: 0, end: text.length }], publishedOn ? { publishedOn } : {});
  return {
    expected: marked,
    found: mark(
      text,
      parts.filter((part) => part.kind === kind),
    ),
  };
}

function mark(text: string, parts: readonly CheckablePart[]): string {
  let at = 0;
  let marked = "";
  for (const { start, end, resolved } of parts) {
    marked += `${text.slice(at, start)}{${text.slice(start, end)}${resolved === null ? "" : `|${resolved}`}}`;
    at = end;
  }
  return marked + text.slice(at);
}
