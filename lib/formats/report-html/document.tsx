import type { ReactNode } from "react";
import type { Report } from "../../domain/report-model";
import { byAndWhen, count, momentOf, reportName, showControls } from "../report-words";
import { type ClaimPath, type ClaimWindow, cutToWindow, namedAtOnce } from "./claim-window";
import { ReportClaims } from "./claims";
import { ReportGate } from "./gate";
import { ProgressPictures, SpeakerTable } from "./pictures";
import { ReportProof } from "./proof";
import { ReportReferences } from "./references";
import { ReportSince } from "./since";
import { ReportTallies } from "./tallies";
import { WebLink } from "./web-link";

type Props = {
  report: Report;
  deskPath?: string;
  proofPath?: string;
  /** The claims to draw, of a report too long to be drawn at once; all of them without one. */
  shown?: ClaimWindow;
  claimPath?: ClaimPath;
  /** Leads to the claims that are not drawn; stands before and after those that are. */
  pager?: ReactNode;
};

/**
 * A report as a page: on screen, on paper and as a file of its own. It draws on
 * the server alone and needs the style sheets beside it and the colours of app/tokens.css.
 * `deskPath` leads to the article's desk and `proofPath` to what a report proves,
 * for those who can open them.
 */
export function ReportDocument({ report, deskPath, proofPath, shown, claimPath = onThisPage, pager }: Props) {
  const part = shown ? cutToWindow(report, shown) : report;
  return (
    <article className="report" lang="en" aria-labelledby="report-title">
      <ReportHead report={report} />
      <section aria-labelledby="report-state">
        <h2 id="report-state">Where it stands</h2>
        <ProgressPictures report={report} />
        <ReportTallies report={report} />
        <SpeakerTable report={report} />
      </section>
      {report.since && <ReportSince report={report} />}
      <ReportGate report={report} claimPath={claimPath} most={shown ? namedAtOnce : Number.POSITIVE_INFINITY} />
      <ReportClaims report={part} deskPath={deskPath} pager={pager} />
      <ReportReferences report={part} />
      <ReportProof report={report} proofPath={proofPath} />
    </article>
  );
}

const onThisPage: ClaimPath = (claim) => `#claim-${claim}`;

function ReportHead({ report }: { report: Report }) {
  const { article, newsroom, taken, ledger, totals } = report;
  const about = [article.byline, article.outlet, article.publishedOn && `Published ${article.publishedOn}`];
  const writers = article.writers.map(({ name }) => name).join(", ");
  return (
    <header className="report-head">
      <p className="report-kicker">
        {showControls(newsroom.name)} · Checking report · {reportName(report)}
      </p>
      <h1 id="report-title">{showControls(article.title)}</h1>
      <p className="report-about">
        {about
          .filter(Boolean)
          .map((part) => showControls(String(part)))
          .join(" · ")}
      </p>
      {article.url !== "" && (
        <p className="report-about">
          <WebLink url={article.url} />
        </p>
      )}
      <p className="report-taken">
        {count(totals.claims, "claim")} at ledger position {ledger.position}. Taken by {showControls(taken.by.name)},{" "}
        <time dateTime={taken.at}>{momentOf(taken.at)}</time>.
        {writers !== "" && ` Written by ${showControls(writers)}.`}
        {article.imported && ` Brought in by ${showControls(byAndWhen(article.imported))}.`}
      </p>
    </header>
  );
}
