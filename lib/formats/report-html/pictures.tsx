import type { Report } from "../../domain/report-model";
import { Blocks, Hatches } from "../report-pictures/block";
import { CompletenessMap, completenessSentence } from "../report-pictures/completeness-map";
import { screenPaint } from "../report-pictures/paint";
import { speakerRows } from "../report-pictures/speaker-rows";
import { Strip } from "../report-pictures/strip";
import { countStates, type ReportState, reportStates, stateWords } from "../report-states";
import { count, showControls } from "../report-words";

/** How far the checking is, along the verdicts and along the text. */
export function ProgressPictures({ report }: { report: Report }) {
  const counts = countStates(report);
  const words = reportStates
    .filter((state) => counts[state] > 0)
    .map((state) => `${stateWords[state]} ${counts[state]}`);
  return (
    <>
      <figure className="report-bar report-progress">
        <Strip
          counts={counts}
          of={report.totals.claims}
          paint={screenPaint}
          id="report-progress"
          label={`By verdict: ${words.join(", ") || "no claims"}.`}
        />
        <figcaption>{words.join(" · ")}</figcaption>
      </figure>
      <figure className="report-bar">
        <CompletenessMap report={report} paint={screenPaint} id="report-map" />
        <figcaption>{completenessSentence(report)}</figcaption>
      </figure>
    </>
  );
}

/** Who says how much, and how much of it was found what: each bar stands in a row that says it in words. */
export function SpeakerTable({ report }: { report: Report }) {
  const rows = speakerRows(report);
  const most = Math.max(...rows.map(({ total }) => total), 1);
  if (rows.length === 0) return null;
  return (
    <table className="report-speakers">
      <caption>Claims by speaker</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Speaker</th>
          <th scope="col">Verdicts</th>
          <th scope="col">Claims</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, total, counts }, i) => (
          <tr key={name}>
            <th scope="row">{showControls(name)}</th>
            <td className="report-speaker-bar">
              <Strip counts={counts} of={most} paint={screenPaint} id={`report-speaker-${i}`} label="" />
              <span className="visually-hidden">{inWords(counts)}</span>
            </td>
            <td className="report-speaker-total">
              {total} <span className="visually-hidden">{count(total, "claim").replace(/^\d+ /, "")}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function inWords(counts: Record<ReportState, number>): string {
  const used = reportStates.filter((state) => counts[state] > 0);
  return used.map((state) => `${stateWords[state]} ${counts[state]}`).join(", ");
}

/** A state's block alone, to stand beside its word. */
export function StateSwatch({ state }: { state: ReportState }) {
  const id = `report-swatch-${state}`;
  return (
    <svg className="report-swatch" viewBox="0 0 20 32" aria-hidden="true">
      <Hatches paint={screenPaint} id={id} />
      <Blocks state={state} places={[{ x: 1, w: 18 }]} paint={screenPaint} id={id} />
    </svg>
  );
}
