import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { stopJob } from "../commands/stop-job";
import { inTransaction } from "../db/client";
import { beginJob, endJob, recordProgress } from "../db/jobs";
import type { Actor } from "../domain/actor";
import type { JobId } from "../domain/ids";
import { isOver, type JobLane, type JobView } from "../domain/job";
import { AppError } from "../errors";
import { findOwnJob, getJob } from "../queries/get-job";
import { testDatabase } from "../testing/database";
import { askFor, defineJob } from "./define-job";
import { slowImport } from "./testing/slow-import";
import { type StopJobs, startJobs } from "./worker";

const { db, url } = await testDatabase();
const text = "Ana Petrova said the bridge needs repair.\nThe bridge opened in 1932.";
const program = fileURLToPath(new URL("testing/worker-process.mjs", import.meta.url));

const children: ChildProcess[] = [];
const workers: StopJobs[] = [];
afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await Promise.all(workers.splice(0).map((stop) => stop()));
});

function openProcess(): ChildProcess {
  const child = spawn(process.execPath, [program, "./slow-import.ts", "slowImport"], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: "inherit",
  });
  children.push(child);
  return child;
}

function openWorker(kinds: Parameters<typeof startJobs>[0]): void {
  workers.push(startJobs(kinds, url));
}

const ask = (actor: Actor, pauseMs: number) => inTransaction((tx) => askFor(tx, actor, slowImport, { text, pauseMs }));

