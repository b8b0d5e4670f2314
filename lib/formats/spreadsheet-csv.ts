import { stringify } from "csv-stringify/sync";
import { showControls, steering } from "./report-words";

export type Cell = string | number;

/**
 * Rows as CSV for spreadsheets. It starts with a byte order mark: without one
 * Excel reads UTF-8 as the machine's old code page and spoils every curly quote.
 *
 * @param rows cells that went through `asText`.
 */
export function writeTable(rows: Cell[][]): string {
  return stringify(rows, { bom: true, quoted_string: true, record_delimiter: "\r\n" });
}

// What a spreadsheet takes for a formula, also behind white space it may trim, in any line of a cell.
const formula = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\0]/;
// Most cells are neither that nor hold a control, and one look tells.
const risky = new RegExp(`${formula.source}|${steering.source}`);

/** A cell that no spreadsheet runs. An apostrophe in front is how they mark text that only looks like a formula. */
export function asText(cell: Cell): Cell {
  if (typeof cell === "number" || !risky.test(cell)) return cell;
  const shown = showControls(cell);
  return formula.test(shown) ? `'${shown}` : shown;
}
