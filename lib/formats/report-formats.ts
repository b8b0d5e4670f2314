import type { ReportFacts } from "../domain/report";
import type { Report } from "../domain/report-model";
import { writeReportCsv } from "./report-csv/write";
import { writeReportJson } from "./report-json/write";
import { writeReportMarkdown } from "./report-markdown/write";

/** Every format a report is written in, by the ending of its file. */
export const reportFormats = {
  json: { mediaType: "application/json", write: writeReportJson },
  csv: { mediaType: "text/csv; charset=utf-8", write: (_, report) => writeReportCsv(report) },
  md: { mediaType: "text/markdown; charset=utf-8", write: (_, report) => writeReportMarkdown(report) },
} as const satisfies Record<string, { mediaType: string; write: (facts: ReportFacts, report: Report) => string }>;
export type ReportFormat = keyof typeof reportFormats;

export function isReportFormat(format: string): format is ReportFormat {
  return Object.hasOwn(reportFormats, format);
}

/** `report` is what `toReport` makes of the facts. */
export function writeReport(format: ReportFormat, facts: ReportFacts, report: Report): string {
  return reportFormats[format].write(facts, report);
}

/** "a-bridge-and-its-price-report-17.json": the title as far as ASCII goes, and the ledger's position. */
export function reportFileName({ article, ledger }: Pick<Report, "article" | "ledger">, ending: string): string {
  const plain = article.title.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  const slug = plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "");
  return `${slug === "" ? "" : `${slug}-`}report-${ledger.position}.${ending}`;
}
