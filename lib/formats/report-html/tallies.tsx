import { findings } from "../../domain/claim";
import type { Report } from "../../domain/report-model";
import { findingWords } from "../../domain/words";
import { countStates, reportStates, stateWords } from "../report-states";
import { count } from "../report-words";
import { StateSwatch } from "./pictures";

/** The totals: both questions' answers counted, and what the article holds. */
export function ReportTallies({ report }: { report: Report }) {
  const { totals } = report;
  const counts = countStates(report);
  const attributed = totals.claims - totals.findings["own-voice"];
  return (
    <div className="report-tallies">
      <table>
        <caption>Is it true?</caption>
        <tbody>
          {reportStates.map((state) => (
            <tr key={state} className={counts[state] === 0 ? "report-none" : undefined}>
              <th scope="row">
                <StateSwatch state={state} />
                {stateWords[state]}
              </th>
              <td>{counts[state]}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <Row words="Signed off" number={totals.signedOff.checks} />
        </tfoot>
      </table>
      <table>
        <caption>Was it said?</caption>
        <tbody>
          {findings.map((finding) => (
            <Row key={finding} words={findingWords[finding]} number={totals.findings[finding]} />
          ))}
          <Row words="Not reviewed" number={totals.findings.none} />
          <Row words="Own voice, nothing to review" number={totals.findings["own-voice"]} />
        </tbody>
        <tfoot>
          <Row words="Signed off" number={totals.signedOff.reviews} />
        </tfoot>
      </table>
      <ul className="report-facts">
        <li>
          {count(attributed, "attributed claim")}, {totals.findings["own-voice"]} in the article’s own voice
        </li>
        <li>{count(totals.speakers, "speaker")}</li>
        <li>
          {count(totals.evidence, "piece of evidence", "pieces of evidence")} from {count(totals.sources, "source")}
        </li>
        <li>{count(totals.passages["set-aside"], "passage")} with nothing to check</li>
        <li>{count(totals.passages.open, "passage")} not accounted for</li>
        <li>{count(totals.withdrawn, "withdrawn claim")}</li>
      </ul>
    </div>
  );
}

function Row({ words, number }: { words: string; number: number }) {
  return (
    <tr className={number === 0 ? "report-none" : undefined}>
      <th scope="row">{words}</th>
      <td>{number}</td>
    </tr>
  );
}
