import pg from "pg";
import { expect, test } from "vitest";
import { buildArticle } from "../../prisma/factories/article";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { checkClaim } from "../commands/check-claim";
import { getDesk } from "../queries/get-desk";
import { testDatabase } from "../testing/database";
import { databaseAt } from "../testing/server";
import { db as current, disconnect, inTransaction, type Tx } from "./client";

const { db, url } = await testDatabase();

/** End another connection, as an administrator or a failing server would. */
async function terminate(backend: number): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query("select pg_terminate_backend($1)", [backend]);
  await client.end();
}

async function backendOf(tx: Tx): Promise<number> {
  return (await tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`)[0]!.pid;
}

test("a connection that dies within a transaction leaves nothing, is told as unavailable, and the next one works", async () => {
  const { editor, checker, id } = await buildNewsroom();
  const { articleId, claimIds } = await buildArticle(editor);

  const dying = inTransaction(async (tx) => {
    await tx.newsroom.update({ where: { id }, data: { name: "Half done" } });
    await terminate(await backendOf(tx));
    await tx.newsroom.count();
  });
  await expect(dying).rejects.toMatchObject({ code: "unavailable", status: 503 });

  expect((await db.newsroom.findUniqueOrThrow({ where: { id } })).name).toBe("The Desk");
  await checkClaim(checker, { articleId, claimId: claimIds[0]! }, { do: "take" });
  expect((await getDesk(checker, articleId)).claims[0]!.check.state).toBe("in-progress");
});

test("two transactions that deadlock both come through", async () => {
  const [one, two] = [await buildNewsroom(), await buildNewsroom()];
  const rename = (id: string) => (tx: Tx) =>
    tx.$executeRaw`update newsroom set name = 'Renamed' where id = ${id}::uuid`;
  let met = 0;
  let meet = () => {};
  const both = new Promise<void>((resolve) => {
    meet = () => ++met >= 2 && resolve();
  });
  const cross = (first: string, second: string) =>
    inTransaction(async (tx) => {
      await rename(first)(tx);
      meet();
      await both;
      await rename(second)(tx);
    });
  await Promise.all([cross(one.id, two.id), cross(two.id, one.id)]);
  expect(await db.newsroom.count({ where: { name: "Renamed" } })).toBe(2);
});

test("a pool without a free connection refuses within seconds and recovers", async () => {
  const { editor } = await buildNewsroom();
  const { articleId } = await buildArticle(editor);
  const busy = Array.from({ length: 10 }, () =>
    db.$transaction((tx) => tx.$queryRaw`select pg_sleep(8)::text`, { timeout: 15_000 }),
  );
  await new Promise((resolve) => setTimeout(resolve, 300));

  const start = Date.now();
  await expect(getDesk(editor, articleId)).rejects.toMatchObject({ code: "unavailable" });
  expect(Date.now() - start).toBeLessThan(7_500);
  await Promise.all(busy);
  expect((await getDesk(editor, articleId)).seq).toBe(1);
}, 40_000);

test("once the client is given up, the next use works on the database that is named by then", async () => {
  const name = async () =>
    (await current().$queryRaw<{ name: string }[]>`select current_database()::text as name`)[0]!.name;
  const first = await name();
  process.env.DATABASE_URL = databaseAt(url, "postgres");
  expect(await name()).toBe(first);

  await disconnect();
  expect(await name()).toBe("postgres");

  process.env.DATABASE_URL = url;
  await disconnect();
});
