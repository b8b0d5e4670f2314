import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { databaseAt, order } from "../testing/server";
import { migrate } from "./migrate";

const { admin } = inject("testServer");

async function emptyDatabase(): Promise<string> {
  const name = `stet_migrate_${Math.random().toString(36).slice(2)}`;
  await order(admin, `create database ${name}`);
  return databaseAt(admin, name);
}

function migrationsFolder(migrations: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "stet-migrations-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, sql] of Object.entries(migrations)) {
    mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, name, "migration.sql"), sql);
  }
  return folder;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("migrate", () => {
  test("applies what is pending, in order, and nothing twice", async () => {
    const url = await emptyDatabase();
    const folder = migrationsFolder({ "2_b": "alter table t add b int", "1_a": "create table t (a int)" });

    expect(await migrate(url, folder)).toEqual({ applied: ["1_a", "2_b"], edited: [] });
    expect(await migrate(url, folder)).toEqual({ applied: [], edited: [] });
  });

  test("lets processes that start at once apply each migration once", async () => {
    const url = await emptyDatabase();
    const folder = migrationsFolder({ "1_a": "create table t (a int)", "2_b": "insert into t values (1)" });

    const all = await Promise.all([1, 2, 3, 4].map(() => migrate(url, folder)));

    expect(all.flatMap(({ applied }) => applied).sort()).toEqual(["1_a", "2_b"]);
    expect(await ask(url, "select a from t")).toEqual([{ a: 1 }]);
  });

  test("leaves nothing of a migration that fails, and applies it once it is mended", async () => {
    const url = await emptyDatabase();
    const folder = migrationsFolder({ "1_a": "create table t (a int); select 1/0" });

    await expect(migrate(url, folder)).rejects.toThrow(/1_a failed and changed nothing: division by zero/);
    expect(await ask(url, "select to_regclass('t') as t")).toEqual([{ t: null }]);

    writeFileSync(path.join(folder, "1_a/migration.sql"), "create table t (a int)");
    expect((await migrate(url, folder)).applied).toEqual(["1_a"]);
  });

  test("refuses to go past a migration that Prisma left failed", async () => {
    const url = await emptyDatabase();
    const folder = migrationsFolder({ "1_a": "create table t (a int)", "2_b": "select 1" });
    await migrate(url, folder);
    await ask(url, "update _prisma_migrations set finished_at = null where migration_name = '2_b'");

    await expect(migrate(url, folder)).rejects.toThrow(/2_b failed earlier/);
  });

  test("names a migration that was edited after it was applied", async () => {
    const url = await emptyDatabase();
    const folder = migrationsFolder({ "1_a": "create table t (a int)" });
    await migrate(url, folder);
    writeFileSync(path.join(folder, "1_a/migration.sql"), "create table t (a text)");

    expect(await migrate(url, folder)).toEqual({ applied: [], edited: ["1_a"] });
  });
});
