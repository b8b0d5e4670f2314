import type { Report, ReportClaim, ReportEvidence } from "../../domain/report-model";
import { kindWords, stanceWords } from "../../domain/words";
import {
  type behind,
  byAndWhen,
  checkWords,
  nameOf,
  reportName,
  reviewWords,
  speakersOf,
  threadLines,
  throughWhom,
  waiverWords,
  wordsForCorroboration,
} from "../report-words";
import { asText, type Cell, writeTable } from "../spreadsheet-csv";

/**
 * A report as a table for spreadsheets, a row a claim, withdrawn ones last.
 *
 * Every row names the article, the ledger's position and its hash, so that a
 * row copied elsewhere still says where it comes from.
 */
export function writeReportCsv(report: Report): string {
  return writeTable(toRows(report));
}

/** The titles and a row a claim, each cell as it is written. */
export function toRows(report: Report): Cell[][] {
  const looked: LookedUp = {
    addresses: new Map(report.sources.map(({ id, url }) => [id, url])),
    waived: waivedByClaim(report),
  };
  const cells = Object.values(ofClaim);
  // The same in every row, so looked through once.
  const same = Object.values(ofReport).map((cell) => asText(cell(report)));
  const rows = [...report.claims, ...report.withdrawn].map((claim) => {
    const row = cells.map((cell) => asText(cell(claim, looked)));
    row.push(...same, asText(claim.id));
    return row;
  });
  return [[...Object.keys(ofClaim), ...Object.keys(ofReport), "Claim id"], ...rows];
}

/** What claims share, by what they look it up with: a source's address by its id, waivers by the claim's number. */
type LookedUp = { addresses: ReadonlyMap<string, string>; waived: ReadonlyMap<number, string> };

const ofClaim: Record<string, (claim: ReportClaim, looked: LookedUp) => Cell> = {
  Number: ({ number }) => number,
  Claim: ({ words }) => words,
  Paragraph: ({ paragraph }) => paragraph,
  Start: ({ spans }) => spans[0]?.start ?? "",
  End: ({ spans }) => spans.at(-1)?.end ?? "",
  Kind: ({ kind }) => kindWords[kind],
  Speakers: speakersOf,
  Through: throughWhom,
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
  Evidence: ({ evidence }, looked) => evidence.map((piece) => evidenceLine(piece, looked)).join("\n"),
  Corroboration: ({ corroboration }) => (corroboration ? wordsForCorroboration(corroboration) : ""),
  "Notes and questions": ({ threads }) => threads.flatMap(threadLines).join("\n"),
  "Evidence files": ({ evidence }) => evidence.flatMap(({ file }) => (file ? [file.sha256] : [])).join("\n"),
  Waived: ({ number }, { waived }) => waived.get(number) ?? "",
  Withdrawn: ({ withdrawn }) => withdrawn ?? "",
};

const ofReport: Record<string, (report: Report) => Cell> = {
  Report: reportName,
  Article: ({ article }) => article.title,
  "Article id": ({ article }) => article.id,
  "Article state": ({ article }) => article.state,
  "Text SHA-256": ({ revision }) => revision.sha256,
  "Report taken at": ({ taken }) => taken.at,
  "Ledger position": ({ ledger }) => ledger.position,
  "Ledger hash": ({ ledger }) => ledger.hash,
};

function waivedByClaim({ waivers }: Report): Map<number, string> {
  const lines = new Map<number, string>();
  for (const waiver of waivers) {
    if (waiver.claim === null) continue;
    const line = waiverWords(waiver);
    const before = lines.get(waiver.claim);
    lines.set(waiver.claim, before === undefined ? line : `${before}\n${line}`);
  }
  return lines;
}

function signedOff(answer: Parameters<typeof behind>[0]): string {
  return "signedOff" in answer && answer.signedOff ? byAndWhen(answer.signedOff) : "";
}

function evidenceLine({ stance, source, locator, excerpt, note }: ReportEvidence, { addresses }: LookedUp): string {
  const url = addresses.get(source.id);
  const parts = [`${stanceWords[stance]}: ${source.name}`, locator, url, excerpt && `“${excerpt}”`, note];
  return parts.filter(Boolean).join(" · ");
}
