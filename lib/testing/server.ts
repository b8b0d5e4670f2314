/**
 * Vitest's global setup for database tests: one throwaway PostgreSQL for the
 * run, holding one migrated, empty database that every test file clones.
 *
 * With TEST_DATABASE_URL the run uses that server instead (an older
 * PostgreSQL, say); its user has to be allowed to create databases.
 */
import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { openEmbeddedServer } from "../db/embedded/server";
import { migrate } from "../db/migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** Addresses on the run's server: the one to give orders at, and the database to clone. */
    testServer: { admin: string; template: string };
  }
}

const prefix = "stet-test-";
const migrations = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));
// A test's data may be lost with its server, so nothing waits for the disk.
const forgetful = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openTestServer();
  const template = `stet_test_${randomBytes(4).toString("hex")}`;
  await order(server.admin, `create database ${template}`);
  await migrate(databaseAt(server.admin, template), migrations);
  project.provide("testServer", { admin: server.admin, template });
  return async () => {
    await order(server.admin, `drop database ${template} with (force)`);
    await server.close();
  };
}

/** The same server's address for another database. */
export function databaseAt(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}

/** One statement on a connection of its own. */
export async function order(address: string, statement: string): Promise<void> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export type TestServer = {
  /** Where to give orders, such as `create database`. */
  admin: string;
  /** The server's throwaway data folder, or one like it. */
  folder: string;
  close(): Promise<void>;
};

/**
 * The server of one run of tests or measurements; nothing of it is kept. A
 * `durable` one waits for the disk at every commit, as an installation's does.
 */
export async function openTestServer({ durable = false } = {}): Promise<TestServer> {
  sweepLeftovers();
  const folder = path.join(tmpdir(), `${prefix}${process.pid}-${randomBytes(3).toString("hex")}`);
  // Root's server runs as another user, who has to pass through.
  mkdirSync(folder, { mode: 0o711 });
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once("exit", remove);
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { admin: given, folder, close: async () => remove() };

  const server = await openEmbeddedServer(folder, durable ? [] : forgetful);
  const close = async () => {
    await server.leave();
    remove();
  };
  return { admin: server.urlOf("postgres"), folder, close };
}

/**
 * Remove the folders of runs that were killed. A PostgreSQL that still serves
 * from one notices within a minute that its files are gone, and ends.
 */
function sweepLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    try {
      process.kill(Number(name.slice(prefix.length).split("-")[0]), 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") continue;
      rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
    }
  }
}
