import type { Report } from "../../domain/report-model";
import { count } from "../report-words";

/** Where in the ledger the report stands, what it leaves out, and how to check it. */
export function ReportProof({ report }: { report: Report }) {
  const { ledger, revision, article } = report;
  return (
    <section className="report-proof" aria-labelledby="report-proof">
      <h2 id="report-proof">Proof</h2>
      <dl>
        <dt>Ledger position</dt>
        <dd>{ledger.position}</dd>
        <dt>Ledger hash</dt>
        <dd>
          <code>{ledger.hash}</code>
        </dd>
        <dt>Article</dt>
        <dd>
          <code>{article.id}</code>
        </dd>
        <dt>SHA-256 of the text</dt>
        <dd>
          <code>{revision.sha256}</code>
        </dd>
      </dl>
      <p className="report-soft">
        {ledger.withheld === 0
          ? "Nothing in the article’s ledger was left out."
          : `Internal notes and questions are left out: ${count(ledger.withheld, "ledger entry", "ledger entries")}.`}{" "}
        The same report as JSON can be checked by anyone, without access to Stet, with <code>stet verify</code>.
      </p>
    </section>
  );
}
