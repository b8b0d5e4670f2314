import { stringify } from "csv-stringify/sync";
import type { Report, ReportClaim, ReportEvidence } from "../../domain/report-model";
import { kindWords, stanceWords } from "../../domain/words";
import {
  type behind,
  byAndWhen,
  checkWords,
  nameOf,
  reportName,
  reviewWords,
  showControls,
  speakersOf,
  threadLines,
} from "../report-words";

type Cell = string | number;

/**
 * A report as a table for spreadsheets, a row a claim, withdrawn ones last.
 *
 * Every row names the article, the ledger's position and its hash, so that a
 * row copied elsewhere still says where it comes from. It starts with a byte
 * order mark: without one Excel reads UTF-8 as the machine's old code page and
 * spoils every curly quote. Programs that mind it have the JSON.
 */
export function writeReportCsv(report: Report): string {
  const titles = Object.keys(columns);
  const rows = [...report.claims, ...report.withdrawn].map((claim) =>
    Object.values(columns).map((column) => asText(column(claim, report))),
  );
  return stringify([titles, ...rows], { bom: true, quoted_string: true, record_delimiter: "\r\n" });
}

const columns: Record<string, (claim: ReportClaim, report: Report) => Cell> = {
  Number: ({ number }) => number,
  Claim: ({ words }) => words,
  Paragraph: ({ paragraph }) => paragraph,
  Start: ({ spans }) => spans[0]?.start ?? "",
  End: ({ spans }) => spans.at(-1)?.end ?? "",
  Kind: ({ kind }) => kindWords[kind],
  Speakers: speakersOf,
  Cue: ({ cue }) => cue,
  "Right of reply": ({ rightOfReply }) => (rightOfReply ? "Yes" : "No"),
  "Is it true": ({ check }) => checkWords(check),
  "Check note": ({ check }) => ("note" in check ? check.note : ""),
  "Checked by": ({ check }) => ("at" in check ? nameOf(check.by) : ""),
  "Checked at": ({ check }) => ("at" in check ? check.at : ""),
  "Check signed off": ({ check }) => signedOff(check),
  "Was it said": ({ review }) => reviewWords(review),
  "Review note": ({ review }) => ("note" in review ? review.note : ""),
  "Reviewed by": ({ review }) => ("at" in review ? nameOf(review.by) : ""),
  "Reviewed at": ({ review }) => ("at" in review ? review.at : ""),
  "Review signed off": ({ review }) => signedOff(review),
  Evidence: ({ evidence }, report) => evidence.map((piece) => evidenceLine(piece, report)).join("\n"),
  "Notes and questions": ({ threads }) => threads.flatMap(threadLines).join("\n"),
  "Evidence files": ({ evidence }) => evidence.flatMap(({ file }) => (file ? [file.sha256] : [])).join("\n"),
  Waived: ({ number }, { waivers }) =>
    waivers
      .flatMap((waiver) => (waiver.claim === number ? [`${waiver.reason} (${byAndWhen(waiver)})`] : []))
      .join("\n"),
  Withdrawn: ({ withdrawn }) => withdrawn ?? "",
  Report: (_, report) => reportName(report),
  Article: (_, { article }) => article.title,
  "Article id": (_, { article }) => article.id,
  "Article state": (_, { article }) => article.state,
  "Text SHA-256": (_, { revision }) => revision.sha256,
  "Report taken at": (_, { taken }) => taken.at,
  "Ledger position": (_, { ledger }) => ledger.position,
  "Ledger hash": (_, { ledger }) => ledger.hash,
  "Claim id": ({ id }) => id,
};

function signedOff(answer: Parameters<typeof behind>[0]): string {
  return "signedOff" in answer && answer.signedOff ? byAndWhen(answer.signedOff) : "";
}

function evidenceLine({ stance, source, locator, excerpt, note }: ReportEvidence, { sources }: Report): string {
  const url = sources.find(({ id }) => id === source.id)?.url;
  const parts = [`${stanceWords[stance]}: ${source.name}`, locator, url, excerpt && `“${excerpt}”`, note];
  return parts.filter(Boolean).join(" · ");
}

// What a spreadsheet takes for a formula, also behind white space it may trim, in any line of a cell.
const formula = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\0]/;

/** A cell that no spreadsheet runs. An apostrophe in front is how they mark text that only looks like a formula. */
function asText(cell: Cell): Cell {
  if (typeof cell === "number") return cell;
  const shown = showControls(cell);
  return formula.test(shown) ? `'${shown}` : shown;
}
