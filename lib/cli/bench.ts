import { parseArgs } from "node:util";
import { formatTable, listBenches, measureAll } from "../../bench";
import { UsageError } from "./usage";

/** `stet bench [NAME…]`: measure, print a table, and end with 1 when a figure is over its limit. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: "boolean" } } });
  const unknown = positionals.find((name) => !listBenches().includes(name));
  if (unknown) throw new UsageError(`There is no measurement "${unknown}"; there are ${listBenches().join(", ")}.`);

  // As an installation runs: React, for one, takes several times longer where it is told nothing.
  Object.assign(process.env, { NODE_ENV: "production" });
  const measured = await measureAll(positionals);
  process.stdout.write(`${values.json ? JSON.stringify(measured, null, 2) : formatTable(measured)}\n`);
  return measured.some(({ ratio, limit }) => !(ratio <= limit)) ? 1 : 0;
}
