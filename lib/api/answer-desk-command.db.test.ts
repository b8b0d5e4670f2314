import { describe, expect, test } from "vitest";
import { buildArticle } from "../../prisma/factories/article";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { findHead } from "../db/ledger";
import type { Actor } from "../domain/actor";
import type { ArticleId } from "../domain/ids";
import { testDatabase } from "../testing/database";
import { answerDeskCommand } from "./answer-desk-command";

const { db } = await testDatabase();

async function scene() {
  const newsroom = await buildNewsroom();
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  return { ...newsroom, articleId, claimId: claimIds[0]! };
}

let keys = 0;
const json = { "content-type": "application/json" };
const toBody = (command: unknown, more: object = {}) =>
  JSON.stringify({ key: `route-key-${keys++}`, after: 1, command, ...more });

async function send(actor: Actor, articleId: string, body: BodyInit, headers: Record<string, string> = json) {
  const address = `http://desk.test/api/articles/${articleId}/commands`;
  const request = new Request(address, { method: "POST", headers: { host: "desk.test", ...headers }, body });
  const response = await answerDeskCommand(actor, articleId as ArticleId, request);
  return { status: response.status, type: response.headers.get("content-type"), body: await response.json() };
}

test("a command is answered with what changed since the page's position", async () => {
  const { checker, articleId, claimId } = await scene();
  const answer = await send(checker, articleId, toBody({ do: "check.take", claimId, version: 1 }));
  expect(answer).toMatchObject({
    status: 200,
    body: { seq: 2, changes: [{ type: "check.taken" }], claims: [{ id: claimId, check: { state: "in-progress" } }] },
  });
});

test("a stale command is a conflict that carries the claim as it now stands", async () => {
  const { checker, editor, articleId, claimId } = await scene();
  await send(editor, articleId, toBody({ do: "check.take", claimId, version: 1 }));

  const answer = await send(checker, articleId, toBody({ do: "check.take", claimId, version: 1 }));
  expect(answer).toMatchObject({
    status: 409,
    type: "application/problem+json",
    body: { code: "conflict", claim: { id: claimId, version: 2, check: { checker: editor.userId } } },
  });
});

test("a shut gate lists what is missing", async () => {
  const { editor, articleId } = await scene();
  const { status, body } = await send(editor, articleId, toBody({ do: "article.close" }));
  expect(status).toBe(409);
  expect(body.missing).toHaveLength(5);
});

test("a repeated request gets its answer again and happens once", async () => {
  const { checker, articleId, claimId, id } = await scene();
  const body = toBody({ do: "thread.open", claimId, kind: "note", body: "Once" });
  const answers = await Promise.all([1, 2, 3].map(() => send(checker, articleId, body)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect((await findHead(db, id, articleId))?.seq).toBe(2);
});

describe("what cannot be done gets a sentence and changes nothing", () => {
  const note = (body: string) => ({ do: "thread.open", kind: "note", body });
  test.for<[string, number, string, unknown]>([
    ["a note of 1 MB", 413, "Keep notes under 20,000 characters", note("x".repeat(1024 * 1024))],
    ["a note a little too long", 422, "under 20,000 characters", note("x".repeat(20_001))],
    ["an empty note", 422, "Write something first", note("  ")],
    ["a NUL in a note", 422, "a character that is not text", note("a\0b")],
    ["a lone surrogate", 422, "a character that is not text", note("a\ud800b")],
    ["an unknown command", 422, "Some fields are missing or malformed", { do: "article.delete" }],
    ["a field too many", 422, "malformed", { ...note("x"), newsroomId: "other" }],
    ["a number beyond numbers", 422, "malformed", { do: "passage.reopen", ordinal: 2 ** 53 }],
    ["a negative place", 422, "malformed", { do: "passage.reopen", ordinal: -1 }],
    ["half a number", 422, "malformed", { do: "undo", seq: 1.5 }],
  ])("%s", async ([, status, sentence, command]) => {
    const { checker, articleId, claimId, id } = await scene();
    const body = toBody({ claimId, ...(command as object) }).replace(
      /"claimId":"[^"]*",(?="do":"(passage|undo|article))/,
      "",
    );

    const answer = await send(checker, articleId, body);

    expect(answer).toMatchObject({ status, body: { detail: expect.stringContaining(sentence) } });
    expect((await findHead(db, id, articleId))?.seq).toBe(1);
  });

  test.for<[string, number, string, Record<string, string>]>([
    ["no JSON", 422, "{", json],
    ["a form", 422, "do=check.take", { "content-type": "application/x-www-form-urlencoded" }],
    ["infinity", 422, '{"key":"infinity-1","after":1e309,"command":{"do":"undo"}}', json],
    ["a prototype", 422, '{"key":"prototype-1","after":1,"command":{"do":"undo","__proto__":{"seq":1}}}', json],
    ["another site's page", 403, "{}", { ...json, origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["a malformed origin", 403, "{}", { ...json, origin: "://" }],
  ])("%s", async ([, status, body, headers]) => {
    const { checker, articleId, id } = await scene();
    const answer = await send(checker, articleId, body, headers);
    expect(answer).toMatchObject({ status, body: { detail: expect.stringMatching(/\.$/) } });
    expect((await findHead(db, id, articleId))?.seq).toBe(1);
  });

  test("a foreign article, a malformed id and a foreign claim are not found", async () => {
    const [at, rival] = [await scene(), await scene()];
    const take = (claimId: string) => toBody({ do: "check.take", claimId });
    const answers = [
      await send(rival.owner, at.articleId, take(at.claimId)),
      await send(rival.owner, "not-an-id", take(at.claimId)),
      await send(rival.owner, "0198c0de-0000-7000-8000-000000000000", take(at.claimId)),
      await send(at.owner, at.articleId, take(rival.claimId)),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(answers[0]!.body).toEqual(answers[2]!.body);
    expect((await findHead(db, at.id, at.articleId))?.seq).toBe(1);
  });

  test("what a role may not do is forbidden", async () => {
    const { reader, articleId, claimId } = await scene();
    const answer = await send(reader, articleId, toBody({ do: "check.take", claimId }));
    expect(answer).toMatchObject({ status: 403, body: { detail: "Only checkers and editors can check claims." } });
  });
});
