import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { db } from "./client";
import { Prisma } from "./generated/client";

/** Longer than a fetch may take; the turn of a process that died ends by itself. */
const longestMs = 20_000;
/** A site is left alone for so long after each request. */
const restMs = 1_000;
const askEveryMs = 250;

/** The database's clock, which all processes share, in milliseconds. */
const now = Prisma.sql`(extract(epoch from clock_timestamp()) * 1000)::bigint`;

/**
 * Ask something of a site while no other process does: one request at a time,
 * and a rest after each. Waits for its turn, until `signal` is aborted.
 */
export async function inTurn<T>(address: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
  const key = `site:${siteOf(address)}`;
  while (!(await takeTurn(key))) await sleep(askEveryMs, undefined, { signal });
  try {
    return await work();
  } finally {
    await db().$executeRaw`update throttle set expire = ${now} + ${restMs} where key = ${key}`;
  }
}

async function takeTurn(key: string): Promise<boolean> {
  const taken = await db().$executeRaw`
    insert into throttle (key, points, expire) values (${key}, 1, ${now} + ${longestMs})
    on conflict (key) do update set expire = excluded.expire where throttle.expire <= ${now}`;
  return taken === 1;
}

function siteOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : "";
}
