import { type MarkState, markOf } from "../claim/words";
import type { Desk } from "./desk";
import { emptyFilter, matches } from "./filter";
import { sectionSize } from "./sections";

/**
 * How wide a state stands, as a share of the rail, and in which colour: what is
 * done fills it, what is open leaves most of it empty, so that it reads in grey.
 */
const drawn: Record<MarkState, { from: number; to: number; colour: string }> = {
  open: { from: 0, to: 0.3, colour: "--state-open" },
  "in-progress": { from: 0, to: 0.6, colour: "--state-progress" },
  verified: { from: 0, to: 1, colour: "--state-verified" },
  inaccurate: { from: 0, to: 1, colour: "--state-wrong" },
  disputed: { from: 0.35, to: 1, colour: "--state-wrong" },
  unverifiable: { from: 0.35, to: 1, colour: "--state-unverifiable" },
  "not-checkable": { from: 0.8, to: 1, colour: "--state-set-aside" },
};

/** Draw the article as a column: each claim where it stands in the text, what is visible, and where one is. */
export function drawRail(canvas: HTMLCanvasElement, desk: Desk): void {
  const { width, height } = canvas.getBoundingClientRect();
  const context = canvas.getContext("2d");
  if (!context || width === 0 || height === 0) return;
  const ratio = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);

  const style = getComputedStyle(canvas);
  const forced = matchMedia("(forced-colors: active)").matches;
  const colours = new Map<string, string>();
  const colour = (name: string) => {
    if (!colours.has(name)) colours.set(name, forced ? "CanvasText" : style.getPropertyValue(name));
    return colours.get(name)!;
  };
  const y = (offset: number) => (offset / Math.max(1, desk.text.length)) * height;

  const [first, last] = visible(desk);
  context.fillStyle = colour("--hover");
  context.globalAlpha = forced ? 0.2 : 1;
  context.fillRect(0, y(first), width, Math.max(6, y(last) - y(first)));

  for (const passage of desk.passages) {
    if (passage.nothingToCheck === null) continue;
    context.fillStyle = colour("--rule");
    context.fillRect(width - 1, y(passage.start), 1, Math.max(1, y(passage.end) - y(passage.start)));
  }
  for (const id of desk.order) {
    const claim = desk.claim(id)!;
    const { from, to, colour: name } = drawn[markOf(claim.check)];
    context.globalAlpha = desk.filter === emptyFilter || matches(claim, desk.filter, desk) ? 1 : 0.15;
    context.fillStyle = colour(name);
    for (const { start, end } of claim.reading.spans) {
      context.fillRect(from * width, y(start), (to - from) * width, Math.max(1, y(end) - y(start) - 0.5));
    }
  }
  context.globalAlpha = 1;
  if (desk.place && "claim" in desk.place) {
    const at = desk.claim(desk.place.claim)?.reading.spans[0]?.start ?? 0;
    context.fillStyle = colour("--ink");
    context.fillRect(0, y(at) - 1.5, width, 3);
  }
}

/** The stretch of text in the window, to the paragraph. */
function visible(desk: Desk): [number, number] {
  const first = desk.paragraphs[firstBelow(desk, 0)];
  const last = desk.paragraphs[firstBelow(desk, window.innerHeight)] ?? desk.paragraphs.at(-1);
  return [first?.start ?? 0, last?.end ?? 0];
}

/**
 * The first paragraph whose foot lies below a line of the window. Its section
 * first: to ask for a paragraph far away would have its whole section laid out.
 */
function firstBelow(desk: Desk, line: number): number {
  const section = firstElementBelow("s", 0, Math.ceil(desk.marked / sectionSize), line);
  const from = section * sectionSize;
  return firstElementBelow("p", from, Math.min(desk.marked, from + sectionSize), line);
}

/** The first of the elements `low` to `high` whose foot lies below a line; by halves, as each look costs. */
function firstElementBelow(prefix: "s" | "p", low: number, high: number, line: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = document.getElementById(`${prefix}${middle}`);
    if (element && element.getBoundingClientRect().bottom > line) high = middle;
    else low = middle + 1;
  }
  return low;
}
