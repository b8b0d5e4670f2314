import "server-only";
import pg from "pg";
import { logError } from "../log";

/** What the database announces. A notification is only a nudge: what happened is read from the tables. */
export type Heard = { channel: string; payload: string };

/** Stop listening, once and for all. */
export type StopListening = () => void;

const heartbeatMs = 10_000;
const answerWithinMs = 5_000;
const longestPauseMs = 10_000;

/**
 * Listen on one connection of the process's own, outside the pool, for as long
 * as the process runs. A connection that breaks or no longer answers is
 * replaced, with growing, jittered pauses; `resumed` is called after every
 * (re)connection, for what was said meanwhile is lost and has to be read.
 */
export function listen(
  url: string,
  channels: readonly string[],
  { heard, resumed }: { heard: (heard: Heard) => void; resumed: () => void },
): StopListening {
  let stopped = false;
  let attempts = 0;
  let timer: NodeJS.Timeout | undefined;
  let client: pg.Client | undefined;

  const connect = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: "stet live",
      connectionTimeoutMillis: answerWithinMs,
      query_timeout: answerWithinMs,
      keepAlive: true,
    });
    client = fresh;
    let lost = false;
    const lose = (error?: unknown): void => {
      if (lost) return;
      lost = true;
      clearInterval(timer);
      fresh.removeAllListeners("notification");
      fresh.end().catch(() => {});
      if (stopped) return;
      // One line when it breaks, not one for every attempt to mend it.
      if (error && attempts === 0) logError("The live connection to the database broke and is being renewed", error);
      const pause = Math.min(longestPauseMs, 200 * 2 ** attempts++) * (0.5 + Math.random());
      setTimeout(() => void connect(), pause).unref();
    };
    fresh.on("error", lose);
    fresh.on("end", () => lose());
    fresh.on("notification", ({ channel, payload }) => heard({ channel, payload: payload ?? "" }));
    try {
      await fresh.connect();
      for (const channel of channels) await fresh.query(`listen ${pg.escapeIdentifier(channel)}`);
      attempts = 0;
      resumed();
      timer = setInterval(() => void fresh.query("select 1").catch(lose), heartbeatMs);
      timer.unref();
    } catch (error) {
      lose(error);
    }
  };
  void connect();

  return () => {
    stopped = true;
    clearInterval(timer);
    client?.end().catch(() => {});
  };
}
