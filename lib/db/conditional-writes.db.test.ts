import { describe, expect, test } from "vitest";
import { buildArticle } from "../../prisma/factories/article";
import { lawSource } from "../../prisma/factories/evidence";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { addEvidence } from "../commands/evidence";
import { openThread } from "../commands/threads";
import { newId, type WaiverId } from "../domain/ids";
import { testDatabase } from "../testing/database";
import { order } from "../testing/server";
import { findArticle, recordClosed } from "./articles";
import { listClaims, recordClaim } from "./claims";
import { findEvidence, recordEvidence } from "./evidence";
import { appendLedger } from "./ledger";
import { listEntries } from "./ledger-entries";
import { listPassages, recordPassage } from "./passages";
import { findThread, recordResolved } from "./threads";
import { insertWaiver, recordWithdrawn } from "./waivers";

const { db, url } = await testDatabase();

async function scene() {
  const newsroom = await buildNewsroom();
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  return { ...newsroom, newsroomId: newsroom.id, articleId, claimId: claimIds[0]! };
}
type Scene = Awaited<ReturnType<typeof scene>>;

describe("of writers who read the same version, one writes", () => {
  test.for<[string, (at: Scene) => Promise<() => Promise<boolean>>]>([
    [
      "a claim",
      async ({ newsroomId, articleId, checker }) => {
        const [claim] = await listClaims(db, newsroomId, articleId, 1);
        const check = { state: "in-progress", checker: checker.userId, at: new Date().toISOString() } as const;
        return () => recordClaim(db, newsroomId, claim!, { check });
      },
    ],
    [
      "a passage",
      async ({ newsroomId, articleId }) => {
        const [passage] = await listPassages(db, newsroomId, articleId, 1, [1]);
        return () => recordPassage(db, { newsroomId, articleId, revision: 1 }, passage!, "Nothing");
      },
    ],
    [
      "a piece of evidence",
      async ({ newsroomId, articleId, claimId, checker }) => {
        const given = {
          source: lawSource,
          stance: "context",
          locator: "1",
          excerpt: "",
          note: "",
          file: null,
        } as const;
        await addEvidence(checker, { articleId, claimId }, given);
        const { id } = await db.evidence.findFirstOrThrow({ where: { newsroomId } });
        const evidence = await findEvidence(db, newsroomId, articleId, id as never);
        return () => recordEvidence(db, newsroomId, evidence!, { removed: true });
      },
    ],
    [
      "a thread",
      async ({ newsroomId, articleId, claimId, checker }) => {
        await openThread(checker, { articleId, claimId }, { kind: "note", body: "Look" });
        const { id } = await db.thread.findFirstOrThrow({ where: { newsroomId } });
        const thread = await findThread(db, newsroomId, articleId, id as never);
        return () => recordResolved(db, newsroomId, thread!, true);
      },
    ],
    [
      "an article's state",
      async ({ newsroomId, articleId, editor }) => {
        const article = await findArticle(db, newsroomId, articleId);
        return () => recordClosed(db, newsroomId, article!, { by: editor.userId, at: new Date().toISOString() });
      },
    ],
    [
      "a waiver's withdrawal",
      async ({ newsroomId, articleId, editor }) => {
        const id = newId<WaiverId>();
        const at = new Date().toISOString();
        await insertWaiver(db, newsroomId, { articleId, id, requirement: "x", reason: "y", by: editor.userId, at });
        return () => recordWithdrawn(db, newsroomId, articleId, id);
      },
    ],
  ])("%s", async ([, prepare]) => {
    const write = await prepare(await scene());
    const won = await Promise.all([write(), write(), write(), write()]);
    expect(won.filter(Boolean)).toHaveLength(1);
  });
});

describe("the ledger", () => {
  test.for([
    ["changed", `update ledger_entry set type = 'check.given'`],
    ["removed", "delete from ledger_entry"],
    ["emptied", "truncate ledger_entry"],
  ] as const)("cannot be %s", async ([, statement]) => {
    const { newsroomId, articleId } = await scene();
    const before = await listEntries(db, newsroomId, articleId);
    await expect(order(url, statement)).rejects.toThrow("append-only");
    expect(await listEntries(db, newsroomId, articleId)).toEqual(before);
  });

  test("has no gap where many append at once, and none where one of them fails", async () => {
    const { newsroomId, articleId, editor } = await scene();
    const append = (fail: boolean) =>
      db.$transaction(
        async (tx) => {
          const entry = { newsroomId, chain: articleId, actorId: editor.userId, at: new Date().toISOString() };
          await appendLedger(tx, { ...entry, event: { type: "article.reopened", reason: "again" } });
          if (fail) throw new Error("taken back");
        },
        { maxWait: 15_000, timeout: 15_000 },
      );
    const all = await Promise.allSettled(Array.from({ length: 12 }, (_, i) => append(i % 4 === 3)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(9);
    const seqs = (await listEntries(db, newsroomId, articleId)).map(({ seq }) => seq);
    expect(seqs).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test("reads back exactly what was hashed, whatever the words hold", async () => {
    const { newsroomId, articleId, editor } = await scene();
    const reason = 'quotes " and \\ and \u2028 and 🙂 and e\u0301 and \u202Eturned\u202C';
    const entry = { newsroomId, chain: articleId, actorId: editor.userId, at: new Date().toISOString() };
    await db.$transaction((tx) => appendLedger(tx, { ...entry, event: { type: "article.reopened", reason } }));
    const { hashEvent } = await import("../domain/ledger-chain");
    const last = (await listEntries(db, newsroomId, articleId)).at(-1)!;
    expect(last.event).toEqual({ type: "article.reopened", reason });
    expect(hashEvent(last.event, last.salt)).toBe(last.eventHash);
  });
});
