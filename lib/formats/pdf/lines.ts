/** A run of words on one line, as it stands on the page. Points, y from the top. */
export type Piece = { text: string; x0: number; x1: number; y: number; size: number; rtl: boolean };

/** Words that follow one another on one line of one column. */
export type Line = { text: string; x0: number; x1: number; y: number; size: number };

/**
 * Put a page's pieces together into lines. Two pieces on one height belong to
 * one line when the space between them could be one in a sentence; a wider one
 * is the gutter between two columns, or a table's.
 */
export function toLines(pieces: readonly Piece[]): Line[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].filter(({ text }) => text !== "").sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.findLast(([first]) => Math.abs(first!.y - piece.y) < Math.min(first!.size, piece.size) * 0.4);
    if (row) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => joinRow(row.sort((a, b) => a.x0 - b.x0)));
}

function joinRow(row: readonly Piece[]): Line[] {
  const runs: Piece[][] = [];
  for (const piece of row) {
    const last = runs.at(-1)?.at(-1);
    if (last && piece.x0 - last.x1 < Math.max(last.size, piece.size) * 1.1) runs.at(-1)!.push(piece);
    else runs.push([piece]);
  }
  return runs.map(toLine).filter(({ text }) => text.trim() !== "");
}

/** The words of one line in the order they are read: from the right where most of them are. */
function toLine(run: readonly Piece[]): Line {
  const words = run.filter(({ text }) => text.trim() !== "");
  const rtl = words.filter((piece) => piece.rtl).length * 2 > words.length;
  const ordered = rtl ? [...run].reverse() : run;
  let text = "";
  let last: Piece | null = null;
  for (const piece of ordered) {
    const gap = last ? (rtl ? last.x0 - piece.x1 : piece.x0 - last.x1) : 0;
    const apart = last !== null && gap > Math.max(last.size, piece.size) * 0.13;
    if (apart && !/\s$/.test(text) && !/^\s/.test(piece.text)) text += " ";
    text += piece.text;
    last = piece;
  }
  const sizes = words.length > 0 ? words : run;
  const size = sizes.reduce((most, piece) => (piece.text.length > most.text.length ? piece : most)).size;
  const x0 = Math.min(...run.map((piece) => piece.x0));
  const x1 = Math.max(...run.map((piece) => piece.x1));
  return { text: text.replace(/\s+/g, " ").trim(), x0, x1, y: run[0]!.y, size };
}

/**
 * Lines in reading order, in runs that each belong to one column. Where a strip
 * of the page stays empty from line to line, what is left of it is read before
 * what is right of it; a line that crosses the strip (a headline over both
 * columns) parts what is above it from what is below.
 */
export function toColumns(lines: readonly Line[], rtl = false): Line[][] {
  const sorted = [...lines].sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const gutter = findGutter(sorted);
  if (gutter === null) return sorted.length > 0 ? [sorted] : [];
  const columns: Line[][] = [];
  let sides: [Line[], Line[]] = [[], []];
  let across: Line[] = [];
  const flush = () => {
    const [left, right] = sides;
    for (const side of rtl ? [right, left] : [left, right]) columns.push(...toColumns(side, rtl));
    sides = [[], []];
  };
  for (const line of sorted) {
    if (line.x0 < gutter && line.x1 > gutter) {
      flush();
      across.push(line);
      continue;
    }
    if (across.length > 0) columns.push(across);
    across = [];
    sides[line.x1 <= gutter ? 0 : 1].push(line);
  }
  flush();
  if (across.length > 0) columns.push(across);
  return columns;
}

/** Where between two columns nothing stands; null where there are none. */
function findGutter(lines: readonly Line[]): number | null {
  if (lines.length < 6) return null;
  const from = Math.min(...lines.map(({ x0 }) => x0));
  const to = Math.max(...lines.map(({ x1 }) => x1));
  let best: { at: number; crossing: number; width: number } | null = null;
  for (let x = from + 10; x < to - 10; x += 2) {
    const left = lines.filter(({ x1 }) => x1 <= x);
    const right = lines.filter(({ x0 }) => x0 >= x);
    const crossing = lines.length - left.length - right.length;
    if (left.length < 3 || right.length < 3 || crossing > lines.length * 0.4) continue;
    // Beside each other, not one after the other: a list's numbers and its indented words are no columns.
    const together = left.filter(({ y }) => right.some((other) => Math.abs(other.y - y) < 40)).length;
    if (together < Math.min(left.length, right.length) * 0.5) continue;
    const width = Math.min(...right.map(({ x0 }) => x0)) - Math.max(...left.map(({ x1 }) => x1));
    const narrow = (to - from) * 0.15;
    if (width < 8 || breadth(left) < narrow || breadth(right) < narrow) continue;
    if (!best || crossing < best.crossing || (crossing === best.crossing && width > best.width)) {
      const at = (Math.min(...right.map(({ x0 }) => x0)) + Math.max(...left.map(({ x1 }) => x1))) / 2;
      best = { at, crossing, width };
    }
  }
  return best?.at ?? null;
}

function breadth(lines: readonly Line[]): number {
  return Math.max(...lines.map(({ x1 }) => x1)) - Math.min(...lines.map(({ x0 }) => x0));
}
