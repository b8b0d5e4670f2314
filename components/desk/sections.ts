/** Paragraphs by sections: what the browser lays out, or leaves out, in one piece. Pure. */
import type { Span } from "@/lib/text/model";

/**
 * Paragraphs in a section. The browser leaves out of layout and paint what is
 * far from the window, but looks in every frame at every piece it may leave
 * out: two thousand pieces took it longer than drawing a verdict.
 */
export const sectionSize = 16;

/** The paragraphs, section by section. */
export function toSections<T>(paragraphs: readonly T[]): T[][] {
  const count = Math.ceil(paragraphs.length / sectionSize);
  return Array.from({ length: count }, (_, i) => paragraphs.slice(i * sectionSize, (i + 1) * sectionSize));
}

/** About how tall these will stand, in CSS pixels, so that the scroll bar is right before they are laid out. */
export function roughHeight(paragraphs: readonly Span[]): number {
  return paragraphs.reduce((sum, { start, end }) => sum + Math.ceil((end - start) / 66) * 30 + 15, 0);
}
