/**
 * Another viewer sees a verdict: from the moment the change is committed until
 * the other page's stream has it, against the floor (commit, notification, event
 * of an empty page) measured in turn with it.
 *
 * Both clocks start when `commit` is sent on this process's own connection, and
 * both streams end in this process, so neither side is spared anything.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { sessionCookie } from "../lib/auth/cookie-settings";
import { encodeSession } from "../lib/auth/session-token";
import { checkClaim } from "../lib/commands/check-claim";
import { db, disconnect } from "../lib/db/client";
import { openSession } from "../lib/db/sessions";
import type { Actor } from "../lib/domain/actor";
import { openTestApp } from "../lib/testing/app";
import { buildArticle, manySentences } from "../prisma/factories/article";
import { buildNewsroom } from "../prisma/factories/newsroom";
import type { Measurement } from ".";

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
    const cookie = await cookieOf(editor);
    const page = await openStream(`${app.url}/api/articles/${articleId}/live?after=1`, cookie);

    const seen: number[] = [];
    const floors: number[] = [];
    for (let i = 0; i < warmUp + rounds; i++) {
      const claimId = claimIds[i % claimIds.length]!;
      const until = page.next((event) => event.includes(claimId));
      const committed = onCommit();
      await checkClaim(checker, { articleId, claimId }, { do: "take" });
      const took = (await until) - committed();
      const under = await floor.measure(i);
      if (i >= warmUp) {
        seen.push(took);
        floors.push(under);
      }
    }
    page.close();
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

/** When the next `commit` of this process is sent. */
function onCommit(): () => number {
  const original = pg.Client.prototype.query;
  let at = 0;
  pg.Client.prototype.query = function watched(this: pg.Client, ...args: Parameters<typeof original>) {
    const [query] = args as unknown as [string | { text: string }];
    if (/^commit$/i.test(typeof query === "string" ? query : query.text)) at = performance.now();
    return original.apply(this, args);
  } as typeof original;
  return () => {
    pg.Client.prototype.query = original;
    return at;
  };
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
        if (waiting[0]?.wanted(event)) waiting.shift()!.found(performance.now());
      }
    }
  })().catch(() => {});
  return {
    next: (wanted) => new Promise((found) => waiting.push({ wanted, found })),
    close: () => stop.abort(),
  };
}

type Floor = { measure: (round: number) => Promise<number>; close: () => Promise<void> };

async function openFloor(databaseUrl: string): Promise<Floor> {
  const script = fileURLToPath(new URL("floor/sse.mjs", import.meta.url));
  const server: ChildProcess = spawn(process.execPath, [script, databaseUrl], { stdio: ["ignore", "pipe", "inherit"] });
  const [port] = (await once(server.stdout!, "data")) as [Buffer];
  const stream = await openStream(`http://127.0.0.1:${String(port).trim()}/`);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query("create table if not exists floor (n int)");
  return {
    async measure(round) {
      const until = stream.next((event) => event.includes(`data: ${round}`));
      await client.query("begin");
      await client.query("insert into floor values ($1)", [round]);
      await client.query("select pg_notify('floor', $1)", [String(round)]);
      const at = performance.now();
      await client.query("commit");
      return (await until) - at;
    },
    async close() {
      stream.close();
      await client.end();
      server.kill();
    },
  };
}

async function cookieOf({ userId }: Actor): Promise<string> {
  const session = await openSession(db(), userId, "bench", new Date());
  return `${sessionCookie().name}=${await encodeSession(session)}`;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!;
}
