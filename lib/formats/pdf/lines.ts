/** A run of words on one line, as it stands on the page. Points, y from the top. */
export type Piece = { text: string; x0: number; x1: number; y: number; size: number; rtl: boolean };

/** Words that follow one another on one line of one column. */
export type Line = { text: string; x0: number; x1: number; y: number; size: number; rtl: boolean };

/** Pieces of one height, parted wherever the page shows through. */
type Row = { y: number; runs: Piece[][] };

/** As much room as may stand between two words; in parts of their size. A gutter is wider, and so may a justified line's gaps be. */
const SPACE = 0.55;
/** So much room parts what stands on one height even within a column: a table's cells. */
const CELL = 1.1;

/**
 * A page's lines in reading order, in runs that each belong to one column.
 * Where a strip of the page stays empty from line to line, what is left of it
 * is read before what is right of it; a line that crosses the strip (a headline
 * over both columns) parts what is above it from what is below. Only then are
 * pieces of one height put together into lines: in a narrow column the gaps
 * between words may be wider than the gutter beside them.
 */
export function toColumns(pieces: readonly Piece[], rtl = false): Line[][] {
  return columnsOf(toRows(pieces), rtl);
}

function toRows(pieces: readonly Piece[]): Row[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].filter(({ text }) => text !== "").sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.findLast(([first]) => Math.abs(first!.y - piece.y) < Math.min(first!.size, piece.size) * 0.4);
    if (row) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => ({ y: row[0]!.y, runs: part(row, SPACE) })).filter(({ runs }) => runs.length > 0);
}

/** Cut a row of pieces wherever more room than this stands between two. */
function part(row: readonly Piece[], room: number): Piece[][] {
  const runs: Piece[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of [...row].sort((a, b) => a.x0 - b.x0)) {
    const last = runs.at(-1)?.at(-1);
    if (last && piece.x0 - end < Math.max(last.size, piece.size) * room) runs.at(-1)!.push(piece);
    else runs.push([piece]);
    end = Math.max(last ? end : piece.x1, piece.x1);
  }
  return runs.filter((run) => run.some(({ text }) => text.trim() !== ""));
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
  return { text: text.replace(/\s+/g, " ").trim(), x0, x1, y: run[0]!.y, size, rtl };
}

function columnsOf(rows: readonly Row[], rtl: boolean): Line[][] {
  const gutter = findGutter(rows);
  if (gutter === null) {
    const lines = rows.flatMap(({ runs }) => part(runs.flat(), CELL).map(toLine));
    return lines.length > 0 ? [lines] : [];
  }
  const columns: Line[][] = [];
  let sides: [Row[], Row[]] = [[], []];
  let across: Line[] = [];
  const flush = () => {
    const [left, right] = sides;
    for (const side of rtl ? [right, left] : [left, right]) columns.push(...columnsOf(side, rtl));
    sides = [[], []];
  };
  for (const { y, runs } of rows) {
    if (runs.some((run) => leftOf(run) < gutter && rightOf(run) > gutter)) {
      flush();
      across.push(...part(runs.flat(), CELL).map(toLine));
      continue;
    }
    if (across.length > 0) columns.push(across);
    across = [];
    const [left, right] = [runs.filter((run) => rightOf(run) <= gutter), runs.filter((run) => leftOf(run) >= gutter)];
    if (left.length > 0) sides[0].push({ y, runs: left });
    if (right.length > 0) sides[1].push({ y, runs: right });
  }
  flush();
  if (across.length > 0) columns.push(across);
  return columns;
}

/** Where between two columns nothing stands; null where there are none. */
function findGutter(rows: readonly Row[]): number | null {
  const edges = rows.map(({ y, runs }) => ({ y, runs: runs.map((run) => ({ x0: leftOf(run), x1: rightOf(run) })) }));
  const all = edges.flatMap(({ runs }) => runs);
  if (all.length < 6) return null;
  const from = Math.min(...all.map(({ x0 }) => x0));
  const to = Math.max(...all.map(({ x1 }) => x1));
  let best: { at: number; crossing: number; width: number } | null = null;
  for (let x = from + 10; x < to - 10; x += 2) {
    const beside = edges.filter(({ runs }) => runs.every(({ x0, x1 }) => x1 <= x || x0 >= x));
    const crossing = edges.length - beside.length;
    if (crossing > edges.length * 0.4) continue;
    const left = beside.flatMap(({ y, runs }) => runs.filter(({ x1 }) => x1 <= x).map((run) => ({ ...run, y })));
    const right = beside.flatMap(({ y, runs }) => runs.filter(({ x0 }) => x0 >= x).map((run) => ({ ...run, y })));
    const [lefts, rights] = [left, right].map((side) => [...new Set(side.map(({ y }) => y))]) as [number[], number[]];
    if (lefts.length < 3 || rights.length < 3) continue;
    // Beside each other, not one after the other: a list's numbers and its indented words are no columns.
    const together = lefts.filter((y) => rights.some((other) => Math.abs(other - y) < 40)).length;
    if (together < Math.min(lefts.length, rights.length) * 0.5) continue;
    const [end, start] = [Math.max(...left.map(({ x1 }) => x1)), Math.min(...right.map(({ x0 }) => x0))];
    const narrow = (to - from) * 0.15;
    if (start - end < 8 || breadth(left) < narrow || breadth(right) < narrow) continue;
    const width = start - end;
    if (!best || crossing < best.crossing || (crossing === best.crossing && width > best.width)) {
      best = { at: (end + start) / 2, crossing, width };
    }
  }
  return best?.at ?? null;
}

function leftOf(run: readonly Piece[]): number {
  return run[0]!.x0;
}

function rightOf(run: readonly Piece[]): number {
  return run.reduce((most, { x1 }) => Math.max(most, x1), Number.NEGATIVE_INFINITY);
}

function breadth(runs: readonly { x0: number; x1: number }[]): number {
  return Math.max(...runs.map(({ x1 }) => x1)) - Math.min(...runs.map(({ x0 }) => x0));
}
