import type { Report, ReportMissing } from "../../domain/report-model";
import { byAndWhen, gateSentence, groupMissing, passageWords, showControls } from "../report-words";

/** What stands between the article and its end state, and what was waived, by whom and why. */
export function ReportGate({ report }: { report: Report }) {
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
          {groupMissing(gate.missing).map(({ words, items }) => (
            <div key={words}>
              <dt>{words}</dt>
              <dd>
                <MissingItems items={items} report={report} />
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
                  <a href={`#claim-${waiver.claim}`}>Claim {waiver.claim}</a>
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

/** Claims by their number, passages by their words. */
function MissingItems({ items, report }: { items: readonly ReportMissing[]; report: Report }) {
  return (
    <ul>
      {items.map(({ key, claim }) => (
        <li key={key}>
          {claim === null ? (
            <q>{showControls(passageWords(key, report) ?? "")}</q>
          ) : (
            <a href={`#claim-${claim}`} aria-label={`Claim ${claim}`}>
              {claim}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
