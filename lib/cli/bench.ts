import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { formatTable, listBenches, type Measurement, measure } from "../../bench";
import { environmentWith } from "../env";
import { say } from "../log";
import { root } from "./root";
import { UsageError } from "./usage";

/**
 * `stet bench [NAME…]`: measure, print a table, and end with 1 when a figure is
 * over its limit or could not be taken. Several are measured in a process each:
 * what one leaves behind in memory, or a database it has closed, is nothing to the next.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: "boolean" } } });
  const names = positionals.length > 0 ? positionals : listBenches();
  const unknown = names.find((name) => !listBenches().includes(name));
  if (unknown) throw new UsageError(`There is no measurement "${unknown}"; there are ${listBenches().join(", ")}.`);

  // As an installation runs: React, for one, takes several times longer where it is told nothing.
  Object.assign(process.env, { NODE_ENV: "production" });
  const [first] = names;
  const taken = names.length === 1 ? [await measure(first!)] : names.map(measureApart);
  const measured = taken.flatMap((one) => one ?? []);
  process.stdout.write(`${values.json ? JSON.stringify(measured, null, 2) : formatTable(measured)}\n`);
  const missing = names.filter((_, i) => taken[i] === null);
  if (missing.length > 0) say(`Could not be measured: ${missing.join(", ")}.`);
  return missing.length > 0 || measured.some(({ ratio, limit }) => !(ratio <= limit)) ? 1 : 0;
}

/** What one measurement gives in a process of its own; null where it broke off, which it said itself. */
function measureApart(name: string): Measurement[] | null {
  const program = path.join(root, "lib", "cli", "stet.mjs");
  const { stdout } = spawnSync(process.execPath, [program, "bench", name, "--json"], {
    cwd: root,
    env: environmentWith({}),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 64 * 1024 * 1024,
  });
  try {
    return JSON.parse(stdout) as Measurement[];
  } catch {
    return null;
  }
}
