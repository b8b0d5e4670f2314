import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import type { Actor } from "../domain/actor";
import { type JobId, newId, type SourceId } from "../domain/ids";
import { isOver, type JobView } from "../domain/job";
import { startJobs } from "../jobs/worker";
import { findOwnJob, getJob } from "../queries/get-job";
import { getSource } from "../queries/get-source";
import { testDatabase } from "../testing/database";
import "../testing/local-network.mjs";
import { visiting } from "../testing/visiting";
import { allJobs } from "./all-jobs";
import { askForCapture, captureJob, capturePage } from "./capture-page";
import { configureNewsroom } from "./configure-newsroom";
import { planVisits, visitsRound } from "./plan-visits";
import { askForRecheck, askForRechecks, recheckJob } from "./recheck-job";
import { watchSource } from "./recheck-source";
import { stopJob } from "./stop-job";

const folder = mkdtempSync(path.join(tmpdir(), "stet-visits-"));
process.env.STET_DATA = folder;
const { db, url } = await testDatabase();
const program = fileURLToPath(new URL("../jobs/testing/worker-process.mjs", import.meta.url));

const hour = 60 * 60 * 1000;
/** Someone's site: what it was asked, and the answers it holds back. */
let asked: string[] = [];
const held: ServerResponse[] = [];
let holds: (asked: string) => boolean = () => false;
/** The most requests that were open at one time. */
let atOnce = 0;
let server: Server;
let port = 0;
const answer = (response: ServerResponse) => response.end("The bridge opened in 1932, the register says.");
beforeAll(async () => {
  let open = 0;
  server = createServer((request, response) => {
    const what = `${request.headers.host?.split(".")[0]}${request.url}`;
    asked.push(what);
    atOnce = Math.max(atOnce, ++open);
    response.once("close", () => open--);
    // No page, so that no picture is taken of it.
    response.writeHead(200, { "content-type": "text/plain" });
    if (holds(what)) held.push(response);
    else answer(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  for (const response of held.splice(0)) response.destroy();
  [asked, atOnce, holds] = [[], 0, () => false];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function addSource({ newsroomId, userId }: Actor, site: string, place: string): Promise<SourceId> {
  const id = newId<SourceId>();
  const data = { newsroomId, id, title: place, url: `http://${site}.localhost:${port}/${place}`, addedById: userId };
  await db.source.create({ data: { ...data, addedAt: new Date() } });
  return id;
}

async function until<T>(ask: () => Promise<T>, holds: (now: T) => boolean, withinMs = 15_000): Promise<T> {
  for (const deadline = Date.now() + withinMs; ; ) {
    const now = await ask();
    if (holds(now)) return now;
    if (Date.now() > deadline) throw new Error(`Still ${JSON.stringify(now)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const over = (actor: Actor, id: JobId, withinMs?: number): Promise<JobView> =>
  until(() => getJob(actor, id), isOver, withinMs);

test("a page is captured and visited by jobs that their asker follows, once however often they are asked for", async () => {
  const { checker, reader, id: newsroomId } = await buildNewsroom();
  const source = await addSource(checker, "one", "page");
  const stop = startJobs(allJobs, url);
  try {
    holds = () => true;
    const [first, again] = await Promise.all([askForCapture(checker, source), askForCapture(checker, source)]);
    expect(again).toBe(first);
    await until(
      async () => held.length,
      (count) => count === 1,
    );
    expect((await getSource(checker, source)).job).toMatchObject({ id: first, state: "running" });
    expect((await getSource(reader, source)).job).toBeNull();
    answer(held[0]!);
    expect(await over(checker, first)).toMatchObject({ state: "done" });
    holds = () => false;
    expect((await getSource(checker, source)).captures).toHaveLength(1);

    const visit = await askForRecheck(checker, source);
    expect(visit).not.toBe(first);
    expect(await over(checker, visit)).toMatchObject({ state: "done" });
    expect(await getSource(checker, source)).toMatchObject({ job: null, lastRecheck: { outcome: "unchanged" } });
    await watchSource(checker, source, false);
    await expect(askForRecheck(checker, source)).rejects.toThrow("turned off");
    await expect(askForRecheck(reader, source)).rejects.toMatchObject({ code: "forbidden" });
    expect(await db.job.count({ where: { newsroomId } })).toBe(2);
    expect(asked).toEqual(["one/page", "one/page"]);
  } finally {
    await stop();
  }
});

test("a job that is called off while it waits for the site keeps nothing, and one that fails says why until put away", async () => {
  const { checker } = await buildNewsroom();
  const source = await addSource(checker, "slow", "page");
  const inside = await addSource(checker, "slow", "inside");
  await db.source.updateMany({ where: { id: inside }, data: { url: "http://10.0.0.1/" } });
  const stop = startJobs(allJobs, url);
  try {
    holds = () => true;
    const id = await askForCapture(checker, source);
    await until(
      async () => held.length,
      (count) => count === 1,
    );
    await stopJob(checker, id);
    expect(await over(checker, id, 6_000)).toMatchObject({ state: "cancelled" });
    expect(await getSource(checker, source)).toMatchObject({ job: null, captures: [] });

    const refused = await askForCapture(checker, inside);
    await over(checker, refused);
    const { job } = await getSource(checker, inside);
    expect(job).toMatchObject({ state: "failed", problem: expect.stringContaining("inside a private network") });
    await stopJob(checker, refused);
    expect((await getSource(checker, inside)).job).toBeNull();
  } finally {
    await stop();
  }
});

test("one site is asked one thing at a time, however many jobs want something of it", async () => {
  const { checker } = await buildNewsroom();
  const sources = await Promise.all(["a", "b"].map((place) => addSource(checker, "polite", place)));
  const other = await addSource(checker, "other", "c");
  const startedAt = Date.now();
  await Promise.all(sources.map((source) => capturePage(checker, source, visiting())));
  expect(atOnce).toBe(1);
  // It was left alone in between.
  expect(Date.now() - startedAt).toBeGreaterThan(1_000);

  holds = (what) => what === "polite/a";
  const waiting = capturePage(checker, sources[0]!, visiting());
  await until(
    async () => held.length,
    (count) => count === 1,
  );
  await capturePage(checker, other, visiting());
  answer(held[0]!);
  await waiting;
});

test("what a person waits for does not stand behind the rounds of strangers, whose sites do not answer", async () => {
  const strangers = [await buildNewsroom(), await buildNewsroom()];
  for (const [i, stranger] of strangers.entries()) {
    await capturePage(stranger.checker, await addSource(stranger.checker, `silent-${i}`, "page"), visiting());
  }
  const { checker } = await buildNewsroom();
  const source = await addSource(checker, "answers", "page");
  holds = (what) => what.startsWith("silent");
  const members = strangers.flatMap(({ owner, editor }) => [owner, editor]);
  const rounds: [Actor, JobId][] = [];
  for (const member of members) rounds.push([member, await askForRechecks(member)]);
  const states = () => Promise.all(rounds.map(async ([member, round]) => (await getJob(member, round)).state));
  const stop = startJobs(allJobs, url);
  try {
    await until(
      async () => held.length,
      (count) => count === 2,
    );
    const id = await askForCapture(checker, source);
    expect(await over(checker, id, 5_000)).toMatchObject({ state: "done" });
    const visit = await askForRecheck(checker, source);
    expect(await over(checker, visit, 5_000)).toMatchObject({ state: "done" });
    // A newsroom's rounds are made one after another.
    expect(await states()).toEqual(["running", "waiting", "running", "waiting"]);
  } finally {
    for (const [member, round] of rounds) await stopJob(member, round);
    for (const [member, round] of rounds) await over(member, round);
    await stop();
  }
});

test("what a job did is not done again when it is begun again", async () => {
  const { checker, id: newsroomId } = await buildNewsroom();
  const [a, b] = [await addSource(checker, "twice", "a"), await addSource(checker, "twice", "b")];
  for (const source of [a, b]) await capturePage(checker, source, visiting());
  asked = [];
  const context = { actor: checker, jobId: newId<JobId>(), fileSha256: null, ...visiting() };
  const all = await recheckJob.run({ ...context, input: {} });
  expect(all).toEqual({ unchanged: 2, changed: 0, gone: 0, unreachable: 0 });
  expect(await recheckJob.run({ ...context, input: {} })).toEqual(all);
  const once = { ...context, jobId: newId<JobId>(), input: { sourceId: a } };
  expect(await captureJob.run(once)).toEqual(await captureJob.run(once));
  expect(asked).toEqual(["twice/a", "twice/b", "twice/a"]);
  expect(await db.recheck.count({ where: { newsroomId } })).toBe(2);
  expect(await db.capture.count({ where: { newsroomId } })).toBe(3);
});

test("captured addresses are visited by themselves exactly where an owner wants it, a round at a time", async () => {
  const { owner, checker, id: newsroomId } = await buildNewsroom();
  const rival = await buildNewsroom();
  const [source, left] = [await addSource(checker, "round", "a"), await addSource(checker, "round", "b")];
  for (const each of [source, left]) await capturePage(checker, each, visiting());
  await watchSource(checker, left, false);
  asked = [];
  const jobs = () => db.job.count({ where: { newsroomId } });
  await planVisits();
  expect(await jobs()).toBe(0);

  await expect(configureNewsroom(checker, { visits: "daily" })).rejects.toMatchObject({ code: "forbidden" });
  await configureNewsroom(owner, { visits: "daily" });
  await configureNewsroom(rival.owner, { visits: "weekly" });
  const started = Date.now();
  await Promise.all([planVisits(), planVisits()]);
  await planVisits(new Date(started + 23 * hour));
  expect(await jobs()).toBe(1);
  const id = (await findOwnJob(owner, ["evidence.recheck"], {}))!.id;
  const stop = startJobs(allJobs, url, [visitsRound]);
  try {
    await over(owner, id);
  } finally {
    await stop();
  }
  expect(asked).toEqual(["round/a"]);
  expect((await getSource(checker, source)).lastRecheck).toMatchObject({ outcome: "unchanged" });
  // The program was away for three days: what was missed is made up for once.
  await planVisits(new Date(started + 73 * hour));
  await planVisits(new Date(started + 74 * hour));
  expect(await jobs()).toBe(2);
  await stopJob(owner, (await findOwnJob(owner, ["evidence.recheck"], {}))!.id);
  await configureNewsroom(owner, { visits: "off" });
  await planVisits(new Date(started + 1_000 * hour));
  expect(await jobs()).toBe(2);
  expect(await db.job.count({ where: { newsroomId: rival.id } })).toBe(0);
  const entries = await db.ledgerEntry.findMany({ where: { newsroomId, type: "newsroom.configured" } });
  expect(entries.map(({ event }) => (event as { after: object }).after)).toMatchObject([
    { visits: "daily" },
    { visits: "off" },
  ]);
});

test("killed with -9 between two addresses, a process on the same queue goes on within 30 s where it was", {
  timeout: 90_000,
}, async () => {
  const { checker, id: newsroomId } = await buildNewsroom();
  const [a, b] = [await addSource(checker, "kill-a", "a"), await addSource(checker, "kill-b", "b")];
  const fresh = await addSource(checker, "kill-c", "c");
  for (const source of [a, b]) await capturePage(checker, source, visiting());
  asked = [];
  holds = (what) => what !== "kill-a/a";
  const [visits, capture] = [await askForRechecks(checker), await askForCapture(checker, fresh)];
  const processes: ChildProcess[] = [];
  const open = () => {
    const env = { ...process.env, DATABASE_URL: url, STET_DATA: folder };
    const child = spawn(process.execPath, [program, "../../commands/all-jobs.ts", "allJobs"], {
      env,
      stdio: "inherit",
    });
    processes.push(child);
    return child;
  };
  try {
    const child = open();
    await until(
      async () => held.length,
      (count) => count === 2,
      30_000,
    );
    child.kill("SIGKILL");
    const killed = Date.now();
    holds = () => false;
    open();
    expect((await over(checker, visits, 40_000)).state).toBe("done");
    expect((await over(checker, capture, 40_000)).state).toBe("done");
    expect(Date.now() - killed).toBeLessThan(30_000);
  } finally {
    for (const child of processes) child.kill("SIGKILL");
  }
  expect(asked.filter((what) => what === "kill-a/a")).toHaveLength(1);
  // The third may have been captured early enough to be visited in the same round.
  expect(await db.recheck.count({ where: { newsroomId, sourceId: { in: [a, b] } } })).toBe(2);
  expect(await db.capture.count({ where: { newsroomId, sourceId: fresh } })).toBe(1);
  expect(await db.ledgerEntry.count({ where: { newsroomId, type: "capture.taken" } })).toBe(3);
  expect(await findOwnJob(checker, ["evidence.recheck"], {})).toBeNull();
});
