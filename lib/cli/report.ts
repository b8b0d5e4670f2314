/**
 * `stet report ARTICLE`: a report of an article, as of now.
 *
 *     --format json|csv|md|html   json is the one `stet verify` can check; without it, the ending of --out says
 *     --out FILE                  without it, to stdout
 *     --newsroom NAME|ID          needed only where there are several
 *     --json                      with --out: {"article","format","out","position","hash"} on stdout
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { ArticleId } from "../domain/ids";
import { type ReportFacts, toReport } from "../domain/report";
import { isReportFormat, reportFormats, writeReport } from "../formats/report-formats";
import { getReportFacts } from "../queries/get-report";
import { actAsOwner } from "./acting-owner";
import { UsageError } from "./usage";
import { withDatabase } from "./with-database";

const text = { type: "string" } as const;
const options = { format: text, out: text, newsroom: text, json: { type: "boolean" } } as const;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [article, ...more] = positionals;
  if (article === undefined || more.length > 0) throw new UsageError("Name one article by its id.");
  const { out, newsroom, json } = values;
  const format = values.format ?? (out ? path.extname(out).slice(1) : "json");
  if (format !== "html" && !isReportFormat(format)) {
    throw new UsageError(`Choose a format: ${Object.keys(reportFormats).join(", ")}, html.`);
  }
  if (json && !out) throw new UsageError("--json tells where the report was written, so it needs --out.");

  return withDatabase(async () => {
    const facts = await getReportFacts(await actAsOwner(newsroom, article), article as ArticleId);
    const report = toReport(facts);
    const written = format === "html" ? await writeHtml(facts) : writeReport(format, facts, report);
    if (!out) {
      process.stdout.write(written);
      return 0;
    }
    writeFileSync(out, written);
    const { position, hash } = report.ledger;
    const done = json
      ? JSON.stringify({ article, format, out, position, hash })
      : `Wrote ${out}, at ledger position ${position}.`;
    process.stdout.write(`${done}\n`);
    return 0;
  });
}

/** Loaded when asked for: the other formats need no React. */
async function writeHtml(facts: ReportFacts): Promise<string> {
  const { writeReportHtml } = await import("../formats/report-html/write");
  return writeReportHtml(facts);
}
