import { basename, extname } from "node:path";
import { parseArgs } from "node:util";
import { conventions, toGoldFormat } from "../text/evaluation/gold-format";
import { explainExtraction } from "../text/explain";
import { extract } from "../text/extract";
import { readText } from "./read-text";
import { chooseOf, requireOne, UsageError } from "./usage";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const options = { published: text, convention: text, json: flag, explain: flag } as const;

/**
 * `stet extract FILE|-`: a text's passages, claims and attributions, as one JSON
 * document on stdout. Touches no database.
 *
 *     --published YYYY-MM-DD       relative dates in the text count from it
 *     --convention desk|joined     how contents are cut
 *     --explain                    which stage decided what for each claim, instead of JSON
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const file = requireOne(positionals, "Name one file to read, or - for standard input.");
  const convention = chooseOf("convention", values.convention, conventions) ?? "desk";
  const { published: publishedOn } = values;
  if (publishedOn !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(publishedOn)) {
    throw new UsageError("Give --published as year, month and day: 2026-11-22.");
  }
  const extraction = extract(await readText(file), publishedOn === undefined ? {} : { publishedOn });
  if (values.explain) process.stdout.write(explainExtraction(extraction));
  else process.stdout.write(`${JSON.stringify(toGoldFormat(idOf(file), extraction, convention))}\n`);
  return 0;
}

function idOf(file: string): string {
  return file === "-" ? "stdin" : basename(file, extname(file));
}
