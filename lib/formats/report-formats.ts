import type { Report } from "../domain/report-model";

/**
 * Every format a report is made in. `ending` is what its file's name ends with,
 * `words` what a person chooses. Written by lib/formats/write-report.ts.
 */
export const reportFormats = {
  html: { ending: "html", words: "Web page", mediaType: "text/html; charset=utf-8" },
  pdf: { ending: "pdf", words: "PDF", mediaType: "application/pdf" },
  docx: {
    ending: "docx",
    words: "Word: clean copy, footnotes, exhibits",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  footnotes: {
    ending: "footnotes.docx",
    words: "Word: footnoted copy alone",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  xlsx: {
    ending: "xlsx",
    words: "Excel",
    mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  csv: { ending: "csv", words: "CSV", mediaType: "text/csv; charset=utf-8" },
  md: { ending: "md", words: "Markdown", mediaType: "text/markdown; charset=utf-8" },
  claimreview: { ending: "claimreview.json", words: "Fact checks (ClaimReview)", mediaType: "application/ld+json" },
  annotations: { ending: "annotations.json", words: "Web Annotations", mediaType: "application/ld+json" },
  json: { ending: "json", words: "JSON, with proof", mediaType: "application/json" },
  zip: { ending: "zip", words: "ZIP: all of these, with what the evidence rests on", mediaType: "application/zip" },
} as const satisfies Record<string, { ending: string; words: string; mediaType: string }>;
export type ReportFormat = keyof typeof reportFormats;

export const formatNames = Object.keys(reportFormats) as ReportFormat[];

export function isReportFormat(format: string): format is ReportFormat {
  return Object.hasOwn(reportFormats, format);
}

/** "a-bridge-and-its-price-report-3-public.json": the title as far as ASCII goes, the report's number and kind. */
export function reportFileName(
  { article, number, kind }: Pick<Report, "number" | "kind"> & { article: Pick<Report["article"], "title"> },
  format: ReportFormat,
): string {
  const plain = article.title.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "");
  const slug = plain
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-|-$/g, "");
  return `${slug === "" ? "" : `${slug}-`}report-${number}-${kind}.${reportFormats[format].ending}`;
}
