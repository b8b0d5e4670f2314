import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { root } from "../lib/cli/root";
import { findFreePort } from "../lib/db/embedded/cluster";
import { findPostmaster } from "../lib/db/embedded/postmaster";

/** One `stet up`, and what it said. */
type Start = { process: ChildProcess; said: () => string; ended: Promise<number | null> };

const started: Start[] = [];
let folder: string;
let port: number;

/** As a newcomer would run it, on a build that is there already. */
function start(settings: Record<string, string> = {}): Start {
  const { PATH = "", HOME = "" } = process.env;
  const env = { PATH, HOME, STET_DATA: folder, STET_DIST: ".next-test", PORT: String(port), ...settings };
  const child = spawn(process.execPath, [path.join(root, "lib/cli/stet.mjs"), "up"], {
    env: env as Record<string, string> as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const one = { process: child, said: () => output, ended };
  started.push(one);
  return one;
}

async function ready(one: Start): Promise<void> {
  await expect.poll(one.said, { timeout: 60_000 }).toContain("Stet is ready");
}

async function link(one: Start): Promise<string> {
  await ready(one);
  return one.said().match(/http:\S+\/sign-in\/link\/\S+/)?.[0] ?? "";
}

/** What a page says that has to read the database first. */
async function read(address: string): Promise<string> {
  try {
    return await (await fetch(address)).text();
  } catch {
    return "no answer";
  }
}

function postgres(): number {
  return findPostmaster(path.join(folder, "postgres"))?.pid ?? 0;
}

test.describe("starting and stopping", () => {
  test.describe.configure({ mode: "serial", timeout: 120_000 });

  test.beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "stet-start-"));
    chmodSync(folder, 0o711);
    port = await findFreePort();
  });

  test.afterAll(async () => {
    for (const one of started) {
      one.process.kill("SIGTERM");
      await one.ended;
    }
    rmSync(folder, { recursive: true, force: true });
  });

  test("the first start loads the sample and prints a link for its owner", async () => {
    expect(await read(await link(start()))).toContain("owner@example.org");
    expect(readFileSync(path.join(folder, "secrets.json"), "utf8")).toContain("NEXTAUTH_SECRET");
  });

  test("a second start on the same port, or the same data, says so in one sentence", async () => {
    const samePort = start();
    expect(await samePort.ended).toBe(1);
    expect(samePort.said()).toMatch(/^Port \d+ is in use by another program\. Choose another: PORT=\d+ npm start\n$/);

    const sameData = start({ PORT: String(await findFreePort()) });
    expect(await sameData.ended).toBe(1);
    expect(sameData.said()).toContain(`The data folder ${folder} is in use by a Stet that is running.`);
  });

  test("a killed PostgreSQL comes back under the running application", async () => {
    const address = await link(started[0] as Start);
    const before = postgres();
    process.kill(before, "SIGKILL");

    await expect.poll(() => postgres(), { timeout: 30_000 }).not.toBe(before);
    await expect.poll(() => read(address), { timeout: 30_000 }).toContain("owner@example.org");
  });

  test("a killed start leaves nothing in the way of the next, which has all the data", async () => {
    const first = started[0] as Start;
    const address = await link(first);
    first.process.kill("SIGKILL");
    await first.ended;

    const next = start();
    await ready(next);
    expect(await read(address)).toContain("owner@example.org");
  });

  test("a request to end stops everything within ten seconds", async () => {
    const running = started.at(-1) as Start;
    const asked = Date.now();
    running.process.kill("SIGTERM");

    expect(await running.ended).toBe(0);
    expect(Date.now() - asked).toBeLessThan(10_000);
    expect(existsSync(path.join(folder, "postgres", "postmaster.pid"))).toBe(false);
    expect(await read(`http://localhost:${port}/sign-in`)).toBe("no answer");
  });

  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    test(`ends with the npm that started it, when npm alone gets ${signal}`, async () => {
      const { PATH = "", HOME = "" } = process.env;
      const env = { PATH, HOME, STET_DATA: folder, STET_DIST: ".next-test", PORT: String(port) };
      const npm = spawn("npm", ["start"], { cwd: root, env: env as Record<string, string> as NodeJS.ProcessEnv });
      let said = "";
      for (const stream of [npm.stdout, npm.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
      await expect.poll(() => said, { timeout: 60_000 }).toContain("Stet is ready");

      npm.kill(signal);

      await expect.poll(() => postgres(), { timeout: 10_000 }).toBe(0);
      expect(await read(`http://localhost:${port}/sign-in`)).toBe("no answer");
    });
  }

  test("production refuses to start without its secrets", async () => {
    const one = start({ NODE_ENV: "production" });

    expect(await one.ended).toBe(1);
    expect(one.said()).toBe("The setting NEXTAUTH_URL is missing. Set it in the environment of Stet.\n");
  });

  test("a port that is no port is refused by its name", async () => {
    const one = start({ PORT: "eighty" });

    expect(await one.ended).toBe(1);
    expect(one.said()).toBe("The setting PORT has to be a port number.\n");
  });
});
