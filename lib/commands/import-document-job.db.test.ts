import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { inTransaction } from "../db/client";
import { lockChain } from "../db/ledger";
import type { Actor } from "../domain/actor";
import type { JobId } from "../domain/ids";
import { isOver } from "../domain/job";
import { getImport } from "../queries/get-import";
import { getJob } from "../queries/get-job";
import { listReadings } from "../queries/list-readings";
import { testDatabase } from "../testing/database";
import { DuplicateArticle } from "./import-article";
import { askToImport } from "./import-document-job";
import { askToRead } from "./read-document-job";
import { storeFile } from "./store-file";

const { db, url } = await testDatabase();
const program = fileURLToPath(new URL("../jobs/testing/worker-process.mjs", import.meta.url));
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

function openProcess(): ChildProcess {
  const child = spawn(process.execPath, [program, "../../commands/all-jobs.ts", "allJobs"], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: "inherit",
  });
  children.push(child);
  return child;
}

async function until(holds: () => Promise<boolean>, withinMs = 40_000): Promise<void> {
  for (const deadline = Date.now() + withinMs; !(await holds()); ) {
    if (Date.now() > deadline) throw new Error("It did not come to that.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const over = (actor: Actor, id: JobId) => until(async () => isOver(await getJob(actor, id)));

async function readText(actor: Actor, words: string): Promise<JobId> {
  async function* stream() {
    yield new TextEncoder().encode(words);
  }
  const { sha256 } = await storeFile(actor, stream());
  const id = await askToRead(actor, { fileSha256: sha256, fileName: "draft.txt" });
  await over(actor, id);
  return id;
}

const details = { title: "The bridge", byline: "Ana Petrova", outlet: "", url: "", publishedOn: null, writers: [] };
const words = "Ana Petrova said the bridge needs repair.\nThe bridge opened in 1932.";

describe("an import of a document", () => {
  test("by a process killed with -9 before it commits ends in exactly one article within 30 seconds", {
    timeout: 90_000,
  }, async () => {
    const { checker, id: newsroomId } = await buildNewsroom();
    const child = openProcess();
    const readBy = await readText(checker, words);
    expect(await listReadings(checker)).toMatchObject([{ name: "draft.txt", job: { id: readBy, state: "done" } }]);

    let imported!: JobId;
    // Whoever holds the newsroom's chain keeps the import in the middle of its transaction.
    await inTransaction(async (tx) => {
      await lockChain(tx, newsroomId);
      imported = await askToImport(checker, { details, readBy, allowDuplicate: false, key: crypto.randomUUID() });
      await until(async () => {
        const [waiting] = await db.$queryRaw<{ count: number }[]>`
          select count(*)::int as count from pg_locks l join pg_database d on d.oid = l.database
          where d.datname = current_database() and l.locktype = 'advisory' and not l.granted`;
        return waiting!.count > 0;
      });
      // Another process of the application, which has nothing to do yet.
      openProcess();
      child.kill("SIGKILL");
    });
    const killed = Date.now();
    expect(await getImport(checker, imported)).toMatchObject({ state: "importing" });

    await over(checker, imported);
    expect(Date.now() - killed).toBeLessThan(30_000);
    const article = await db.article.findFirstOrThrow({ where: { newsroomId } });
    expect(article).toMatchObject({ title: "The bridge", byline: "Ana Petrova" });
    expect(await getImport(checker, imported)).toEqual({ state: "imported", articleId: article.id });
    expect(await db.article.count({ where: { newsroomId } })).toBe(1);
    expect(await db.job.findFirst({ where: { newsroomId, id: imported } })).toMatchObject({ losses: 1 });
    // What became an article is offered no more.
    expect(await listReadings(checker)).toEqual([]);
  });

  test("that is asked for twice happens once, and of a text that is here already is refused at once", {
    timeout: 60_000,
  }, async () => {
    const { checker, editor, id: newsroomId } = await buildNewsroom();
    openProcess();
    const readBy = await readText(checker, words);
    const asked = { details, readBy, allowDuplicate: false, key: crypto.randomUUID() };
    const id = await askToImport(checker, asked);
    expect(await askToImport(checker, asked)).toBe(id);
    await over(checker, id);
    expect(await db.article.count({ where: { newsroomId } })).toBe(1);

    const again = { ...asked, key: crypto.randomUUID() };
    await expect(askToImport(checker, again)).rejects.toBeInstanceOf(DuplicateArticle);
    await expect(askToImport(editor, again)).rejects.toMatchObject({ code: "not-found" });
    expect(await getImport(editor, id)).toBeNull();
  });

  test("that is refused later offers again what was written for it", { timeout: 60_000 }, async () => {
    const { checker } = await buildNewsroom();
    openProcess();
    const readBy = await readText(checker, words);
    const nobody = { ...details, writers: [crypto.randomUUID()] };
    const id = await askToImport(checker, { details: nobody, readBy, allowDuplicate: false, key: crypto.randomUUID() });
    await over(checker, id);
    expect(await getImport(checker, id)).toEqual({
      ...{ state: "ended", problem: "Choose the writers among the newsroom's members.", readBy },
      details: nobody,
    });
  });
});
