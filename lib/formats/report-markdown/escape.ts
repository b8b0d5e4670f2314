import { showControls } from "../report-words";

// Whatever can form an emphasis, a link, an image, code, HTML, an entity, a table or mathematics.
const marks = /[\\`*_{}[\]<>#|~^=&@$+]/g;
// A colon forms an address or a sign's name with what follows it. Before a space, and in a time of day, it forms nothing.
const colon = /:(?! |$)(?!(?<=\b\d{1,2}:)\d\d(?![\d:]))/g;
// What forms something only where a line begins: a bullet, a rule, a definition, a numbered item.
const opening = /^(?:(?=[-:])|(\d+)(?=[.)](?: |$)))/;

/**
 * Text as Markdown that shows exactly that text, on one line. White space
 * becomes single spaces, so that no line of it begins anything; marks are
 * escaped. Colons, brackets, hyphens and full stops stay as they are where they
 * can form nothing, so that the file reads well as it stands.
 */
export function plain(text: string): string {
  return showControls(text)
    .replace(/[^\S ]\s*| \s+/g, " ")
    .trim()
    .replace(marks, "\\$&")
    .replace(colon, "\\:")
    .replace(opening, "$1\\")
    .replace(/([wW]{3})\./g, "$1\\.");
}

/** A web address as a link; anything else as plain text. */
export function webLink(url: string): string {
  if (!/^https?:\/\/[^\s<>]+$/i.test(url)) return plain(url);
  return `<${url}>`;
}

/** A bullet list; empty for no items. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}
