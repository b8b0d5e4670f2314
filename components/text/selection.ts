/** From what is selected on the page to a place in the article's text, and back to a drawn range. */
import type { Span } from "@/lib/text/model";
import type { Desk } from "../desk/desk";
import { toWholeWords } from "./word-edges";

/** The selected words, grown to whole words; null where nothing of the article is selected. */
export function selectedSpan(desk: Desk): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetAt(desk, range.startContainer, range.startOffset);
  const end = offsetAt(desk, range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start) return null;
  return toWholeWords(desk.text, { start, end });
}

/**
 * The text offset of a point in the page. A control character is drawn as an
 * element without text of its own and counts for one.
 */
export function offsetAt(desk: Desk, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const drawn = element?.closest<HTMLElement>("[data-paragraph]");
  const paragraph = drawn && desk.paragraphs[Number(drawn.dataset.paragraph)];
  if (!drawn || !paragraph) return null;
  const before = document.createRange();
  before.setStart(drawn, 0);
  before.setEnd(node, offset);
  const controls = before.cloneContents().querySelectorAll("[data-control]").length;
  return Math.min(paragraph.end, paragraph.start + before.toString().length + controls);
}
