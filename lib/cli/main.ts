import { readFileSync } from "node:fs";
import { AppError } from "../errors";
import { say } from "../log";
import { isUsageError } from "./usage";

/** A command's module: `args` as typed after its name; the number is the exit status. */
export type Command = { run(args: string[]): Promise<number> };

const commands: Record<string, string> = {
  up: "start everything (what npm start runs)",
  extract: "FILE|- [--explain --published DATE]  text to passages, claims, attributions, or why each is read so",
  evaluate: "GOLD.jsonl [--view NAME]  score the extraction against gold",
  compare: "OLD NEW  what carries from one text to the next; touches no database",
  import: "FILE|URL [--title T --newsroom N]  a new article, or with --article ID its next draft",
  report: "ARTICLE --format F --out P [--kind K]  a report of an article",
  verify: "REPORT.json [--key PUBLIC]  check a report offline: 0 intact, 1 altered",
  ledger: "verify  walk every chain of the ledger",
  files: "verify|sweep [--hours N]  compare stored files with their hashes; remove what nothing names",
  build: "build the application, if it changed",
  link: "EMAIL [--newsroom NAME]  a link that signs a person in, once",
  db: "keep the embedded PostgreSQL running and print its address",
  test: "run all tests (what npm test runs)",
  bench: "measure, as ratios within one run",
};

/**
 * Run one command of the program `stet`.
 *
 * Only the named command's file is loaded, so that `stet extract` starts
 * without anything of the database.
 *
 * @return 0 done, 1 refused or failed, 2 wrong usage.
 */
export async function main(name: string, args: string[]): Promise<number> {
  if (name === "--help" || name === "-h" || name === "help") return print(help());
  if (name === "--version" || name === "-v") return print(version());
  if (!Object.hasOwn(commands, name)) {
    say(`There is no command "${name}".\n\n${help()}`);
    return 2;
  }
  if (args.includes("--help")) return print(`stet ${name} ${commands[name]}`);

  try {
    const command = (await import(`./${name}.ts`)) as Command;
    return await command.run(args);
  } catch (error) {
    if (isUsageError(error)) {
      say(`${error.message}\n\nstet ${name} ${commands[name]}`);
      return 2;
    }
    say(explain(error));
    return 1;
  }
}

/** A refusal is a sentence; anything else is a fault of ours and shows where it is. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isSentence = error instanceof AppError || error.constructor === Error;
  return isSentence ? error.message : (error.stack ?? error.message);
}

function help(): string {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const lines = Object.entries(commands).map(([name, summary]) => `  stet ${name.padEnd(width)}  ${summary}`);
  return ["stet: the checking desk", "", ...lines, "", "--json prints one JSON document; messages go to stderr."].join(
    "\n",
  );
}

function version(): string {
  const file = new URL("../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}
