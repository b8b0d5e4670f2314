import { randomBytes } from "node:crypto";
import { afterAll, inject } from "vitest";
import { db, disconnect } from "../db/client";
import { databaseAt, order } from "./server";

/**
 * A database of its own for one test file: a clone of the migrated, empty one.
 *
 * Call it once, at the top of a `*.db.test.ts`:
 *
 *     await testDatabase();
 *
 * From then on `db()` and everything built on it (commands, queries) work on
 * the clone, which is dropped after the file's last test.
 *
 * @return the client, and the clone's address for connections of your own.
 */
export async function testDatabase(): Promise<{ db: ReturnType<typeof db>; url: string }> {
  const { admin, template } = inject("testServer");
  const name = `${template}_${randomBytes(6).toString("hex")}`;
  await order(admin, `create database ${name} template ${template}`);
  const url = databaseAt(admin, name);
  process.env.DATABASE_URL = url;
  process.env.STET_SEALING_KEY ??= randomBytes(32).toString("base64url");

  const client = db();
  afterAll(async () => {
    await disconnect();
    await order(admin, `drop database ${name} with (force)`);
  });
  return { db: client, url };
}
