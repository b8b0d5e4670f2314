/**
 * A report in any of its formats. Each writer, with the library it needs, is
 * loaded when it is first asked for: none of them belongs in the process that
 * answers requests.
 */
import type { Report } from "../domain/report-model";
import type { ReportFormat } from "./report-formats";

/** The formats written from the report alone; JSON needs its proof, the ZIP the other files. */
export type WrittenFormat = Exclude<ReportFormat, "json" | "zip">;

/** @param pages where claims stand as published fact checks, by their numbers. */
export async function writeReport(
  format: WrittenFormat,
  report: Report,
  pages?: ReadonlyMap<number, string>,
): Promise<Uint8Array> {
  const written = await writers[format](report, pages);
  return typeof written === "string" ? Buffer.from(written, "utf8") : written;
}

type Write = (report: Report, pages?: ReadonlyMap<number, string>) => Promise<string | Uint8Array>;

const writers: Record<WrittenFormat, Write> = {
  html: async (report) => (await import("./report-html/write")).writeReportHtml(report),
  pdf: async (report) => (await import("./report-pdf/write")).writeReportPdf(report),
  docx: async (report) => (await import("./report-docx/write")).writeReportDocx(report),
  footnotes: async (report) => (await import("./report-docx/write")).writeFootnotedCopy(report),
  xlsx: async (report) => (await import("./report-xlsx/write")).writeReportXlsx(report),
  csv: async (report) => (await import("./report-csv/write")).writeReportCsv(report),
  md: async (report) => (await import("./report-markdown/write")).writeReportMarkdown(report),
  claimreview: async (report, pages) => (await import("./claim-review/file")).writeClaimReviewFile(report, pages),
  annotations: async (report) => (await import("./web-annotation/file")).writeAnnotationsFile(report),
};
