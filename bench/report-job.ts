/**
 * How long the application's event loop is held up, at most, while a report of
 * 500 claims is made in every format on its queue: beyond what befalls a process
 * beside it that does nothing, since a busy machine makes every process wait.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { addEvidence } from "../lib/commands/evidence";
import { queueReport } from "../lib/commands/report-job";
import { disconnect } from "../lib/db/client";
import { findFreePort } from "../lib/db/embedded/cluster";
import type { Actor } from "../lib/domain/actor";
import type { ArticleId } from "../lib/domain/ids";
import type { ReportKind } from "../lib/domain/report-kind";
import { getReports } from "../lib/queries/list-reports";
import { openTestApp } from "../lib/testing/app";
import { buildArticle, manySentences } from "../prisma/factories/article";
import { buildNewsroom } from "../prisma/factories/newsroom";
import type { Measurement } from ".";

const claims = 500;
/** Nobody who asks for a page meanwhile waits longer for their turn, in milliseconds. */
const limitMs = 50;
const patienceMs = 120_000;

export async function run(): Promise<Measurement[]> {
  const [port, idlePort] = [await findFreePort(), await findFreePort()];
  const monitor = fileURLToPath(new URL("floor/event-loop-delay.mjs", import.meta.url));
  const app = await openTestApp({ preload: [monitor], env: { STET_DELAY_PORT: String(port) } });
  const idle = openIdle(monitor, idlePort);
  const longest = async () => [await askLongest(port), await askLongest(idlePort)] as const;
  try {
    const { editor } = await buildNewsroom();
    const { articleId, claimIds } = await buildArticle(editor, { sentences: manySentences(claims) });
    for (const [i, claimId] of claimIds.entries()) {
      const source = {
        ...{
          title: `Register ${i % 20}`,
          publisher: "Roads office",
          author: "",
          url: `https://roads.example/${i % 20}`,
        },
        ...{ publishedOn: null, kind: "dataset" as const, primary: true, origin: "" },
      };
      const piece = { source, stance: "supports" as const, locator: `row ${i}`, excerpt: "", note: "", file: null };
      await addEvidence(editor, { articleId, claimId }, piece);
    }

    // The first one loads what an application in use has long loaded.
    await make(editor, articleId, "public");
    await longest();
    const start = performance.now();
    await make(editor, articleId, "internal");
    const took = performance.now() - start;
    const [held, floor] = await longest();
    const detail =
      `${claims} claims in every format in ${(took / 1000).toFixed(1)} s; ` +
      `longest delay ${held.toFixed(1)}, of an idle process ${floor.toFixed(1)}`;
    const ratio = Math.max(0, held - floor) / limitMs;
    return [{ name: `report: held up, of ${limitMs} ms`, ratio, limit: 1, detail }];
  } finally {
    idle.kill();
    await disconnect();
    await app.close();
  }
}

async function make(actor: Actor, articleId: ArticleId, kind: ReportKind): Promise<void> {
  const { number } = await queueReport(actor, { articleId, kind });
  const start = performance.now();
  while (!(await getReports(actor, articleId)).some((report) => report.number === number && report.made)) {
    if (performance.now() - start > patienceMs) throw new Error("The report was not made in time.");
    await sleep(100);
  }
}

async function askLongest(port: number): Promise<number> {
  return Number(await (await fetch(`http://127.0.0.1:${port}`)).text());
}

function openIdle(monitor: string, port: number): ChildProcess {
  const env = { ...process.env, STET_DELAY_PORT: String(port) };
  return spawn(process.execPath, ["--import", monitor, "-e", "setInterval(() => {}, 3_600_000)"], {
    env,
    stdio: "ignore",
  });
}
