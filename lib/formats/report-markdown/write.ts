import type { Report, ReportCheck, ReportClaim, ReportEvidence, ReportReview } from "../../domain/report-model";
import { findingWords, kindWords, stanceWords, verdictWords } from "../../domain/words";
import { groupMissing, passageWords, runWords } from "../report-gate-words";
import * as words from "../report-words";
import { list, plain, webLink } from "./escape";

/** A report as Markdown (CommonMark): what people wrote stays what they wrote, and never becomes markup. */
export function writeReportMarkdown(report: Report): string {
  const blocks = [
    ...heading(report),
    ...since(report),
    ...gate(report),
    "## Claims",
    report.claims.length === 0 ? "This article makes no claims." : "",
    ...report.claims.flatMap((claim) => claimBlocks(claim, report)),
    ...(report.withdrawn.length > 0 ? ["## Withdrawn claims", list(report.withdrawn.map(withdrawnLine))] : []),
    ...(report.sources.length > 0 ? ["## Sources", list(report.sources.map(sourceLine))] : []),
    "## Proof",
    list([
      `Article ${report.article.id}`,
      `Text SHA-256 ${report.revision.sha256}`,
      words.ledgerSentence(report),
      `Root of the ledger's tree (RFC 6962) ${report.ledger.root}`,
    ]),
    plain(words.proofWords),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function heading({ number, kind, article, newsroom, taken, totals }: Report): string[] {
  const { byline, outlet, publishedOn, url } = article;
  const about = [byline, outlet, publishedOn ?? ""].filter((part) => part !== "").map(plain);
  const verdicts = [...Object.entries(verdictWords), ["none", "No verdict"] as const];
  const tally = verdicts.map(([key, word]) => `${word} ${totals.verdicts[key as keyof typeof totals.verdicts]}`);
  const findings = [...Object.entries(findingWords), ["none", "Not reviewed"] as const];
  const said = findings.map(([key, word]) => `${word} ${totals.findings[key as keyof typeof totals.findings]}`);
  return [
    `# ${plain(article.title)}`,
    about.join(" · "),
    url === "" ? "" : webLink(url),
    `${words.reportName({ number, kind })}, of ${plain(newsroom.name)}, taken by ${plain(taken.by.name)}, ${words.momentOf(taken.at)}.`,
    list([
      `${words.count(totals.claims, "claim")} by ${words.count(totals.speakers, "speaker")}, ${words.count(totals.evidence, "piece of evidence", "pieces of evidence")}`,
      `Is it true? ${tally.join(" · ")}`,
      `Was it said? ${said.join(" · ")} · Own voice ${totals.findings["own-voice"]}`,
      `Passages: ${totals.passages.claims} with claims, ${totals.passages["set-aside"]} with nothing to check, ${totals.passages.open} open`,
    ]),
  ];
}

function since(report: Report): string[] {
  if (!report.since) return [];
  const lines = words.changeLines(report).map(plain);
  return [`## Since report ${report.since.number}`, lines.length === 0 ? "Nothing changed." : list(lines)];
}

function gate(report: Report): string[] {
  const of = ({ claim, requirement }: Report["waivers"][number]) =>
    claim === null ? `“${plain(passageWords(requirement, report) ?? "")}”: ` : `Claim ${claim}: `;
  const missing = groupMissing(report).map(({ words: kind, claims, passages }) => {
    const runs = claims.map(runWords).join(", ");
    const named = [
      ...(claims.length === 0 ? [] : [`${/^\d+$/.test(runs) ? "claim" : "claims"} ${runs}`]),
      ...passages.map((passage) => `“${plain(passage.words)}”`),
    ];
    return `${kind}: ${named.join(", ")}`;
  });
  const waivers = report.waivers.map((waiver) => `Waived. ${of(waiver)}${plain(words.waiverWords(waiver))}`);
  return ["## Close gate", plain(words.gateSentence(report)), list([...missing, ...waivers])];
}

function claimBlocks(claim: ReportClaim, report: Report): string[] {
  const facts = [
    [
      `Paragraph ${claim.paragraph}`,
      kindWords[claim.kind],
      ...(claim.rightOfReply ? ["Right of reply"] : []),
      ...(claim.about ? [`About ${plain(claim.about.name)}`] : []),
    ].join(" · "),
    `Was it said? ${answer(words.reviewWords(claim.review), claim.review)}`,
    `Is it true? ${answer(words.checkWords(claim.check), claim.check)}`,
    ...claim.evidence.map((piece) => evidenceLine(piece, report)),
    ...(claim.corroboration ? [plain(words.wordsForCorroboration(claim.corroboration))] : []),
    ...claim.threads.flatMap((thread) => words.threadLines(thread).map(plain)),
  ];
  return [`### ${claim.number}. ${plain(words.saidBy(claim))}`, `> ${plain(claim.words)}`, list(facts)];
}

function answer(word: string, given: ReportCheck | ReportReview): string {
  const note = "note" in given && given.note !== "" ? `: ${plain(given.note)}` : "";
  const names = words.behind(given).map(plain).join(". ");
  return `**${word}**${note}${names === "" ? "" : ` (${names})`}`;
}

function evidenceLine({ stance, source, locator, excerpt, note, file }: ReportEvidence, report: Report): string {
  const url = report.sources.find(({ id }) => id === source.id)?.url ?? "";
  const parts = [
    `${stanceWords[stance]}: ${plain(source.name)}, ${plain(locator)}`,
    excerpt === "" ? "" : `“${plain(excerpt)}”`,
    plain(note),
    url === "" ? "" : webLink(url),
    file ? plain(words.fileWords(file)) : "",
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function withdrawnLine({ number, words: said, withdrawn }: ReportClaim): string {
  return `Claim ${number}: ${plain(said)} (${plain(withdrawn ?? "")})`;
}

function sourceLine(source: Report["sources"][number]): string {
  return [plain(words.citationOf(source)), source.url === "" ? "" : webLink(source.url)].filter(Boolean).join(" · ");
}
