import { type ReportFacts, toReport } from "../domain/report";
import { writeReportCsv } from "./report-csv/write";
import { writeReportJson } from "./report-json/write";
import { writeReportMarkdown } from "./report-markdown/write";

/** Every format a report is written in, by the ending of its file. */
export const reportFormats = {
  json: { mediaType: "application/json", write: writeReportJson },
  csv: { mediaType: "text/csv; charset=utf-8", write: (facts) => writeReportCsv(toReport(facts)) },
  md: { mediaType: "text/markdown; charset=utf-8", write: (facts) => writeReportMarkdown(toReport(facts)) },
} as const satisfies Record<string, { mediaType: string; write: (facts: ReportFacts) => string }>;
export type ReportFormat = keyof typeof reportFormats;

export function isReportFormat(format: string): format is ReportFormat {
  return Object.hasOwn(reportFormats, format);
}

export function writeReport(format: ReportFormat, facts: ReportFacts): string {
  return reportFormats[format].write(facts);
}

/** "a-bridge-and-its-price-report-17.json": the title as far as ASCII goes, and the ledger's position. */
export function reportFileName(facts: ReportFacts, ending: string): string {
  const { article, ledger } = toReport(facts);
  const plain = article.title.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  const slug = plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "");
  return `${slug === "" ? "" : `${slug}-`}report-${ledger.position}.${ending}`;
}
