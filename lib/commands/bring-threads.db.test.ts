import { expect, test } from "vitest";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import type { Actor } from "../domain/actor";
import type { ArticleId } from "../domain/ids";
import type { ReadDocument } from "../formats/document/document";
import { auditLedger } from "../queries/audit-ledger";
import { getDesk } from "../queries/get-desk";
import { getRevisions } from "../queries/get-revisions";
import { testDatabase } from "../testing/database";
import { acceptRevision } from "./accept-revision";
import { importArticle } from "./import-article";
import { toDraft } from "./read-draft";
import { takeBackRevision } from "./take-back-revision";

await testDatabase();

const by = { author: "Noor Haddad", at: "2026-03-04T09:00:00Z" };
const nothing = { title: "", byline: "", outlet: "", url: "", publishedOn: null, normalisation: [], warnings: [] };

/** A document whose comment and footnote stand on “1932”. */
function draft(text: string, replies: ReadDocument["comments"][number]["replies"] = []): ReadDocument {
  const start = text.indexOf("1932");
  return {
    ...{ ...nothing, text },
    notes: [{ at: start + 4, body: "County register." }],
    comments: [{ span: { start, end: start + 4 }, ...by, body: "Who measured it?", resolved: false, replies }],
    edits: [{ kind: "deleted", position: start, words: "about ", ...by }],
  };
}

const first = "Ana Petrova said the bridge needs repair.\nThe bridge opened in 1932.";
const second = "The ferry stays.\nAna Petrova said the bridge needs repair.\nThe bridge opened in 1932.";

async function postsOn(actor: Actor, articleId: ArticleId): Promise<string[][]> {
  const { claims } = await getDesk(actor, articleId);
  return claims.flatMap(({ threads }) => threads.map(({ comments }) => comments.map(({ body }) => body))).sort();
}

test("the next draft brings its comments and changes along; what an earlier one brought stays one thread", async () => {
  const { checker, owner } = await buildNewsroom();
  const { articleId } = await importArticle(checker, { given: { fileName: "a.docx", document: draft(first) } });
  const before = await postsOn(checker, articleId);
  expect(before).toHaveLength(3);

  const answered = draft(second, [{ author: "Ana Petrova", at: "", body: "The county did." }]);
  const next = { draft: toDraft(answered, "b.docx"), seen: null, choices: "gone" as const };
  await acceptRevision(checker, { articleId }, next);
  const after = await postsOn(checker, articleId);
  expect(after).toHaveLength(3);
  expect(after).toContainEqual(["Noor Haddad, 4 March 2026: Who measured it?", "Ana Petrova: The county did."]);
  const { text, marks } = await getDesk(checker, articleId);
  expect(marks?.edits).toEqual([{ kind: "deleted", position: text.indexOf("1932"), words: "about ", ...by }]);
  expect(marks?.notes).toEqual([{ at: text.indexOf("1932") + 4, body: "County register." }]);

  // What it brought is no later deed that would stand in the way of taking it back.
  expect(await getRevisions(checker, articleId)).toMatchObject({ mayTakeBack: true });
  await takeBackRevision(checker, { articleId });
  expect((await getDesk(checker, articleId)).marks?.edits).toMatchObject([{ position: first.indexOf("1932") }]);
  for await (const { faults } of auditLedger(owner)) expect(faults).toEqual([]);
});

test("comments of a document in which nothing is claimed stay with its text", async () => {
  const { checker } = await buildNewsroom();
  const text = "Why?";
  const comments = [{ span: { start: 0, end: 4 }, ...by, body: "Say more.", resolved: false, replies: [] }];
  const document = { ...nothing, text, notes: [], comments, edits: [] };
  const { articleId, claims } = await importArticle(checker, { given: { fileName: "a.docx", document } });
  expect(claims).toBe(0);
  expect((await getDesk(checker, articleId)).marks).toEqual({ notes: [], comments, edits: [] });
});
