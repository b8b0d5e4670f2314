/**
 * `stet import FILE|-`: a new article from a text or Markdown file.
 *
 *     --title --byline --outlet --url    what is known of it; without a title, the first line
 *     --published YYYY-MM-DD             relative dates in the text count from it
 *     --newsroom NAME|ID                 needed only where there are several
 *     --json                             {"article","revision","claims"} on stdout
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { loadSample } from "../../prisma/seed";
import { DuplicateArticle, importArticle } from "../commands/import-article";
import { requireEnv } from "../env";
import { say } from "../log";
import { actAsOwner } from "./acting-owner";
import { UsageError } from "./usage";
import { withDatabase } from "./with-database";

const text = { type: "string" } as const;
const options = {
  ...{ title: text, byline: text, outlet: text, url: text, published: text, newsroom: text },
  json: { type: "boolean" },
} as const;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("Name one file to import, or - for standard input.");
  if (/^https?:\/\//i.test(file)) {
    throw new UsageError("Stet cannot read web addresses yet. Save the article's text in a file and import that.");
  }
  const { title, byline, outlet, url, published, newsroom, json } = values;
  const given = readGiven(file);

  return withDatabase(async () => {
    // On a laptop's first day there is no newsroom yet to import into; `npm start` would find the same one.
    if (requireEnv("NODE_ENV") !== "production") await loadSample();
    const actor = await actAsOwner(newsroom);
    const input = { title, byline, outlet, url, publishedOn: published, given };
    const { articleId, revision, claims } = await importArticle(actor, input).catch(explainDuplicate);
    if (json) process.stdout.write(`${JSON.stringify({ article: articleId, revision, claims })}\n`);
    else process.stdout.write(`Imported as article ${articleId}, with ${claims} claim${claims === 1 ? "" : "s"}.\n`);
    return 0;
  });
}

function readGiven(file: string): { text: string } | { fileName: string; bytes: Uint8Array } {
  if (file === "-") return { fileName: "", bytes: readFileSync(0) };
  try {
    return { fileName: path.basename(file), bytes: readFileSync(file) };
  } catch (error) {
    throw new Error(`Cannot read ${file}: ${(error as Error).message}`, { cause: error });
  }
}

function explainDuplicate(error: unknown): never {
  if (error instanceof DuplicateArticle) say(`The newsroom's own is article ${error.existing.id}.`);
  throw error;
}
