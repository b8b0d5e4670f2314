import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import type { Report } from "../../domain/report-model";
import { ReportDocument } from "./document";

const styles = ["../../../app/tokens.css", "report.css", "summary.css", "claims.css", "surroundings.css"];
const page = "html{background:var(--paper)}body{margin:0}";

/**
 * A report as one HTML file that needs nothing else, the same drawing as the
 * page. Its policy lets nothing run and nothing be fetched, whatever a claim says.
 */
export function writeReportHtml(report: Report): string {
  const css = styles.map((file) => readFileSync(new URL(file, import.meta.url), "utf8")).join("\n");
  const head = renderToStaticMarkup(
    <>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta httpEquiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
      <meta name="stet-ledger" content={`${report.ledger.position} ${report.ledger.hash}`} />
      <title>{`${report.article.title} · Checking report`}</title>
    </>,
  );
  const body = renderToStaticMarkup(
    <main>
      <ReportDocument report={report} />
    </main>,
  );
  return `<!doctype html>\n<html lang="en"><head>${head}<style>${css}\n${page}</style></head><body>${body}</body></html>\n`;
}
