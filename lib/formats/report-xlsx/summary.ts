import { findings } from "../../domain/claim";
import type { Report } from "../../domain/report-model";
import { findingWords } from "../../domain/words";
import { countStates, reportStates, stateWords } from "../report-states";
import { changeLines, gateSentence, reportName } from "../report-words";
import type { Value } from "./write";

/** The first sheet: what this is a report of, as of when, and the totals. */
export function summaryRows(report: Report): { words: string; value: Value; heading?: boolean }[] {
  const { article, newsroom, taken, ledger, totals, revision } = report;
  const states = countStates(report);
  const day = article.publishedOn ? new Date(`${article.publishedOn}T00:00:00Z`) : null;
  return [
    { words: reportName(report), value: article.title, heading: true },
    { words: "Newsroom", value: newsroom.name },
    { words: "Byline", value: article.byline },
    { words: "Outlet", value: article.outlet },
    { words: "Address", value: article.url },
    { words: "Published", value: day },
    { words: "Taken by", value: taken.by.name },
    { words: "Taken at (UTC)", value: new Date(taken.at) },
    { words: "State", value: gateSentence(report) },
    { words: "Claims", value: totals.claims, heading: true },
    ...reportStates.map((state) => ({ words: stateWords[state], value: states[state] })),
    { words: "Checks signed off", value: totals.signedOff.checks },
    { words: "Was it said?", value: "", heading: true },
    ...findings.map((finding) => ({ words: findingWords[finding], value: totals.findings[finding] })),
    { words: "Not reviewed", value: totals.findings.none },
    { words: "Own voice", value: totals.findings["own-voice"] },
    { words: "Reviews signed off", value: totals.signedOff.reviews },
    { words: "Speakers", value: totals.speakers },
    { words: "Sources", value: totals.sources },
    { words: "Pieces of evidence", value: totals.evidence },
    { words: "Withdrawn claims", value: totals.withdrawn },
    ...(report.since ? [{ words: `Since report ${report.since.number}`, value: "", heading: true }] : []),
    ...changeLines(report).map((line) => ({ words: "", value: line })),
    { words: "Proof", value: "", heading: true },
    { words: "Ledger position", value: ledger.position },
    { words: "Ledger hash", value: ledger.hash },
    { words: "Root of the ledger’s tree", value: ledger.root },
    { words: "Article id", value: article.id },
    { words: "SHA-256 of the text", value: revision.sha256 },
  ];
}
