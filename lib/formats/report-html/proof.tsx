import type { Report } from "../../domain/report-model";
import { proofWords } from "../report-words";

/** Where in the ledger the report stands, and how to check it. */
export function ReportProof({ report, proofPath }: { report: Report; proofPath: string | undefined }) {
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
        <dt>Root of the ledger’s tree (RFC 6962)</dt>
        <dd>
          <code>{ledger.root}</code>
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
        {proofWords} {proofPath && <a href={proofPath}>What this proves, and what it does not</a>}
      </p>
    </section>
  );
}
