/**
 * `stet test` (what `npm test` runs): types, lint, unit, database and browser
 * tests one after another, all of them even if one fails, and at the end one
 * line that sums them up. Names choose among them: `stet test unit database`.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { environmentWith } from "../env";
import { say } from "../log";
import { requireChromium } from "./chromium";
import { root } from "./root";
import { addUp, type Counts, countPlaywright, countVitest, summarise } from "./test-counts";
import { UsageError } from "./usage";

const folder = mkdtempSync(path.join(tmpdir(), "stet-results-"));

const parts: Record<string, () => Counts> = {
  types: () => check(["next/dist/bin/next", "typegen"], ["typescript/bin/tsc", "--noEmit"]),
  lint: () =>
    check(
      ["@biomejs/biome/bin/biome", "check", "."],
      ["dependency-cruiser/bin/dependency-cruise.mjs", "--config", ".dependency-cruiser.cjs", ...linted],
    ),
  unit: () => vitest("unit"),
  database: () => vitest("db"),
  browser,
};
// In a file, colours are only noise.
const plain: Record<string, string> = process.stderr.isTTY ? {} : { NO_COLOR: "1" };
const linted = ["app", "components", "lib", "prisma", "e2e", "bench"];

export async function run(args: string[]): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const unknown = positionals.find((name) => !Object.hasOwn(parts, name));
  if (unknown) throw new UsageError(`There are no "${unknown}" tests; there are ${Object.keys(parts).join(", ")}.`);

  const chosen = positionals.length > 0 ? positionals : Object.keys(parts);
  let total: Counts = { passed: 0, failed: 0, skipped: 0 };
  for (const name of chosen) {
    say(`\n── ${name} ──`);
    const counts = parts[name]?.() ?? total;
    say(`${name}: ${summarise(counts)}`);
    total = addUp(total, counts);
  }
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`${summarise(total)}\n`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** Programs that only say yes or no; each counts as one test. */
function check(...programs: [string, ...string[]][]): Counts {
  return programs.map((words) => (runProgram(words) ? one("passed") : one("failed"))).reduce(addUp);
}

function vitest(project: string): Counts {
  const results = path.join(folder, `${project}.json`);
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${results}`];
  const succeeded = runProgram(["vitest/vitest.mjs", "run", "--project", project, ...reporters]);
  return readCounts(results, countVitest, succeeded);
}

function browser(): Counts {
  try {
    requireChromium();
  } catch (error) {
    say((error as Error).message);
    return one("failed");
  }
  const results = path.join(folder, "browser.json");
  const succeeded = runProgram(["@playwright/test/cli.js", "test", "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: results,
  });
  return readCounts(results, countPlaywright, succeeded);
}

/** A runner that failed without a failed test (it broke off, or found none) counts as one failure. */
function readCounts(file: string, count: (report: unknown) => Counts, succeeded: boolean): Counts {
  let counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = count(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    say("The test runner left no results.");
  }
  return !succeeded && counts.failed === 0 ? addUp(counts, one("failed")) : counts;
}

function one(outcome: "passed" | "failed"): Counts {
  return { passed: 0, failed: 0, skipped: 0, [outcome]: 1 };
}

function runProgram([file, ...args]: [string, ...string[]], env: Record<string, string> = {}): boolean {
  // Everything a test runner prints is a message; the result is the last line alone.
  const result = spawnSync(process.execPath, [path.join(root, "node_modules", file), ...args], {
    cwd: root,
    env: environmentWith({ NEXT_TELEMETRY_DISABLED: "1", ...plain, ...env }),
    stdio: ["ignore", 2, 2],
  });
  return result.status === 0;
}
