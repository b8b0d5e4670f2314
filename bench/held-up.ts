/**
 * How long the application's event loop is held up, at most, while it does what
 * takes long: a report of 500 claims made in every format on its queue, the
 * preview of one of 2,000 claims, and exports of other systems of 20 MB looked
 * through and taken in, each while others' pages are asked for. Each counts beyond what
 * befalls a process beside it that does nothing.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { addEvidence } from "../lib/commands/evidence";
import { askToTakeIn } from "../lib/commands/outside/ask-to-take-in";
import { queueReport } from "../lib/commands/report-job";
import { storeFile } from "../lib/commands/store-file";
import type { Actor } from "../lib/domain/actor";
import type { ArticleId, ClaimId } from "../lib/domain/ids";
import { isOver } from "../lib/domain/job";
import type { ReportKind } from "../lib/domain/report-kind";
import { getJob } from "../lib/queries/get-job";
import { getReports } from "../lib/queries/list-reports";
import { buildArticle, manySentences } from "../prisma/factories/article";
import { buildNewsroom } from "../prisma/factories/newsroom";
import type { Measurement } from ".";
import { cookieOf } from "./floor/cookie";
import { checkCsv, citron, claimReviews, hypothesis } from "./floor/exports";
import { type Held, openWatchedApp, type WatchedApp } from "./floor/watched-app";

/** Nobody who asks for a page meanwhile waits longer for their turn, in milliseconds. */
const limitMs = 50;
const patienceMs = 120_000;

export async function run(): Promise<Measurement[]> {
  const app = await openWatchedApp();
  try {
    const { editor } = await buildNewsroom();
    const cookie = await cookieOf(editor);
    const get = async (path: string) => {
      const response = await fetch(`${app.url}${path}`, { headers: { cookie: `${cookie.name}=${cookie.value}` } });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await response.text();
    };
    return [
      await whileMaking(app, editor),
      await whilePreviewing(app, editor, get),
      ...(await whileReadingExports(app, editor, get)),
    ];
  } finally {
    await app.close();
  }
}

type Get = (path: string) => Promise<void>;

async function whileMaking(app: WatchedApp, editor: Actor): Promise<Measurement> {
  const claims = 500;
  const { articleId, claimIds } = await buildArticle(editor, { sentences: manySentences(claims) });
  for (const [i, claimId] of claimIds.entries()) await support(editor, articleId, claimId, i);
  // The first one loads what an application in use has long loaded.
  await make(editor, articleId, "public");
  const { held, seconds } = await watch(app, () => make(editor, articleId, "internal"));
  return toMeasurement("report", held, `${claims} claims in every format in ${seconds}`);
}

async function whilePreviewing(app: WatchedApp, editor: Actor, get: Get): Promise<Measurement> {
  const claims = 2_000;
  const { articleId } = await buildArticle(editor, { sentences: manySentences(claims) });
  for (let i = 0; i < 3; i++) await get(`/articles/${articleId}/report`);
  const { held, seconds } = await watch(app, () => get(`/articles/${articleId}/report`));
  return toMeasurement("preview", held, `the report page of ${claims} claims in ${seconds}`);
}

async function whileReadingExports(app: WatchedApp, editor: Actor, get: Get): Promise<Measurement[]> {
  const sentences = manySentences(500);
  const { articleId } = await buildArticle(editor, { sentences });
  const files = [
    { name: "ClaimReview", of: null, deed: "look", text: claimReviews() },
    { name: "ClaimReview", of: null, deed: "import", text: claimReviews() },
    { name: "Check CSV", of: null, deed: "look", text: checkCsv() },
    { name: "Hypothesis", of: articleId, deed: "look", text: hypothesis(sentences) },
    { name: "Hypothesis", of: articleId, deed: "import", text: hypothesis(sentences) },
    { name: "Citron", of: articleId, deed: "look", text: citron(sentences) },
  ] as const;
  const measured: Measurement[] = [];
  for (const { name, of, deed, text } of files) {
    const { sha256, size } = await storeFile(editor, bytesOf(text));
    const asked = { articleId: of, fileName: name, deed, choices: {} };
    for (let i = 0; i < 3; i++) await get("/articles");
    const { held, seconds } = await watch(app, async () => {
      const job = await askToTakeIn(editor, asked, { fileSha256: sha256, key: "" });
      const start = performance.now();
      for (;;) {
        await get("/articles");
        const { state, problem } = await getJob(editor, job);
        if (isOver({ state }) && state !== "done") throw new Error(`${name}: ${problem}`);
        if (state === "done") return;
        if (performance.now() - start > patienceMs) throw new Error(`${name} was not read in time.`);
        await sleep(50);
      }
    });
    const done = deed === "look" ? "looked through" : "taken in";
    measured.push(toMeasurement(`${name} ${done}`, held, `${(size / 1e6).toFixed(1)} MB in ${seconds}`));
  }
  return measured;
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function watch(app: WatchedApp, work: () => Promise<unknown>): Promise<{ held: Held; seconds: string }> {
  const start = performance.now();
  const held = await app.during(work);
  return { held, seconds: `${((performance.now() - start) / 1000).toFixed(1)} s` };
}

function toMeasurement(name: string, held: Held, what: string): Measurement {
  const detail = `${what}; longest delay ${held.app.toFixed(1)}, of an idle process ${held.idle.toFixed(1)}`;
  const ratio = Math.max(0, held.app - held.idle) / limitMs;
  return { name: `held up, of ${limitMs} ms: ${name}`, ratio, limit: 1, detail };
}

async function support(editor: Actor, articleId: ArticleId, claimId: ClaimId, i: number): Promise<void> {
  const source = {
    ...{ title: `Register ${i % 20}`, publisher: "Roads office", author: "", url: `https://roads.example/${i % 20}` },
    ...{ publishedOn: null, kind: "dataset" as const, primary: true, origin: "" },
  };
  const piece = { source, stance: "supports" as const, locator: `row ${i}`, excerpt: "", note: "", file: null };
  await addEvidence(editor, { articleId, claimId }, piece);
}

async function make(actor: Actor, articleId: ArticleId, kind: ReportKind): Promise<void> {
  const { number } = await queueReport(actor, { articleId, kind });
  const start = performance.now();
  while (!(await getReports(actor, articleId)).some((report) => report.number === number && report.made)) {
    if (performance.now() - start > patienceMs) throw new Error("The report was not made in time.");
    await sleep(100);
  }
}
