import { describe, expect, inject, test } from "vitest";
import { databaseAt, order } from "../testing/server";
import { connect } from "./client";
import { migrate } from "./migrate";
import { requireUtc } from "./time-zone";

const { admin } = inject("testServer");

async function databaseInNewYork(): Promise<{ url: string; name: string }> {
  const name = `stet_zone_${Math.random().toString(36).slice(2)}`;
  await order(admin, `create database ${name}`);
  await order(admin, `alter database ${name} set timezone = 'America/New_York'`);
  return { url: databaseAt(admin, name), name };
}

describe("requireUtc", () => {
  test("lets a moment be stored as the moment it is, on a server that lives elsewhere", async () => {
    const { url } = await databaseInNewYork();
    await migrate(url, "prisma/migrations");
    const db = connect(url);
    const moment = new Date("2024-07-01T12:00:00.123Z");
    const id = "00000000-0000-4000-8000-000000000001";
    await db.user.create({ data: { id, email: "a@example.org", name: "A", createdAt: moment } });

    const stored = await db.$queryRaw`select extract(epoch from created_at)::float as seconds from "user"`;
    await db.$disconnect();

    expect(stored).toEqual([{ seconds: moment.getTime() / 1000 }]);
  });

  test("names the order to give where it may not give it itself", async () => {
    const { url, name } = await databaseInNewYork();
    await order(admin, `create role ${name} login password 'x'`);
    const visitor = new URL(url);
    visitor.username = name;
    visitor.password = "x";

    await expect(requireUtc(visitor.href)).rejects.toThrow(
      `this database in America/New_York. As its owner, run: alter database "${name}" set timezone to 'UTC'`,
    );
  });
});
