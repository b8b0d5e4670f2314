import type { Refused } from "./incoming";
import { asText, writeTable } from "./spreadsheet-csv";

/** Everything that could not be taken from a file, a row an item: its line, how it begins, and why it was left out. */
export function writeRefusedCsv(refused: readonly Refused[]): string {
  const rows = refused.map(({ line, what, why }) => [line, asText(what), asText(why)]);
  return writeTable([["Line", "Begins with", "Why it was left out"], ...rows]);
}
