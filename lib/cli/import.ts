/**
 * `stet import FILE|URL|-`: a new article from a document (.docx, .odt, .pdf, .html, .md, .txt) or a web page.
 *
 *     --title --byline --outlet --url    what is known of it, instead of what the document says; without a title, the first line
 *     --published YYYY-MM-DD             relative dates in the text count from it
 *     --article ID                       not a new article: its next draft
 *     --newsroom NAME|ID                 needed only where there are several
 *     --json                             {"article","revision","claims"} on stdout
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { loadSample } from "../../prisma/seed";
import { acceptRevision } from "../commands/accept-revision";
import { DuplicateArticle, importArticle } from "../commands/import-article";
import { type ReadDraft, readDraft, toDraft } from "../commands/read-draft";
import { type GivenDocument, readGivenDocument } from "../commands/read-given-document";
import type { Actor } from "../domain/actor";
import type { ArticleId } from "../domain/ids";
import { requireEnv } from "../env";
import { say } from "../log";
import { getDesk } from "../queries/get-desk";
import { actAsOwner } from "./acting-owner";
import { reasonOf } from "./read-text";
import { root } from "./root";
import { UsageError } from "./usage";
import { withDatabase } from "./with-database";

const text = { type: "string" } as const;
const options = {
  ...{ title: text, byline: text, outlet: text, url: text, published: text, newsroom: text, article: text },
  json: { type: "boolean" },
} as const;

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError("Name one file or web address to import, or - for standard input.");
  const { title, byline, outlet, url, published, newsroom, article, json } = values;
  if (article && (title ?? byline ?? outlet ?? url ?? published) !== undefined) {
    throw new UsageError("With --article the text alone is read; change the article's details on its page.");
  }
  const isAddress = /^https?:\/\//i.test(file);
  const given = isAddress ? { url: file } : readGiven(file);
  // The program that reads documents, and the files it needs, are found from the clone.
  process.chdir(root);

  return withDatabase(async () => {
    // On a laptop's first day there is no newsroom yet to import into; `npm start` would find the same one.
    if (requireEnv("NODE_ENV") !== "production") await loadSample();
    const actor = await actAsOwner(newsroom);
    const document = isPlain(given) ? null : await readGivenDocument(given);
    for (const warning of document?.warnings ?? []) say(warning);
    if (article) {
      const fileName = "fileName" in given ? given.fileName : "";
      const read = document ? toDraft(document, fileName) : readDraft(given as Plain);
      return importNextDraft(actor, article as ArticleId, read, json === true);
    }
    const input = {
      title: title ?? document?.title,
      byline: byline ?? document?.byline,
      outlet: outlet ?? document?.outlet,
      url: url ?? document?.url,
      publishedOn: published ?? document?.publishedOn,
      given: document ? { fileName: "fileName" in given ? given.fileName : "", document } : (given as Plain),
    };
    const { articleId, revision, claims } = await importArticle(actor, input).catch(explainDuplicate);
    if (json) process.stdout.write(`${JSON.stringify({ article: articleId, revision, claims })}\n`);
    else process.stdout.write(`Imported as article ${articleId}, with ${claims} claim${claims === 1 ? "" : "s"}.\n`);
    return 0;
  });
}

type Plain = { fileName: string; bytes: Uint8Array };

/** Text and Markdown need no reader of their own, and so no process of its own. */
function isPlain(given: GivenDocument): given is Plain {
  return "bytes" in given && (given.fileName === "" || /\.(txt|text|md|markdown)$/i.test(given.fileName));
}

/** The next draft of an article. What fits two places leaves the draft and is read anew, for nobody is there to be asked. */
async function importNextDraft(actor: Actor, articleId: ArticleId, draft: ReadDraft, json: boolean): Promise<number> {
  await acceptRevision(actor, { articleId }, { draft, seen: null, choices: "gone" });
  const { article, claims } = await getDesk(actor, articleId);
  const { revision } = article;
  if (json) process.stdout.write(`${JSON.stringify({ article: articleId, revision, claims: claims.length })}\n`);
  else process.stdout.write(`Draft ${revision} of article ${articleId} is in force, with ${claims.length} claims.\n`);
  return 0;
}

function readGiven(file: string): Plain {
  if (file === "-") return { fileName: "", bytes: readFileSync(0) };
  try {
    return { fileName: path.basename(file), bytes: readFileSync(file) };
  } catch (error) {
    throw new Error(`Cannot read ${file}: ${reasonOf(error)}.`, { cause: error });
  }
}

function explainDuplicate(error: unknown): never {
  if (error instanceof DuplicateArticle) say(`It is article ${error.existing.id}.`);
  throw error;
}
