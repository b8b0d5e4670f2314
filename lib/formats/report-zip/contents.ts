import { type ReportKind, reportKindWords } from "../../domain/report-kind";
import type { Report } from "../../domain/report-model";
import { momentOf, reportName, showControls } from "../report-words";

/** A file of the archive, or one that should be in it and is not: `fault` says why. */
export type Packed = { path: string; sha256: string; what: string; fault: string | null };

/** The archive's own list, in plain text: what it is of, each file with its SHA-256, and what is left out. */
export function writeContents(report: Report, packed: readonly Packed[]): string {
  const { article, newsroom, taken, ledger, kind } = report;
  const [there, missing] = [packed.filter(({ fault }) => fault === null), packed.filter(({ fault }) => fault !== null)];
  const lines = [
    `${article.title}`,
    `${newsroom.name}, ${reportName(report)}, ${momentOf(taken.at)}, ledger position ${ledger.position}`,
    "",
    `In the ZIP of a report of this kind: ${reportKindWords[kind].zip}`,
    ...notes(kind, there),
    "",
    "SHA-256, then the file and what it is:",
    ...there.map(({ path, sha256, what }) => `${sha256}  ${path}${what === "" ? "" : `  ${what}`}`),
    ...(missing.length === 0 ? [] : ["", "Missing, because the newsroom’s copy is not what was kept:"]),
    ...missing.map(({ path, sha256, what, fault }) => `${sha256}  ${path}  ${what} (${fault})`),
  ];
  // One line each, whatever a title or an address holds.
  return `${lines.map((line) => showControls(line.replace(/[\p{Cc}\u2028\u2029]+/gu, " "))).join("\n")}\n`;
}

function notes(kind: ReportKind, there: readonly Packed[]): string[] {
  if (kind === "public" || !there.some(({ path }) => path.endsWith(".bytes"))) return [];
  return [
    "Captured pages keep the bytes that came from the web. They end in .bytes so that a double click does not run what is in them; the picture beside one shows how it looked.",
  ];
}
