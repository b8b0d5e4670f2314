import type { Content } from "pdfmake/interfaces";

/**
 * Content that no page break cuts, where it is short enough to be sure of: of a
 * block longer than a page pdfmake draws the rest below the paper's edge.
 */
export function together(...stack: Content[]): Content {
  return { stack, ...(fitsOnePage(stack) && { unbreakable: true }) };
}

/** Whether content surely fits on one page, whatever lines it falls into. */
export function fitsOnePage(stack: readonly Content[]): boolean {
  const written = JSON.stringify(stack, (key, value) => (key === "svg" ? "" : value)) ?? "";
  const lineEnds = written.split("\\n").length - 1;
  return written.length + lineEnds * charactersALine <= charactersAPage;
}

// Counted with the wide letters of the largest text, so that a page holds at least as many.
const charactersALine = 40;
const charactersAPage = 1_800;
