import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Found } from "../document/document";
import { keepable } from "../document/keepable";
import { Unreadable } from "../document/unreadable";
import { decodeHtml } from "./decode";
import { readMeta } from "./meta";

/**
 * A web page's article: its readable body, and what the page says of itself.
 * The page is only parsed: no script runs, nothing it names is fetched (no
 * picture, style, frame or tracking pixel), and of the body only words are
 * kept, so that no mark-up of whatever kind gets any further.
 *
 * @param address where it was fetched from; empty for a file.
 */
export function readHtml(
  bytes: Uint8Array,
  { charset = null, address = "" }: { charset?: string | null; address?: string } = {},
): Found {
  const source = decodeHtml(bytes, charset);
  const { document } = parseHTML(source);
  if (!document.documentElement) throw new Unreadable(explainEmpty);
  if (isDeeperThan(deepest, document.documentElement as unknown as Node)) throw new Unreadable(explainDepth);
  // Read before Readability takes the page apart.
  const meta = readMeta(document, address);
  for (const gone of document.querySelectorAll(
    "script, style, noscript, template, iframe, object, embed, svg, math, form, link, base",
  )) {
    gone.remove();
  }
  const article = new Readability(document as unknown as Document, { charThreshold: 200 }).parse();
  const text = article?.content ? toText(article.content) : "";
  if (text.trim() === "") throw new Unreadable(explainEmpty);
  return {
    ...meta,
    text,
    title: meta.title || article?.title?.trim() || "",
    byline: meta.byline || (article?.byline ?? "").replace(/\s+/g, " ").trim(),
    warnings: [],
  };
}

const explainEmpty =
  "No article was found on this page. It may be drawn by scripts, or sit behind a sign-in. Open it, copy the text and paste it.";

/** Readability descends by recursion and runs out of stack at a few thousand; browsers themselves stop at 512. */
const deepest = 2_000;
const explainDepth = `This page's elements are nested more than ${deepest.toLocaleString("en-GB")} deep. Open it, copy the text and paste it.`;

/** Whether elements nest deeper than this below a node. Walks without recursion, and no further than it must. */
function isDeeperThan(most: number, root: Node): boolean {
  let depth = 0;
  let node: Node | null = root;
  while (node) {
    if (depth > most) return true;
    if (node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return false;
}

const blocks =
  /^(address|article|aside|blockquote|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)$/;
const leftOut = /^(script|style|template|button|input|select|textarea|figure|figcaption|nav)$/;

/** The words of a piece of HTML, a line a paragraph. Walks without recursion: pages nest as deep as they like. */
function toText(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const lines: string[] = [""];
  const cut = () => {
    if (lines.at(-1) !== "") lines.push("");
  };
  let node: Node | null = document.body as unknown as Node;
  const root = node;
  while (node) {
    const name = node.nodeName.toLowerCase();
    if (node.nodeType === 3) lines[lines.length - 1] += (node.textContent ?? "").replace(/[\s\u200B]+/g, keepSpaces);
    else if (name === "br") cut();
    else if (blocks.test(name)) cut();
    const enter: Node | null = node.nodeType === 1 && !leftOut.test(name) ? node.firstChild : null;
    if (enter) {
      node = enter;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && blocks.test(node.nodeName.toLowerCase())) cut();
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return keepable(lines.join("\n"))
    .split("\n")
    .map((line) => line.replace(/ {2,}/g, " ").trim())
    .filter(Boolean)
    .join("\n");
}

/** White space as a browser shows it: one space, but a no-break space stays what it is. */
function keepSpaces(space: string): string {
  return /^[\u00A0\u202F\u2009]+$/.test(space) ? space : " ";
}
