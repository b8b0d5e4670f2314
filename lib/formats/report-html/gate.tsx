import type { Report } from "../../domain/report-model";
import { groupMissing, type MissingGroup, passageWords, type Run, runWords } from "../report-gate-words";
import { byAndWhen, gateSentence, showControls } from "../report-words";
import type { ClaimPath } from "./claim-window";

type GateProps = {
  report: Report;
  claimPath: ClaimPath;
  /** As many missing things of a kind as are named. */
  most: number;
};

/** What stands between the article and its end state, and what was waived, by whom and why. */
export function ReportGate({ report, claimPath, most }: GateProps) {
  const { gate, waivers } = report;
  const { signOffChecks, signOffReviews } = gate.policy;
  const asked = [
    "Every claim has a verdict and, where someone is quoted, a confirmed attribution; every passage is accounted for.",
    signOffChecks ? "Every check is signed off by someone else." : "",
    signOffReviews ? "Every attribution review is signed off by someone else." : "",
  ];
  return (
    <section aria-labelledby="report-gate">
      <h2 id="report-gate">Close gate</h2>
      <p className="report-verdict">{showControls(gateSentence(report))}</p>
      <p className="report-soft">Asked here: {asked.filter(Boolean).join(" ")}</p>
      {gate.missing.length > 0 && (
        <dl className="report-missing">
          {groupMissing(report).map((group) => (
            <div key={group.words}>
              <dt>{group.words}</dt>
              <dd>
                <MissingItems group={group} claimPath={claimPath} most={most} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {waivers.length > 0 && (
        <>
          <h3>Waived</h3>
          <ul className="report-waived">
            {waivers.map((waiver) => (
              <li key={waiver.id}>
                {waiver.claim === null ? (
                  <q>{showControls(passageWords(waiver.requirement, report) ?? "")}</q>
                ) : (
                  <a href={claimPath(waiver.claim)}>Claim {waiver.claim}</a>
                )}{" "}
                {gate.waived.find(({ key }) => key === waiver.requirement)?.what ?? "No longer asked."}
                <span className="report-note">{showControls(waiver.reason)}</span>
                <span className="report-soft">{showControls(byAndWhen(waiver))}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Claims by their numbers, passages by their words. */
function MissingItems({ group, claimPath, most }: { group: MissingGroup } & Omit<GateProps, "report">) {
  const left = group.claims.slice(most).length + group.passages.slice(most).length;
  return (
    <ul>
      {group.claims.slice(0, most).map((run) => (
        <li key={run.from}>
          <a href={claimPath(run.from)} aria-label={runLabel(run)}>
            {runWords(run)}
          </a>
        </li>
      ))}
      {group.passages.slice(0, most).map(({ key, words }) => (
        <li key={key}>
          <q>{showControls(words)}</q>
        </li>
      ))}
      {left > 0 && <li>and {left} more, all of them named in a report once it is made</li>}
    </ul>
  );
}

/** What is shown stands in it word for word, so that who speaks to their machine can name the link. */
function runLabel(run: Run): string {
  return `${run.from === run.to ? "Claim" : "Claims"} ${runWords(run)}`;
}
