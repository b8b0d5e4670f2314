import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, inject, test } from "vitest";
import { databaseAt, order } from "../testing/server";
import { migrate } from "./migrate";

const root = fileURLToPath(new URL("../..", import.meta.url));
const engine = path.join(root, "lib/db/schema-engine.mjs");
const { admin, template } = inject("testServer");

/** Prisma's command line, made to use the stand-in even where the native engine is installed. */
function prisma(url: string, ...args: string[]): Promise<{ status: number; output: string }> {
  const program = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const env = { ...process.env, DATABASE_URL: url, PRISMA_SCHEMA_ENGINE_BINARY: engine, CI: "true" };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], { cwd: root, env }, (_error, stdout, stderr) => {
      resolve({ status: child.exitCode ?? 1, output: stdout + stderr });
    });
  });
}

async function emptyDatabase(): Promise<string> {
  const name = `stet_engine_${Math.random().toString(36).slice(2)}`;
  await order(admin, `create database ${name}`);
  return databaseAt(admin, name);
}

describe.skipIf(process.platform === "win32")("the stand-in schema engine", { timeout: 60_000 }, () => {
  test("finds a database up to date that our own start migrated", async () => {
    const { status, output } = await prisma(databaseAt(admin, template), "migrate", "status");

    expect(output).toContain("Database schema is up to date");
    expect(status).toBe(0);
  });

  test("deploys migrations which our own start then finds applied", async () => {
    const url = await emptyDatabase();

    const { status, output } = await prisma(url, "migrate", "deploy");

    expect(output).toContain("successfully applied");
    expect(status).toBe(0);
    expect((await migrate(url, path.join(root, "prisma/migrations"))).applied).toEqual([]);
  });

  test("answers a migration that fails with an error and a status other than 0", async () => {
    const url = await emptyDatabase();
    await order(url, "create table article (in_the_way int)");

    const { status, output } = await prisma(url, "migrate", "deploy");

    expect(output).toMatch(/P3005|P3018/);
    expect(status).toBe(1);
  });

  test("says so when the server cannot be reached", async () => {
    const { status, output } = await prisma("postgresql://nobody@127.0.0.1:1/none", "migrate", "status");

    expect(output).toContain("P1001");
    expect(status).toBe(1);
  });
});

test("the migrations add up to the schema", { timeout: 60_000 }, async () => {
  const from = ["--from-migrations", "prisma/migrations"];
  const to = ["--to-schema", "prisma/schema.prisma"];
  const { status, output } = await prisma(
    databaseAt(admin, "postgres"),
    "migrate",
    "diff",
    ...from,
    ...to,
    "--exit-code",
  );

  expect(output).toContain("No difference detected");
  expect(status).toBe(0);
});
