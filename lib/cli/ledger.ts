/**
 * `stet ledger verify`: walk every chain of every newsroom (or of `--newsroom
 * NAME|ID`): links, hashes, and what the entries tell against what the tables
 * hold. Prints each fault; status 0 when there is none, 1 when there is, 2
 * wrong usage. `--json` prints {"intact","chains","entries","faults"}.
 */
import { parseArgs } from "node:util";
import { auditLedger } from "../queries/audit-ledger";
import { listOwners } from "./acting-owner";
import { UsageError } from "./usage";
import { withDatabase } from "./with-database";

const options = { newsroom: { type: "string" }, json: { type: "boolean" } } as const;

type Fault = { newsroom: string; chain: string; fault: string };

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  if (positionals.length !== 1 || positionals[0] !== "verify")
    throw new UsageError("Say what to do: stet ledger verify.");

  return withDatabase(async () => {
    const faults: Fault[] = [];
    let chains = 0;
    let entries = 0;
    for (const { name: newsroom, actor } of await listOwners(values.newsroom)) {
      for await (const audit of auditLedger(actor)) {
        chains++;
        entries += audit.entries;
        for (const fault of audit.faults) {
          faults.push({ newsroom, chain: audit.chain, fault });
          if (!values.json) process.stdout.write(`${newsroom}, ${audit.of} ${audit.chain}: ${fault}.\n`);
        }
      }
    }
    const intact = faults.length === 0;
    const looked = `${chains} chain${chains === 1 ? "" : "s"}, ${entries} entr${entries === 1 ? "y" : "ies"}`;
    const verdict = intact ? "Intact" : `${faults.length} fault${faults.length === 1 ? "" : "s"}`;
    const done = values.json ? JSON.stringify({ intact, chains, entries, faults }) : `${verdict}: ${looked}.`;
    process.stdout.write(`${done}\n`);
    return intact ? 0 : 1;
  });
}
