import type { Report } from "../../domain/report-model";
import { changeLines } from "../report-words";

/** What changed since the former report of this kind. */
export function ReportSince({ report }: { report: Report }) {
  const lines = changeLines(report);
  return (
    <section aria-labelledby="report-since">
      <h2 id="report-since">Since report {report.since?.number}</h2>
      {lines.length === 0 && <p>Nothing changed.</p>}
      {lines.length > 0 && (
        <ul className="report-changes">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
