import { execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, describe, expect, test } from "vitest";
import { findPostmaster } from "./postmaster";
import { type EmbeddedServer, openEmbeddedServer } from "./server";

const asRoot = process.getuid?.() === 0;
const opened: EmbeddedServer[] = [];
const folders: string[] = [];

function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "stet-embedded-"));
  chmodSync(folder, 0o711);
  folders.push(folder);
  return folder;
}

async function open(folder: string): Promise<EmbeddedServer> {
  const server = await openEmbeddedServer(folder);
  opened.push(server);
  return server;
}

async function ask(server: EmbeddedServer, sql: string): Promise<Record<string, unknown>> {
  const client = new pg.Client(server.url);
  await client.connect();
  try {
    return (await client.query(sql)).rows[0] ?? {};
  } finally {
    await client.end();
  }
}

function pidOf(folder: string): number {
  const postmaster = findPostmaster(path.join(folder, "postgres"));
  if (!postmaster) throw new Error("No server runs");
  return postmaster.pid;
}

function settingsOf(folder: string): { folder: string; port: number; password: string } {
  return JSON.parse(readFileSync(path.join(folder, "postgres.json"), "utf8"));
}

afterEach(async () => {
  for (const server of opened.splice(0)) await server.leave();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe("the embedded server", { timeout: 60_000 }, () => {
  test("starts in an empty folder, speaks UTC and UTF-8, and listens to this machine alone", async () => {
    const server = await open(newFolder());

    const settings = "current_setting('timezone') tz, current_setting('server_encoding') enc";
    const more = "current_setting('listen_addresses') listen, current_setting('unix_socket_directories') sockets";
    expect(await ask(server, `select ${settings}, ${more}, lower('ÅŁ') low`)).toEqual({
      tz: "UTC",
      enc: "UTF8",
      listen: "127.0.0.1",
      sockets: "",
      low: "åł",
    });
  });

  test("keeps its password from everyone but the owner, and refuses a wrong one", async () => {
    const folder = newFolder();
    const server = await open(folder);

    expect(statSync(path.join(folder, "postgres.json")).mode & 0o077).toBe(0);
    const stranger = new pg.Client(server.url.replace(settingsOf(folder).password, "guess"));
    await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
  });

  test("is joined by a second program, and stops only when the last has left", async () => {
    const folder = newFolder();
    const first = await open(folder);
    const second = await open(folder);
    expect(second.url).toBe(first.url);

    await first.leave();
    expect(await ask(second, "select 1 as one")).toEqual({ one: 1 });
    await second.leave();

    expect(findPostmaster(path.join(folder, "postgres"))).toBeUndefined();
  });

  test("starts one server for several programs that open an empty folder at once", async () => {
    const folder = newFolder();
    const servers = await Promise.all([open(folder), open(folder), open(folder)]);

    expect(new Set(servers.map(({ url }) => url)).size).toBe(1);
  });

  test("is taken by one program alone until that one leaves", async () => {
    const folder = newFolder();
    const first = await open(folder);
    const second = await open(folder);

    expect(await first.claim()).toBe(true);
    expect(await second.claim()).toBe(false);
    await first.leave();
    await expect.poll(() => second.claim()).toBe(true);
  });

  test("comes back with everything committed after kill -9, and says that it went", async () => {
    const folder = newFolder();
    const server = await open(folder);
    await ask(server, "create table kept (n int)");
    await ask(server, "insert into kept select generate_series(1, 500)");

    process.kill(pidOf(folder), "SIGKILL");
    await server.lost;

    const again = await open(folder);
    expect(again.url).toBe(server.url);
    expect(await ask(again, "select count(*)::int as n from kept")).toEqual({ n: 500 });
  });

  test("outlives a program that is killed, and the next one joins and stops it", async () => {
    const folder = newFolder();
    const program = `import("${path.resolve("lib/db/embedded/server.ts")}")
      .then((m) => m.openEmbeddedServer(${JSON.stringify(folder)})).then(() => console.log("open"))`;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", program], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await new Promise((resolve) => child.stdout.once("data", resolve));
    const pid = pidOf(folder);
    child.kill("SIGKILL");

    const server = await open(folder);
    expect(pidOf(folder)).toBe(pid);
    await expect.poll(async () => (await ask(server, leases)).n).toBe(1);
    await server.leave();
    expect(findPostmaster(path.join(folder, "postgres"))).toBeUndefined();
  });

  test("is not held up by a postmaster.pid whose number went to another program", async () => {
    const folder = newFolder();
    await (await open(folder)).leave();
    const stale = [
      process.pid,
      path.join(folder, "postgres"),
      1,
      settingsOf(folder).port,
      "",
      "127.0.0.1",
      "",
      "ready",
    ];
    writeFileSync(path.join(folder, "postgres", "postmaster.pid"), stale.join("\n"));

    expect(await ask(await open(folder), "select 1 as one")).toEqual({ one: 1 });
  });

  test("moves to another port when its own was taken, and stays there", async () => {
    const folder = newFolder();
    const before = await open(folder);
    await before.leave();
    const { port } = settingsOf(folder);
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(port, "127.0.0.1", resolve));

    try {
      const after = await open(folder);
      expect(settingsOf(folder).port).not.toBe(port);
      expect(after.url).toContain(`:${settingsOf(folder).port}/`);
    } finally {
      squatter.close();
    }
  });

  test("says in one sentence that a file stands where the data folder should be", async () => {
    const file = path.join(newFolder(), "file");
    writeFileSync(file, "");

    await expect(openEmbeddedServer(file)).rejects.toThrow(
      /cannot write its data folder .*: a file is in its place\. Set STET_DATA/,
    );
  });

  test("says at once that the kept password is not the database's", async () => {
    const folder = newFolder();
    await (await open(folder)).leave();
    const settings = { ...settingsOf(folder), password: "another" };
    writeFileSync(path.join(folder, "postgres.json"), JSON.stringify(settings));

    await expect(openEmbeddedServer(folder)).rejects.toThrow(/did not start: password authentication failed/);
    process.kill(pidOf(folder), "SIGTERM");
  });

  test("says in one sentence that another PostgreSQL made the data", async () => {
    const folder = newFolder();
    await (await open(folder)).leave();
    writeFileSync(path.join(folder, "postgres", "PG_VERSION"), "15\n");

    await expect(openEmbeddedServer(folder)).rejects.toThrow(/made by PostgreSQL 15; this Stet carries 18/);
  });

  test.runIf(asRoot)("runs for root from a folder that only root can enter", async () => {
    const closed = newFolder();
    chmodSync(closed, 0o700);
    const folder = path.join(closed, "data");

    const server = await open(folder);
    const { folder: cluster } = settingsOf(folder);

    expect(path.isAbsolute(cluster)).toBe(true);
    expect(await ask(server, "select 1 as one")).toEqual({ one: 1 });
    folders.push(cluster);
  });

  test.runIf(asRoot)("says in one sentence that the data folder belongs to someone else", () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, "closed"), { mode: 0o700 });
    const cluster = path.resolve("lib/db/embedded/cluster.ts");
    const program = `import("${cluster}").then((m) => m.prepareDataFolder(process.argv[1])).catch((e) => console.log(e.message))`;
    const options = {
      uid: 65_534,
      gid: 65_534,
      encoding: "utf8",
      env: { ...process.env, TMPDIR: "/tmp", HOME: "/tmp" },
    } as const;
    const output = execFileSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", program, path.join(folder, "closed")],
      options,
    );

    expect(output).toMatch(/^Stet cannot write its data folder .*: it belongs to someone else\. Set STET_DATA/);
  });
});

const leases = "select count(*)::int as n from pg_stat_activity where application_name = 'stet lease'";
