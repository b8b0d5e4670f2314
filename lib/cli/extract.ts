import { basename, extname } from "node:path";
import { type Convention, conventions, toGoldFormat } from "../text/evaluation/gold-format";
import { explainExtraction } from "../text/explain";
import { extract } from "../text/extract";
import { readText } from "./read-text";

const USAGE = "usage: stet extract FILE|- [--json] [--explain] [--published YYYY-MM-DD] [--convention desk|joined]\n";

/**
 * `stet extract`: a text's passages, claims and attributions, without a
 * database. JSON on stdout by default; `--explain` prints which stage decided
 * what for each claim. Status 0 done, 1 unreadable, 2 wrong usage.
 */
export async function run(args: string[]): Promise<number> {
  const options = parse(args);
  if (options === null) {
    process.stderr.write(USAGE);
    return 2;
  }
  const read = await readText(options.file);
  if (!read.ok) {
    process.stderr.write(`${read.problem}\n`);
    return 1;
  }
  const extraction = extract(read.text, options.publishedOn === undefined ? {} : { publishedOn: options.publishedOn });
  if (options.explain) process.stdout.write(explainExtraction(extraction));
  else process.stdout.write(`${JSON.stringify(toGoldFormat(idOf(options.file), extraction, options.convention))}\n`);
  return 0;
}

type Options = { file: string; explain: boolean; publishedOn: string | undefined; convention: Convention };

function parse(args: readonly string[]): Options | null {
  let file: string | undefined;
  let explain = false;
  let publishedOn: string | undefined;
  let convention: Convention = "desk";
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === "--json") continue;
    if (arg === "--explain") explain = true;
    else if (arg === "--published" || arg.startsWith("--published=")) {
      publishedOn = arg.includes("=") ? arg.slice(arg.indexOf("=") + 1) : args[++i];
      if (!/^\d{4}-\d{2}-\d{2}$/.test(publishedOn ?? "")) return null;
    } else if (arg === "--convention" || arg.startsWith("--convention=")) {
      const asked = arg.includes("=") ? arg.slice(arg.indexOf("=") + 1) : args[++i];
      const known = conventions.find((name) => name === asked);
      if (!known) return null;
      convention = known;
    } else if ((arg.startsWith("-") && arg !== "-") || file !== undefined) return null;
    else file = arg;
  }
  return file === undefined ? null : { file, explain, publishedOn, convention };
}

function idOf(file: string): string {
  return file === "-" ? "stdin" : basename(file, extname(file));
}
