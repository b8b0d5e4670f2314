/**
 * The desk at 2,000 claims, in a real browser: opening an article, against the
 * same text served as a plain page by a bare server, and from a verdict key to
 * the frame that shows it.
 *
 * "Opened" is the first paint that holds words of the article: the frame around
 * it counts for nothing, and its marks may follow. Both pages are opened in turn.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { chromiumArguments, findChromium } from "../lib/cli/chromium";
import { addEvidence } from "../lib/commands/evidence";
import { disconnect } from "../lib/db/client";
import type { Actor } from "../lib/domain/actor";
import { getDesk } from "../lib/queries/get-desk";
import { openTestApp } from "../lib/testing/app";
import { buildArticle, manySentences } from "../prisma/factories/article";
import { buildNewsroom } from "../prisma/factories/newsroom";
import type { Measurement } from ".";
import { cookieOf } from "./floor/cookie";
import { percentile } from "./floor/percentile";

const claims = 2_000;
const opens = 15;
const warmUp = 3;
const verdicts = 100;
const openLimit = 2.5;
/** A verdict is to be on screen within this, in milliseconds, 98 times in 100. */
const paintMs = 50;

export async function run(): Promise<Measurement[]> {
  const app = await openTestApp();
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
  let plain: Server | undefined;
  try {
    const { editor, checker } = await buildNewsroom();
    const built = await buildArticle(editor, { sentences: manySentences(claims) });
    const { text } = await getDesk(checker, built.articleId);
    await giveEvidence(checker, built.articleId, built.claimIds.slice(0, verdicts + warmUp));
    plain = await servePlain(text);

    const context = await browser.newContext({ baseURL: app.url, viewport: { width: 1360, height: 860 } });
    await context.addCookies([{ ...(await cookieOf(checker)), url: app.url }]);
    const desk = `${app.url}/articles/${built.articleId}`;
    const bare = `http://127.0.0.1:${(plain.address() as AddressInfo).port}/`;
    return [await measureOpening(context, desk, bare), await measureVerdicts(context, desk, built.claimIds)];
  } finally {
    await browser.close();
    plain?.close();
    await disconnect();
    await app.close();
  }
}

async function measureOpening(context: BrowserContext, desk: string, bare: string): Promise<Measurement> {
  const ours: number[] = [];
  const floors: number[] = [];
  for (let i = 0; i < warmUp + opens; i++) {
    const [opened, floor] = [await timeToText(context, desk), await timeToText(context, bare)];
    if (i < warmUp) continue;
    ours.push(opened);
    floors.push(floor);
  }
  const [median, floor] = [percentile(ours, 0.5), percentile(floors, 0.5)];
  const detail = `text painted, median of ${opens}: desk ${median.toFixed(0)}, plain page ${floor.toFixed(0)}`;
  return { name: "desk: opening 2,000 claims", ratio: median / floor, limit: openLimit, detail };
}

/** Milliseconds from navigation to the first paint that holds words of the article. */
async function timeToText(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = window as typeof window & { textPainted?: number };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { element: Element | null })[]) {
        if (entry.element?.textContent?.includes("bridge")) seen.textPainted ??= entry.startTime;
      }
    }).observe({ type: "largest-contentful-paint", buffered: true });
  });
  await page.goto(address, { waitUntil: "load" });
  const painted = await page.waitForFunction(() => (window as typeof window & { textPainted?: number }).textPainted);
  const took = await painted.jsonValue();
  await page.close();
  return took!;
}

async function measureVerdicts(context: BrowserContext, desk: string, claimIds: string[]): Promise<Measurement> {
  const page = await context.newPage();
  const here = page.waitForRequest(/\/presence$/);
  await page.goto(desk, { waitUntil: "load" });
  // The page's own code runs once it tells that it is here.
  await here;
  // What compiles this file names inner functions by a helper that the page does not have.
  await page.evaluate("globalThis.__name = (work) => work");
  await page.evaluate(watchKeys);
  const took: number[] = [];
  for (let i = 0; i < warmUp + verdicts; i++) {
    await page.keyboard.press("j");
    await page.locator(`[data-card="${claimIds[i]}"]`).waitFor();
    const answered = page.waitForResponse(/\/commands$/);
    await page.keyboard.press("1");
    await answered;
    const painted = await readKey(page, claimIds[i]!);
    if (i >= warmUp) took.push(painted);
  }
  await page.close();
  const [p50, p98] = [percentile(took, 0.5), percentile(took, 0.98)];
  const detail = `key → painted, ${verdicts} verdicts at 2,000 claims: p50 ${p50.toFixed(1)}, p98 ${p98.toFixed(1)}; ratio to ${paintMs}`;
  return { name: "desk: verdict key → painted, p98", ratio: p98 / paintMs, limit: 1, detail };
}

/** In the page: note, for each press of `1`, the verdict's mark in the next frame, and when that frame was done. */
function watchKeys(): void {
  const seen = window as typeof window & { painted: Record<string, number> };
  seen.painted = {};
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "1") return;
      const id = document.querySelector("[data-card]")?.getAttribute("data-card") ?? "";
      const look = (): number =>
        requestAnimationFrame(() => {
          const mark = document.querySelector(`[data-claim="${id}"]`);
          if (mark?.getAttribute("data-state") !== "verified") {
            look();
            return;
          }
          const after = new MessageChannel();
          after.port1.onmessage = () => {
            seen.painted[id] = performance.now() - event.timeStamp;
          };
          after.port2.postMessage(null);
        });
      look();
    },
    true,
  );
}

async function readKey(page: Page, claimId: string): Promise<number> {
  const handle = await page.waitForFunction(
    (id) => (window as typeof window & { painted: Record<string, number> }).painted[id],
    claimId,
  );
  return (await handle.jsonValue())!;
}

/** The text and nothing else, in memory. */
async function servePlain(text: string): Promise<Server> {
  const toHtml = (line: string) => line.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const paragraphs = text.split("\n").map((line) => `<p>${toHtml(line)}</p>`);
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Plain</title><body>${paragraphs.join("")}</body></html>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

async function giveEvidence(actor: Actor, articleId: string, claimIds: readonly string[]): Promise<void> {
  const source = {
    ...{ title: "Register of bridges", publisher: "", author: "", url: "", publishedOn: null },
    ...{ kind: "dataset" as const, primary: true, origin: "" },
  };
  const piece = { source, stance: "supports" as const, locator: "row 12", excerpt: "", note: "", file: null };
  for (const claimId of claimIds) {
    await addEvidence(actor, { articleId, claimId } as Parameters<typeof addEvidence>[1], piece);
  }
}
