/**
 * For whom a report is made. The kind is chosen when a report is made, recorded
 * in the ledger, and decides what is in it in every format alike
 * (lib/domain/report-audience.ts).
 */
import type { Action } from "./permissions";

export const reportKinds = ["public", "internal", "legal"] as const;
export type ReportKind = (typeof reportKinds)[number];

type KindWords = {
  name: string;
  forWhom: string;
  holds: string;
  leavesOut: string;
  /** What its ZIP has beside the report's own formats. */
  zip: string;
};

/** What each kind is, in the words of the dialog where it is chosen. */
export const reportKindWords: Record<ReportKind, KindWords> = {
  public: {
    name: "Public",
    forWhom: "For readers and other newsrooms.",
    holds: "Claims with both answers and who gave them, evidence with its source, locator and excerpt.",
    leavesOut:
      "Notes, threads, withdrawn claims, reasons of waivers, file names, what interviews said, names of anonymous sources, and what the ledger’s entries say.",
    zip: "its formats alone. Files and captured pages behind the evidence are not handed out with a public report.",
  },
  internal: {
    name: "Internal",
    forWhom: "For the newsroom: editors, the standards desk, the archive.",
    holds:
      "All of the public one, and notes, threads, withdrawn claims, waivers with their reasons, and the ledger itself.",
    leavesOut: "Names the newsroom keeps for anonymous sources: they stand as the article names them.",
    zip: "the files and captured pages behind the evidence, too.",
  },
  legal: {
    name: "Legal",
    forWhom: "For the newsroom’s lawyer. Treat it as privileged.",
    holds: "Everything: all of the internal one, and the names the newsroom keeps for anonymous sources.",
    leavesOut: "Nothing.",
    zip: "the files and captured pages behind the evidence, too.",
  },
};

/** What a member must be allowed, to make or read a report of this kind. */
export function reportAction(kind: ReportKind): Action {
  return kind === "legal" ? "report.take-legal" : "report.take";
}
