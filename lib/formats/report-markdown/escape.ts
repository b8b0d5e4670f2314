import { showControls } from "../report-words";

const punctuation = /[!-/:-@[-`{-~]/g;

/**
 * Text as Markdown that shows exactly that text, on one line. CommonMark lets
 * every ASCII punctuation mark be escaped, so none is left to begin a heading, a
 * link, an image or HTML; white space becomes single spaces, so no line of it
 * begins anything either.
 */
export function plain(text: string): string {
  return showControls(text).replace(/\s+/g, " ").trim().replace(punctuation, "\\$&");
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
