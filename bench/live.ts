/**
 * Another viewer sees a verdict: from the moment the change is committed until
 * the other page's stream has it, against the floor (commit, notification, event
 * of an empty page) measured in turn with it.
 *
 * Both clocks start when `commit` is sent on this process's own connection, and
 * both streams end in this process, so neither side is spared anything.
 */
import { checkClaim } from "../lib/commands/check-claim";
import { disconnect } from "../lib/db/client";
import { openTestApp } from "../lib/testing/app";
import { buildArticle, manySentences } from "../prisma/factories/article";
import { buildNewsroom } from "../prisma/factories/newsroom";
import type { Measurement } from ".";
import { cookieOf } from "./floor/cookie";
import { onCommit, wallClock } from "./floor/on-commit";
import { percentile } from "./floor/percentile";
import { type Floor, openFloor } from "./floor/sse";

const rounds = 300;
const warmUp = 30;
const limit = 5;

export async function run(): Promise<Measurement[]> {
  const app = await openTestApp();
  let floor: Floor | undefined;
  try {
    floor = await openFloor(app.databaseUrl);
    const { editor, checker } = await buildNewsroom();
    const { articleId, claimIds } = await buildArticle(editor, { sentences: manySentences(2_000) });
    const { name, value } = await cookieOf(editor);
    const page = await openStream(`${app.url}/api/articles/${articleId}/live?after=1`, `${name}=${value}`);
    const empty = await openStream(floor.url);

    const seen: number[] = [];
    const floors: number[] = [];
    for (let i = 0; i < warmUp + rounds; i++) {
      const claimId = claimIds[i % claimIds.length]!;
      const until = page.next((event) => event.includes(claimId));
      const committed = onCommit();
      await checkClaim(checker, { articleId, claimId }, { do: "take" });
      const took = (await until) - committed();
      const arrived = empty.next((event) => event.includes(`data: ${i}`));
      const sent = await floor.commit(i);
      const under = (await arrived) - sent;
      if (i >= warmUp) {
        seen.push(took);
        floors.push(under);
      }
    }
    page.close();
    empty.close();
    const [ours, least] = [percentile(seen, 0.99), percentile(floors, 0.99)];
    const detail =
      `commit → the other page, ${rounds} verdicts at 2,000 claims: ` +
      `p50 ${percentile(seen, 0.5).toFixed(1)}, p99 ${ours.toFixed(1)}; ` +
      `floor p50 ${percentile(floors, 0.5).toFixed(1)}, p99 ${least.toFixed(1)}`;
    return [{ name: "live: another viewer sees it, p99", ratio: ours / least, limit, detail }];
  } finally {
    await floor?.close();
    await disconnect();
    await app.close();
  }
}

type Stream = { next: (wanted: (event: string) => boolean) => Promise<number>; close: () => void };

/** A stream of events, as a page would have it open. */
async function openStream(address: string, cookie = ""): Promise<Stream> {
  const stop = new AbortController();
  const response = await fetch(address, { headers: { cookie }, signal: stop.signal });
  if (!response.ok) throw new Error(`The stream was refused: ${response.status} ${await response.text()}`);
  const waiting: { wanted: (event: string) => boolean; found: (at: number) => void }[] = [];
  const decoder = new TextDecoder();
  void (async () => {
    let rest = "";
    for await (const chunk of response.body!) {
      rest += decoder.decode(chunk, { stream: true });
      const events = rest.split("\n\n");
      rest = events.pop()!;
      for (const event of events) {
        if (waiting[0]?.wanted(event)) waiting.shift()!.found(wallClock());
      }
    }
  })().catch(() => {});
  return {
    next: (wanted) => new Promise((found) => waiting.push({ wanted, found })),
    close: () => stop.abort(),
  };
}
