import { Download } from "lucide-react";
import { type ReportKind, reportKindWords } from "@/lib/domain/report-kind";
import { type ReportFormat, reportFormats } from "@/lib/formats/report-formats";
import type { ReportRow } from "@/lib/queries/list-reports";
import { toSize } from "../evidence/file-size";
import { Badge } from "../ui/badge";
import { Empty } from "../ui/empty";
import { Time } from "../ui/time";
import styles from "./report-list.module.css";
import { ReportProgress } from "./report-progress";

/** The reports made of an article: who made them, when, their hash, and each format to take. */
export function ReportList({ articleId, reports }: { articleId: string; reports: readonly ReportRow[] }) {
  return (
    <section className={styles.list} aria-labelledby="reports-made">
      <h1 id="reports-made">Reports</h1>
      {reports.length === 0 && (
        <Empty title="No report has been made of this article yet.">
          The preview below shows what one would say now.
        </Empty>
      )}
      <Reports articleId={articleId} reports={reports.slice(0, atOnce)} />
      {reports.length > atOnce && (
        <details>
          <summary>
            {reports.length - atOnce === 1 ? "1 earlier report" : `${reports.length - atOnce} earlier reports`}
          </summary>
          <Reports articleId={articleId} reports={reports.slice(atOnce)} />
        </details>
      )}
    </section>
  );
}

/** More would push the page for readers and the preview out of sight. */
const atOnce = 3;

function Reports({ articleId, reports }: { articleId: string; reports: readonly ReportRow[] }) {
  return (
    <ol>
      {reports.map((report) => (
        <li key={report.number} aria-label={`Report ${report.number}`}>
          <p className={styles.head}>
            <b>Report {report.number}</b> <Badge>{reportKindWords[report.kind].name}</Badge>
            <span className={styles.soft}>
              {report.by}, <Time at={report.at} />, ledger position {report.position}
            </span>
          </p>
          <Body articleId={articleId} report={report} />
        </li>
      ))}
    </ol>
  );
}

function Body({ articleId, report }: { articleId: string; report: ReportRow }) {
  if (!report.made && report.jobId) return <ReportProgress jobId={report.jobId} number={report.number} />;
  if (!report.made) return <p className={styles.soft}>It was not made.</p>;
  if (!report.readable) return <p className={styles.soft}>{withheld(report.kind)}</p>;
  return (
    <>
      <ul className={styles.formats} aria-label={`Formats of report ${report.number}`}>
        {report.made.files.map(({ format, size }) => (
          <li key={format}>
            <a href={`/api/articles/${articleId}/reports/${report.number}?format=${format}`} download>
              <Download aria-hidden />
              {wordsFor(format, report.kind)}
            </a>{" "}
            <span className={styles.soft}>{toSize(size)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.hash}>
        SHA-256 of the JSON <code>{report.made.sha256}</code>
      </p>
    </>
  );
}

/** A public report's ZIP has none of the files that its evidence rests on. */
function wordsFor(format: ReportFormat, kind: ReportKind): string {
  return format === "zip" && kind === "public" ? "ZIP: all of these" : reportFormats[format].words;
}

function withheld(kind: ReportKind): string {
  return `${reportKindWords[kind].name} reports are for owners, editors and readers.`;
}
