/**
 * All the words of a web page, as plain text, a block a line: for pages in
 * which no article is found. Nothing of it runs, and nothing it names is fetched.
 */
import { parseHTML } from "linkedom";
import { decodeHtml } from "../html/decode";

/** Pages beyond this are kept, but not read: in bytes. */
const maxReadable = 3_000_000;
const unread = "script,style,noscript,template,svg,iframe,object,embed,title";
const blocks =
  /<\/?(?:p|div|section|article|h[1-6]|li|ul|ol|tr|table|blockquote|pre|br|dd|dt|main|header|footer|nav)\b/gi;

/** Empty for what is too large, or holds no words. */
export function readWords(bytes: Uint8Array, charset: string | null): string {
  if (bytes.byteLength > maxReadable) return "";
  // A line's end before each block's mark outlives the marks.
  const html = decodeHtml(bytes, charset).replace(/\s+/g, " ").replace(blocks, "\n$&");
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  for (const element of [...document.querySelectorAll(unread)]) element.remove();
  const lines = (document.documentElement.textContent ?? "").split("\n");
  return lines
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
