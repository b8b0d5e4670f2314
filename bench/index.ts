/**
 * Every measurement in this folder, as a table. Each compares two things
 * within one run, so that a slow machine slows both and the ratio stands.
 */
import { readdirSync } from "node:fs";
import { say } from "../lib/log";

/** One figure: `ratio` may not exceed `limit`; `detail` says what was measured, in milliseconds. */
export type Measurement = { name: string; ratio: number; limit: number; detail: string };

/** What each file of this folder exports. */
type Bench = { run(): Promise<Measurement[]> };

/** Everything that one file of this folder measures. */
export async function measure(name: string): Promise<Measurement[]> {
  say(`Measuring ${name}.`);
  const bench = (await import(`./${name}.ts`)) as Bench;
  return bench.run();
}

/** The names of this folder's measurements. */
export function listBenches(): string[] {
  return readdirSync(new URL(".", import.meta.url))
    .filter((file) => file.endsWith(".ts") && file !== "index.ts" && !file.endsWith(".test.ts"))
    .map((file) => file.slice(0, -".ts".length))
    .sort();
}

/** The table a person reads. */
export function formatTable(measured: Measurement[]): string {
  const rows = measured.map(({ name, ratio, limit, detail }) => [
    ratio <= limit ? "ok" : "over",
    name,
    ratio.toFixed(2),
    `≤ ${limit}`,
    detail,
  ]);
  const table = [["", "measurement", "ratio", "limit", "detail"], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