async function until(actor: Actor, id: JobId, holds: (job: JobView) => boolean, withinMs: number): Promise<JobView> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const job = await getJob(actor, id);
    if (holds(job)) return job;
    if (Date.now() > deadline) throw new Error(`Still ${JSON.stringify(job)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe("a job", () => {
  test("is done by a worker, and its asker sees how far it is and what came of it", async () => {
    const { checker, id: newsroomId } = await buildNewsroom();
    openWorker([slowImport]);
    const id = await ask(checker, 1_000);

    const underWay = await until(checker, id, ({ progress }) => progress > 0.5, 10_000);
    expect(underWay).toMatchObject({ state: "running", progress: 0.6, doing: "Resting" });
    expect(await until(checker, id, isOver, 10_000)).toMatchObject({ state: "done", progress: 1, problem: "" });
    const article = await db.article.findFirstOrThrow({ where: { newsroomId } });
    expect(await db.job.findFirst({ where: { newsroomId, id } })).toMatchObject({
      result: { articleId: article.id },
    });
  });

  test("is asked for exactly if the transaction that asks commits", async () => {
    const { checker, id: newsroomId } = await buildNewsroom();
    await expect(
      inTransaction(async (tx) => {
        await askFor(tx, checker, slowImport, { text, pauseMs: 0 });
        throw new AppError("conflict", "Not now.");
      }),
    ).rejects.toThrow("Not now.");
    expect(await db.job.count({ where: { newsroomId } })).toBe(0);
    const [queued] = await db.$queryRaw<{ count: number }[]>`
      select count(*)::int as count from graphile_worker.jobs where key like ${`${newsroomId}%`}`;
    expect(queued!.count).toBe(0);
  });

  test("is not there for anyone but its asker", async () => {
    const { checker, editor } = await buildNewsroom();
    const rival = await buildNewsroom();
    const id = await ask(checker, 0);
    for (const other of [editor, rival.owner]) {
      await expect(getJob(other, id)).rejects.toMatchObject({ code: "not-found" });
      await expect(stopJob(other, id)).rejects.toMatchObject({ code: "not-found" });
      expect(await findOwnJob(other, [slowImport.kind], { text, pauseMs: 0 })).toBeNull();
    }
    expect(await findOwnJob(checker, [slowImport.kind], { text, pauseMs: 0 })).toMatchObject({ id, state: "waiting" });
    expect(await findOwnJob(checker, [slowImport.kind], { text: "", pauseMs: 0 })).toBeNull();
  });

  test("that is refused tells its asker why, and a fault of ours tells no more than that", async () => {
    const { checker } = await buildNewsroom();
    const refuses = defineJob({
      kind: "test.refuses",
      input: slowImport.input,
      run: async ({ input }) => {
        throw input.text === "refuse" ? new AppError("invalid-input", "There is no text.") : new Error("secret detail");
      },
    });
    openWorker([refuses]);
    const askThis = (text: string) => inTransaction((tx) => askFor(tx, checker, refuses, { text, pauseMs: 0 }));
    const [refused, broken] = [await askThis("refuse"), await askThis("break")];
    expect((await until(checker, refused, isOver, 10_000)).problem).toBe("There is no text.");
    expect((await until(checker, broken, isOver, 10_000)).problem).not.toContain("secret");
  });

  test("is refused for someone who is no member any more by then", async () => {
    const { checker, id: newsroomId } = await buildNewsroom();
    const id = await ask(checker, 0);
    await db.member.updateMany({ where: { newsroomId, userId: checker.userId }, data: { removedAt: new Date() } });
    openWorker([slowImport]);
    expect(await until(checker, id, isOver, 10_000)).toMatchObject({ state: "failed" });
    expect(await db.article.count({ where: { newsroomId } })).toBe(0);
  });
});

describe("jobs that want to be done at the same time", () => {
  const kindIn = (lane: JobLane) => defineJob({ ...slowImport, kind: `test.${lane}`, lane: () => lane });
  const [short, long] = [kindIn("short"), kindIn("long")];
  const askThis = (actor: Actor, kind: typeof short, pauseMs: number) =>
    inTransaction((tx) => askFor(tx, actor, kind, { text: randomUUID(), pauseMs }));
  const running = ({ state }: JobView) => state === "running";

  test("are done where they take seconds, while what takes long is under way", async () => {
    const [stranger, { checker }] = [await buildNewsroom(), await buildNewsroom()];
    openWorker([short, long]);
    const ids: JobId[] = [];
    for (let i = 0; i < 3; i++) ids.push(await askThis(stranger.checker, long, 60_000));
    await Promise.all(ids.slice(0, 2).map((id) => until(stranger.checker, id, running, 10_000)));
    await until(checker, await askThis(checker, short, 0), isOver, 5_000);
    expect(await getJob(stranger.checker, ids[2]!)).toMatchObject({ state: "waiting" });
    for (const id of ids.reverse()) await stopJob(stranger.checker, id);
    await Promise.all(ids.map((id) => until(stranger.checker, id, isOver, 10_000)));
  });

  test("are begun in turns, so that nobody's first waits for another's many", async () => {
    const [stranger, { checker }] = [await buildNewsroom(), await buildNewsroom()];
    const theirs: JobId[] = [];
    for (let i = 0; i < 5; i++) theirs.push(await askThis(stranger.checker, long, 400));
    const id = await askThis(checker, long, 0);
    openWorker([long]);
    await until(checker, id, isOver, 10_000);
    expect(await getJob(stranger.checker, theirs[4]!)).toMatchObject({ state: "waiting" });
    await until(stranger.checker, theirs[4]!, isOver, 10_000);
  });
});

describe("a job that is called off", () => {
  test("never begins when it waited", async () => {
    const { checker, id: newsroomId } = await buildNewsroom();
    const id = await ask(checker, 0);
    await stopJob(checker, id);
    openWorker([slowImport]);
    const next = await ask(checker, 0);
    await until(checker, next, isOver, 10_000);
    expect(await getJob(checker, id)).toMatchObject({ state: "cancelled" });
    expect(await db.article.count({ where: { newsroomId } })).toBe(1);
  });

  test("stops within seconds when it runs", async () => {
    const { checker } = await buildNewsroom();
    openWorker([slowImport]);
    const id = await ask(checker, 60_000);
    await until(checker, id, ({ progress }) => progress > 0.5, 10_000);
    await stopJob(checker, id);
    expect(await until(checker, id, isOver, 5_000)).toMatchObject({ state: "cancelled" });
    // Put away: no page offers it any more.
    await stopJob(checker, id);
    expect(await findOwnJob(checker, [slowImport.kind], { text, pauseMs: 60_000 })).toBeNull();
  });
});

describe("a job whose process ends under it", () => {
  test("by kill -9 is taken up within 30 seconds, and happens once", { timeout: 90_000 }, async () => {
    const { checker, id: newsroomId } = await buildNewsroom();
    const child = openProcess();
    const id = await ask(checker, 4_000);
    await until(checker, id, ({ progress }) => progress > 0.5, 30_000);
    child.kill("SIGKILL");
    const killed = Date.now();
    openProcess();

    await until(checker, id, isOver, 40_000);
    const job = await db.job.findFirstOrThrow({ where: { newsroomId, id } });
    expect(job).toMatchObject({ state: "done", attempt: 2, losses: 1 });
    expect(Date.now() - killed - 4_000).toBeLessThan(30_000);
    expect(await db.article.count({ where: { newsroomId } })).toBe(1);
    expect(await db.ledgerEntry.count({ where: { newsroomId, type: "article.imported" } })).toBe(1);
  });

  test("by an orderly stop is taken up at once", async () => {
    const { checker, id: newsroomId } = await buildNewsroom();
    const stop = startJobs([slowImport], url);
    const id = await ask(checker, 2_000);
    await until(checker, id, ({ progress }) => progress > 0.5, 10_000);
    await stop();
    expect(await getJob(checker, id)).toMatchObject({ state: "waiting" });

    openWorker([slowImport]);
    expect(await until(checker, id, isOver, 12_000)).toMatchObject({ state: "done" });
    expect(await db.job.findFirst({ where: { newsroomId, id } })).toMatchObject({ attempt: 2, losses: 0 });
    expect(await db.article.count({ where: { newsroomId } })).toBe(1);
  });

  test("again and again is given up", async () => {
    const { checker, id: newsroomId } = await buildNewsroom();
    const id = await ask(checker, 0);
    await db.job.updateMany({ where: { newsroomId, id }, data: { losses: 3 } });
    openWorker([slowImport]);
    const { state, problem } = await until(checker, id, isOver, 10_000);
    expect({ state, problem }).toEqual({ state: "failed", problem: expect.stringContaining("was given up") });
  });
});

test("an attempt that was silent for too long writes nothing any more", async () => {
  const { checker, id: newsroomId } = await buildNewsroom();
  const id = await ask(checker, 0);
  const first = await beginJob(db, newsroomId, id);
  if (first === null || first === "taken") throw new Error("It did not begin.");
  expect(await beginJob(db, newsroomId, id)).toBe("taken");

  await db.$executeRaw`update job set heartbeat_at = now() - interval '20 s' where id = ${id}::uuid`;
  const second = await beginJob(db, newsroomId, id);
  expect(second).toMatchObject({ attempt: 2, losses: 1 });

  await recordProgress(db, first, 0.9, "From beyond");
  expect(await endJob(db, first, { state: "failed", problem: "From beyond." })).toBe(false);
  expect(await getJob(checker, id)).toMatchObject({ state: "running", doing: "", problem: "" });
});
