/**
 * Another viewer sees a verdict, on screen: from the moment the change is
 * committed until the frame that shows it is done in another's browser with the
 * desk of 2,000 claims open, against the floor (commit, notification, event,
 * frame of an otherwise empty page) measured in turn with it.
 *
 * Both clocks start when `commit` is sent, and both frames are read alike. Each
 * page has a browser of its own, as a page behind another draws no frames.
 */
import { type Browser, chromium, type Page } from "@playwright/test";
import { chromiumArguments, findChromium } from "../lib/cli/chromium";
import { checkClaim } from "../lib/commands/check-claim";
import { disconnect } from "../lib/db/client";
import { openTestApp } from "../lib/testing/app";
import { buildArticle, manySentences } from "../prisma/factories/article";
import { buildNewsroom } from "../prisma/factories/newsroom";
import type { Measurement } from ".";
import { cookieOf } from "./floor/cookie";
import { onCommit } from "./floor/on-commit";
import { percentile } from "./floor/percentile";
import { type Floor, openFloor } from "./floor/sse";

const rounds = 150;
const warmUp = 20;
const limit = 5;
/** The claims at the top of the article, which are on screen; taken in turn, then released in turn. */
const onScreen = 10;

export async function run(): Promise<Measurement[]> {
  const app = await openTestApp();
  const browsers: Browser[] = [];
  let floor: Floor | undefined;
  try {
    floor = await openFloor(app.databaseUrl);
    const { editor, checker } = await buildNewsroom();
    const { articleId, claimIds } = await buildArticle(editor, { sentences: manySentences(2_000) });
    const desk = await openPage(browsers);
    await desk.context().addCookies([{ ...(await cookieOf(editor)), url: app.url }]);
    const connected = desk.waitForResponse(/\/live\?/);
    await desk.goto(`${app.url}/articles/${articleId}`, { waitUntil: "load" });
    await connected;
    const empty = await openPage(browsers);
    const listening = empty.waitForResponse(floor.url);
    await empty.goto(`${floor.url}page`);
    await listening;

    const seen: number[] = [];
    const floors: number[] = [];
    for (let i = 0; i < warmUp + rounds; i++) {
      const claimId = claimIds[i % onScreen]!;
      const [step, state] =
        Math.floor(i / onScreen) % 2 === 0 ? (["take", "in-progress"] as const) : (["release", "open"] as const);
      await watch(desk, `[data-claim="${claimId}"]`, state);
      const committed = onCommit();
      await checkClaim(checker, { articleId, claimId }, { do: step });
      const took = (await readFrame(desk)) - committed();
      await watch(empty, "[data-state]", String(i));
      const sent = await floor.commit(i);
      const under = (await readFrame(empty)) - sent;
      if (i < warmUp) continue;
      seen.push(took);
      floors.push(under);
    }
    const [ours, least] = [percentile(seen, 0.99), percentile(floors, 0.99)];
    const detail =
      `commit → the other page's frame, ${rounds} changes at 2,000 claims: ` +
      `p50 ${percentile(seen, 0.5).toFixed(1)}, p99 ${ours.toFixed(1)}; ` +
      `floor p50 ${percentile(floors, 0.5).toFixed(1)}, p99 ${least.toFixed(1)}`;
    return [{ name: "live: another viewer's frame shows it, p99", ratio: ours / least, limit, detail }];
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
    await floor?.close();
    await disconnect();
    await app.close();
  }
}

async function openPage(browsers: Browser[]): Promise<Page> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
  browsers.push(browser);
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
  // What compiles this file names inner functions by a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (work) => work");
  return page;
}

type Watching = typeof window & { painted: Promise<number> };

/** From now on, look in each frame whether what `selector` finds has come to `state`. */
async function watch(page: Page, selector: string, state: string): Promise<void> {
  await page.evaluate(
    (wanted) => {
      (window as Watching).painted = new Promise((done) => {
        const look = () => {
          if (document.querySelector(wanted.selector)?.getAttribute("data-state") !== wanted.state) {
            requestAnimationFrame(look);
            return;
          }
          const after = new MessageChannel();
          after.port1.onmessage = () => done(performance.timeOrigin + performance.now());
          after.port2.postMessage(null);
        };
        requestAnimationFrame(look);
      });
    },
    { selector, state },
  );
}

/** When the frame that shows what is watched for was done, in milliseconds of the wall clock. */
async function readFrame(page: Page): Promise<number> {
  return page.evaluate(() => (window as Watching).painted);
}
