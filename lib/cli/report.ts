/**
 * `stet report ARTICLE`: make a report of an article as of now, keep it, and
 * write it out in one format. Where nothing changed since the newest report of
 * the kind, that one is written out.
 *
 *     --format F        html pdf docx footnotes xlsx csv md claimreview annotations json zip; without it, the ending of --out says
 *     --kind K          public, internal (without it) or legal
 *     --number N        a report that was made before, instead of a new one
 *     --out FILE        without it, to stdout
 *     --newsroom NAME|ID   needed only where there are several
 *     --json            with --out: {"article","number","kind","format","out","position","hash","sha256"} on stdout
 */
import { createWriteStream, existsSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { askForReport } from "../commands/ask-for-report";
import { makeReport } from "../commands/make-report";
import { db } from "../db/client";
import { findReport } from "../db/reports";
import type { Actor } from "../domain/actor";
import type { ArticleId } from "../domain/ids";
import { type ReportKind, reportKinds } from "../domain/report-kind";
import { dataFolder } from "../env";
import { notFound } from "../errors";
import { formatNames, isReportFormat, type ReportFormat } from "../formats/report-formats";
import { getReportFile } from "../queries/get-report-file";
import { actAsOwner } from "./acting-owner";
import { root } from "./root";
import { obtainSecrets } from "./secrets";
import { UsageError } from "./usage";
import { withDatabase } from "./with-database";

const options = {
  format: { type: "string" },
  kind: { type: "string" },
  number: { type: "string" },
  out: { type: "string" },
  newsroom: { type: "string" },
  json: { type: "boolean" },
} as const;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [article, ...more] = positionals;
  const { out, newsroom, json } = values;
  if (article === undefined || more.length > 0) throw new UsageError("Name one article by its id.");
  const format = chooseFormat(values.format, out);
  const kind = chooseKind(values.kind);
  const number = values.number === undefined ? undefined : Number(values.number);
  if (number !== undefined && !(Number.isInteger(number) && number > 0))
    throw new UsageError("A report’s number is 1 or more.");
  if (out && !existsSync(path.dirname(out)))
    throw new UsageError(`There is no folder ${path.dirname(out)} to write the report to.`);
  if (json && !out) throw new UsageError("--json tells where the report was written, so it needs --out.");

  return withDatabase(async () => {
    process.env.STET_SEALING_KEY ??= obtainSecrets(dataFolder(root)).STET_SEALING_KEY;
    const articleId = article as ArticleId;
    const actor = await actAsOwner(newsroom, article);
    const made = await obtain(actor, articleId, kind, number);
    const file = await getReportFile(actor, { articleId, number: made.number, format });
    await pipeline(Readable.from(file.open()), out ? createWriteStream(out) : process.stdout, {
      end: out !== undefined,
    });
    if (!out) return 0;
    const { position, ledgerHash: hash } = made;
    const told = { article, number: made.number, kind: made.kind, format, out, position, hash, sha256: file.sha256 };
    const done = `Wrote ${out}: report ${made.number}, ${made.kind}, at ledger position ${position}.`;
    process.stdout.write(`${json ? JSON.stringify(told) : done}\n`);
    return 0;
  });
}

async function obtain(actor: Actor, articleId: ArticleId, kind: ReportKind, number: number | undefined) {
  if (number === undefined) {
    const asked = await askForReport(actor, { articleId, kind });
    return makeReport(actor, { articleId, number: asked.number }, () => {});
  }
  const report = await findReport(db(), actor.newsroomId, { articleId, number });
  if (!report) throw notFound("report");
  return report;
}

function chooseFormat(given: string | undefined, out: string | undefined): ReportFormat {
  const ending = out ? path.extname(out).slice(1).toLowerCase() : "json";
  const format = given ?? (isReportFormat(ending) ? ending : "json");
  if (!isReportFormat(format)) throw new UsageError(`Choose a format: ${formatNames.join(", ")}.`);
  return format;
}

function chooseKind(given = "internal"): ReportKind {
  const kind = reportKinds.find((one) => one === given);
  if (!kind) throw new UsageError(`Choose a kind: ${reportKinds.join(", ")}.`);
  return kind;
}
