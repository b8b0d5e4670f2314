import { expect, test } from "vitest";
import { buildArticle, manySentences } from "../../prisma/factories/article";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { checkClaim } from "../commands/check-claim";
import type { ArticleId } from "../domain/ids";
import { countQueries } from "../testing/count-queries";
import { testDatabase } from "../testing/database";
import { getDesk } from "./get-desk";
import { getDeskDelta } from "./get-desk-delta";

await testDatabase();

test("the desk shows an article with its text, passages, claims and the speakers they name", async () => {
  const { editor, checker } = await buildNewsroom();
  const { articleId, claimIds } = await buildArticle(editor);

  const desk = await getDesk(checker, articleId);

  expect(desk).toMatchObject({ seq: 1, me: { id: checker.userId, role: "checker" }, article: { state: "open" } });
  expect(desk.passages).toHaveLength(4);
  expect(desk.claims.map(({ id }) => id)).toEqual(claimIds);
  const [, said] = desk.claims;
  const { start, end } = said!.reading.spans[0]!;
  expect(desk.text.slice(start, end)).toBe("it needs repair");
  const speaker = desk.speakers.find(({ id }) => id === said!.reading.speakers[0]);
  expect(speaker).toMatchObject({ name: "Ana Petrova", type: "person" });
  expect(desk.people.map(({ role }) => role).sort()).toEqual(["checker", "editor", "owner", "reader", "writer"]);
});

test("the desk and its delta take as many queries for 600 claims as for three", async () => {
  const { editor } = await buildNewsroom();
  const few = await buildArticle(editor);
  const many = await buildArticle(editor, { sentences: manySentences(600) });
  const deskCount = (id: ArticleId) => countQueries(() => getDesk(editor, id));
  const deltaCount = (id: ArticleId) => countQueries(() => getDeskDelta(editor, id, 0));

  expect(await deskCount(many.articleId)).toBe(await deskCount(few.articleId));
  expect(await deskCount(many.articleId)).toBe(1);
  for (const claimId of many.claimIds.slice(0, 20)) {
    await checkClaim(editor, { articleId: many.articleId, claimId }, { do: "take" });
  }
  await checkClaim(editor, { articleId: few.articleId, claimId: few.claimIds[0]! }, { do: "take" });
  expect(await deltaCount(many.articleId)).toBe(await deltaCount(few.articleId));
});

test("a delta holds whole views of what later entries touch, and nothing else", async () => {
  const { editor, checker } = await buildNewsroom();
  const { articleId, claimIds } = await buildArticle(editor);
  await checkClaim(checker, { articleId, claimId: claimIds[1]! }, { do: "take" });

  const delta = await getDeskDelta(editor, articleId, 1);

  expect(delta).toMatchObject({ seq: 2, article: null, waivers: null, people: null, passages: [] });
  expect(delta.changes).toMatchObject([
    { seq: 2, type: "check.taken", actor: checker.userId, claimIds: [claimIds[1]] },
  ]);
  expect(delta.claims).toMatchObject([{ id: claimIds[1], check: { state: "in-progress" }, version: 2 }]);
  expect(delta.speakers.map(({ name }) => name)).toEqual(["Ana Petrova"]);
  expect(await getDeskDelta(editor, articleId, 2)).toMatchObject({ seq: 2, changes: [], claims: [] });
});

test("a rival newsroom's article reads like one that never existed", async () => {
  const { editor } = await buildNewsroom();
  const rival = await buildNewsroom({ name: "Rival" });
  const { articleId } = await buildArticle(editor);
  const gone = "This article does not exist or was removed.";

  await expect(getDesk(rival.owner, articleId)).rejects.toThrow(gone);
  await expect(getDeskDelta(rival.owner, articleId, 0)).rejects.toThrow(gone);
  await expect(getDesk(rival.owner, "no-such-id" as ArticleId)).rejects.toThrow(gone);
});
