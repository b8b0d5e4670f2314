import { type ChildProcess, fork } from "node:child_process";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { environmentWith } from "../env";
import { nextProgram } from "./build";

export type AppServer = {
  /** Resolves when the application ends, asked to or not. */
  ended: Promise<void>;
  /** End it within four seconds: open streams are cut, requests under way get a moment. */
  stop(): Promise<void>;
};

export type AppSettings = {
  root: string;
  dist: string;
  host: string;
  port: number;
  /** Settings of the application: DATABASE_URL, NEXTAUTH_SECRET and so on. */
  env: Record<string, string>;
  /** Modules loaded into it before anything else; tests set their scene there. */
  preload?: readonly string[];
};

const startLimitMs = 60_000;
const graceMs = 3_000;

/** Serve a finished build; resolves once it answers. */
export async function startApp({ root, dist, host, port, env, preload = [] }: AppSettings): Promise<AppServer> {
  const child = fork(nextProgram, ["start", "--port", String(port), "--hostname", host], {
    cwd: root,
    execArgv: [new URL("end-with-parent.mjs", import.meta.url).href, ...preload].flatMap((file) => ["--import", file]),
    env: environmentWith({ ...env, STET_DIST: dist, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" }),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  const stop = () => stopChild(child, ended);

  const running = await Promise.race([ended.then(() => false), answers(host, port)]);
  if (!running) {
    await stop();
    throw new Error("The application ended while starting; what it says above tells why.");
  }
  return { ended, stop };
}

/** Refuses, in a sentence, a port that someone listens on. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  // Also the unspecified address: where another program has that, ours would be shadowed.
  for (const address of new Set([host, "::"])) {
    const refusal = await new Promise<string | undefined>((resolve) => {
      const probe = createServer();
      probe.once("error", (error: NodeJS.ErrnoException) => resolve(error.code));
      probe.listen(port, address, () => probe.close(() => resolve(undefined)));
    });
    if (refusal === "EADDRINUSE") {
      throw new Error(`Port ${port} is in use by another program. Choose another: PORT=${port + 1} npm start`);
    }
    if (refusal === "EACCES")
      throw new Error(`Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`);
  }
}

async function answers(host: string, port: number): Promise<boolean> {
  const address = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const deadline = Date.now() + startLimitMs;
  while (Date.now() < deadline) {
    try {
      await fetch(`http://${address}:${port}/sign-in`, { redirect: "manual", signal: AbortSignal.timeout(10_000) });
      return true;
    } catch {
      await sleep(50);
    }
  }
  return false;
}

async function stopChild(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill("SIGTERM");
  const grace = new AbortController();
  await Promise.race([ended, sleep(graceMs, undefined, { signal: grace.signal }).catch(() => {})]);
  grace.abort();
  if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  await ended;
}
