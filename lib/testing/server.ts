/**
 * Vitest's global setup for database tests: one throwaway PostgreSQL for the
 * run, holding one migrated, empty database that every test file clones.
 *
 * With TEST_DATABASE_URL the run uses that server instead (an older
 * PostgreSQL, say); its user has to be allowed to create databases.
 */
import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
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

const migrations = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));
// A test's data may be lost with its server, so nothing waits for the disk.
const forgetful = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
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

async function openServer(): Promise<{ admin: string; close: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { admin: given, close: async () => {} };

  const folder = path.join(tmpdir(), `stet-test-${process.pid}-${randomBytes(3).toString("hex")}`);
  mkdirSync(folder, { mode: 0o711 });
  const server = await openEmbeddedServer(folder, forgetful);
  return {
    admin: server.urlOf("postgres"),
    close: async () => {
      await server.leave();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
