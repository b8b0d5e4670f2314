import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { disconnect } from "../../lib/db/client";
import { findFreePort } from "../../lib/db/embedded/cluster";
import { openTestApp } from "../../lib/testing/app";

/** How long an event loop was held up at most, in milliseconds: the application's, and an idle process's beside it. */
export type Held = { app: number; idle: number };

export type WatchedApp = {
  url: string;
  /** The longest delays while some work was under way. */
  during: (work: () => Promise<unknown>) => Promise<Held>;
  close: () => Promise<void>;
};

/** The application with a watch on its event loop, beside a process that does nothing: a busy machine makes both wait. */
export async function openWatchedApp(): Promise<WatchedApp> {
  const [port, idlePort] = [await findFreePort(), await findFreePort()];
  const monitor = fileURLToPath(new URL("event-loop-delay.mjs", import.meta.url));
  const app = await openTestApp({ preload: [monitor], env: { STET_DELAY_PORT: String(port) } });
  const idle = openIdle(monitor, idlePort);
  const longest = async (): Promise<Held> => ({ app: await askLongest(port), idle: await askLongest(idlePort) });
  return {
    url: app.url,
    async during(work) {
      await longest();
      await work();
      return longest();
    },
    async close() {
      idle.kill();
      await disconnect();
      await app.close();
    },
  };
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
