/**
 * The bytes of a web page → its title and what there is to read in it, as plain
 * text, a paragraph a line. Nothing of it runs, and nothing it names is fetched.
 */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

export type WebPage = { title: string; text: string };

/** Pages beyond this are kept, but not read: in bytes. */
export const maxReadableBytes = 3_000_000;

const unread = "script,style,noscript,template,svg,iframe,object,embed,form,nav,header,footer,aside";
const blocks = /^(?:P|DIV|SECTION|ARTICLE|H[1-6]|LI|UL|OL|TR|TABLE|BLOCKQUOTE|PRE|FIGURE|FIGCAPTION|DD|DT|MAIN|HR)$/;

/** `charset` as the answer said it; the page's own word counts where it said none. Null for what is no page, or too large. */
export function readWebPage(bytes: Uint8Array, charset: string | null): WebPage | null {
  if (bytes.byteLength > maxReadableBytes) return null;
  const html = decode(bytes, charset);
  const title = parse(html).title.replace(/\s+/g, " ").trim();
  const article = readArticle(html);
  const text = article || textOf(stripped(html));
  return { title, text };
}

/** The page as text of markup. */
export function decode(bytes: Uint8Array, charset: string | null): string {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  const named = charset ?? /<meta[^>]+charset=["']?\s*([\w-]+)/i.exec(head)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(named).decode(bytes);
  } catch {
    return new TextDecoder("utf-8").decode(bytes);
  }
}

function parse(html: string): Document {
  // What has no root would be read as nothing.
  return parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`).document;
}

function stripped(html: string): Element {
  const document = parse(html);
  for (const element of [...document.querySelectorAll(unread)]) element.remove();
  return document.body ?? document.documentElement;
}

function readArticle(html: string): string {
  const content = new Readability(parse(html), { charThreshold: 200 }).parse()?.content;
  return content ? textOf(parse(`<html><body>${content}</body></html>`).body) : "";
}

function textOf(root: Element): string {
  let text = "";
  const walk = (node: Node) => {
    if (node.nodeType === 3) text += (node.textContent ?? "").replace(/\s+/g, " ");
    if (node.nodeType !== 1) return;
    const name = (node as Element).tagName.toUpperCase();
    if (name === "BR" || blocks.test(name)) text += "\n";
    for (const child of [...node.childNodes]) walk(child);
    if (blocks.test(name)) text += "\n";
  };
  walk(root);
  return text
    .split("\n")
    .map((line) => line.replace(/ +/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
