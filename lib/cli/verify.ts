/**
 * `stet verify REPORT.json`: check a report offline, with no database.
 *
 * Status 0 intact, 1 altered or unreadable (and where, a sentence each), 2
 * wrong usage. `--json` prints {"intact","faults","article","position","hash"}.
 */
import { readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { verifyReportJson } from "../formats/report-json/verify";
import { ledgerSentence, showControls } from "../formats/report-words";
import { UsageError } from "./usage";

const largest = 256 * 1024 * 1024;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: { json: { type: "boolean" } }, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("Name one report, as JSON.");

  const verified = verifyReportJson(readReport(file));
  const intact = verified.kind === "intact";
  if (values.json) {
    const of = intact
      ? {
          article: verified.report.article.id,
          position: verified.report.ledger.position,
          hash: verified.report.ledger.hash,
        }
      : {};
    process.stdout.write(`${JSON.stringify({ intact, faults: intact ? [] : verified.faults, ...of })}\n`);
  } else if (intact) {
    const { article, ledger } = verified.report;
    process.stdout.write(`Intact: “${forTerminal(article.title)}”. ${ledgerSentence({ ledger })}.\n`);
  } else {
    process.stdout.write(`Altered.\n${verified.faults.map((fault) => `- ${forTerminal(fault)}\n`).join("")}`);
  }
  return intact ? 0 : 1;
}

function readReport(file: string): string {
  try {
    if (statSync(file).size > largest) throw new Error("it is larger than 256 MB");
    return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const why = error instanceof TypeError ? "it is not text in UTF-8" : (error as Error).message;
    throw new Error(`Cannot read ${file} as a report: ${why}.`, { cause: error });
  }
}

/** A stranger's file must not steer the terminal it is named on. */
function forTerminal(text: string): string {
  return showControls(text).replace(/\p{Cc}/gu, " ");
}
