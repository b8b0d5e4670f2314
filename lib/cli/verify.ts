/**
 * `stet verify REPORT.json`: check a report offline, with no database.
 *
 *     --key KEY    the newsroom's public key: 64 hexadecimal digits, or a PEM file
 *     --json       prints {"intact","faults","article","number","kind","position","hash","root","signedBy"}
 *
 * Status 0 intact, 1 altered or unreadable (and where, a sentence each, the
 * first thing first), 2 wrong usage.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { readPublicKey } from "../domain/signature";
import { verifyReportJson } from "../formats/report-json/verify";
import { ledgerSentence, reportName, showControls } from "../formats/report-words";
import { UsageError } from "./usage";

const options = { json: { type: "boolean" }, key: { type: "string" } } as const;
const largest = 256 * 1024 * 1024;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("Name one report, as JSON.");

  const verified = verifyReportJson(readReport(file), values.key === undefined ? null : readKey(values.key));
  const intact = verified.kind === "intact";
  if (values.json) {
    const of = intact
      ? {
          article: verified.report.article.id,
          number: verified.report.number,
          kind: verified.report.kind,
          position: verified.report.ledger.position,
          hash: verified.report.ledger.hash,
          root: verified.report.ledger.root,
          signedBy: verified.publicKey,
        }
      : {};
    process.stdout.write(`${JSON.stringify({ intact, faults: intact ? [] : verified.faults, ...of })}\n`);
  } else if (intact) {
    const { article, ledger } = verified.report;
    const whose =
      values.key === undefined
        ? `the key ${verified.publicKey}; give --key to be sure whose it is`
        : "the key you gave";
    process.stdout.write(
      `Intact: “${forTerminal(article.title)}”. ${reportName(verified.report)}. ${ledgerSentence({ ledger })}.\nSigned with ${whose}.\n`,
    );
  } else {
    process.stdout.write(`Altered.\n${verified.faults.map((fault) => `- ${forTerminal(fault)}\n`).join("")}`);
  }
  return intact ? 0 : 1;
}

function readKey(given: string): string {
  const key = readPublicKey(existsSync(given) ? readFileSync(given, "utf8") : given);
  if (!key) throw new UsageError("The key has to be 64 hexadecimal digits, or a PEM file with an Ed25519 public key.");
  return key;
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
