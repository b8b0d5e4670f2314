/**
 * `stet files verify`: read every stored file that a newsroom names and compare
 * it with its SHA-256; what is altered or missing is noted where its evidence
 * is shown. Status 0 when all are whole, 1 when one is not. `--json` prints
 * {"files","faults":[{"newsroom","sha256","fault"}]}.
 *
 * `stet files sweep [--hours N]`: remove bytes that no newsroom names and that
 * are older than N hours (24). `--json` prints {"removed"}.
 */
import { parseArgs } from "node:util";
import { noteFile } from "../commands/note-file";
import { sweepFiles } from "../commands/store-file";
import { listFiles } from "../queries/list-files";
import { listOwners } from "./acting-owner";
import { UsageError } from "./usage";
import { withDatabase } from "./with-database";

const options = { newsroom: { type: "string" }, hours: { type: "string" }, json: { type: "boolean" } } as const;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [what, ...more] = positionals;
  if (more.length > 0 || (what !== "verify" && what !== "sweep")) {
    throw new UsageError("Say what to do: stet files verify, or stet files sweep.");
  }
  const hours = Number(values.hours ?? 24);
  if (!(hours >= 0)) throw new UsageError("--hours takes a number of hours.");
  return withDatabase(() => (what === "sweep" ? sweep(hours, values.json) : verify(values.newsroom, values.json)));
}

async function sweep(hours: number, json = false): Promise<number> {
  const removed = await sweepFiles(hours * 60 * 60 * 1000);
  print(json, { removed }, `${removed} ${removed === 1 ? "file" : "files"} that nothing named removed.`);
  return 0;
}

async function verify(named: string | undefined, json = false): Promise<number> {
  const faults: { newsroom: string; sha256: string; fault: string }[] = [];
  let files = 0;
  for (const { name: newsroom, actor } of await listOwners(named)) {
    for await (const { sha256, fault } of listFiles(actor)) {
      files++;
      await noteFile(actor, sha256, fault);
      if (!fault) continue;
      faults.push({ newsroom, sha256, fault });
      if (!json) process.stdout.write(`${newsroom}, ${sha256}: ${fault}.\n`);
    }
  }
  const verdict = faults.length === 0 ? "All whole" : `${faults.length} not whole`;
  print(json, { files, faults }, `${verdict}: ${files} ${files === 1 ? "file" : "files"} read.`);
  return faults.length === 0 ? 0 : 1;
}

function print(json: boolean, document: object, sentence: string): void {
  process.stdout.write(`${json ? JSON.stringify(document) : sentence}\n`);
}
