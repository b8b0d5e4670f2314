import { expect, test } from "vitest";
import { buildArticle } from "../../prisma/factories/article";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { checkClaim } from "../commands/check-claim";
import { configureNewsroom } from "../commands/configure-newsroom";
import { mergeSpeakers } from "../commands/merge-speakers";
import { reviewClaim } from "../commands/review-claim";
import { openSigningKey } from "../commands/signing-key";
import { inSnapshot } from "../db/client";
import { readProvenFacts } from "../db/report-facts";
import type { Actor } from "../domain/actor";
import { type ArticleId, newId } from "../domain/ids";
import { toReport } from "../domain/report";
import { verifyReportJson } from "../formats/report-json/verify";
import { writeReportJson } from "../formats/report-json/write";
import { testDatabase } from "../testing/database";
import { getDesk } from "./get-desk";
import { getReportFacts } from "./get-report";

await testDatabase();

/** The JSON of a report of the article as of now, signed. */
async function writtenNow(actor: Actor, articleId: ArticleId): Promise<string> {
  const key = await openSigningKey(actor);
  const { ledger, register } = toReport(await getReportFacts(actor, articleId));
  const asked = {
    number: 1,
    position: ledger.position,
    registerPosition: register.position,
    at: new Date().toISOString(),
  };
  const wanted = { articleId, kind: "internal" as const, revision: 1 };
  const { facts, inclusions } = await inSnapshot((tx) => readProvenFacts(tx, actor, wanted, asked));
  return writeReportJson(facts, { inclusions, key });
}

test("a report says of every claim, speaker and passage what the desk says", async () => {
  const { checker, editor, owner, reader } = await buildNewsroom();
  const { articleId, claimIds } = await buildArticle(editor);
  const [first, second] = claimIds;
  const note = "The survey is older.";
  await checkClaim(checker, { articleId, claimId: first! }, { do: "give", verdict: "disputed", note });
  await checkClaim(editor, { articleId, claimId: first! }, { do: "sign-off" });
  await reviewClaim(owner, { articleId, claimId: second! }, { do: "give", finding: "confirmed", note: "" });

  const report = toReport(await getReportFacts(reader, articleId));
  const desk = await getDesk(reader, articleId);

  expect(report.ledger.position).toBe(desk.seq);
  expect(report.revision.text).toBe(desk.text);
  expect(report.claims.map(({ id, spans }) => ({ id, spans }))).toEqual(
    desk.claims.map(({ id, reading }) => ({ id, spans: reading.spans })),
  );
  expect(report.claims[0]!.check).toMatchObject({
    ...{ state: "signed-off", verdict: "disputed", note, by: { id: checker.userId, name: "The checker" } },
    signedOff: { by: { id: editor.userId } },
  });
  expect(report.claims[1]!.review).toMatchObject({ finding: "confirmed", by: { name: "The owner" } });
  expect(report.speakers.map(({ id, name, title }) => ({ id, name, title }))).toEqual(
    desk.speakers.map(({ id, name, title }) => ({ id, name, title })),
  );
  expect(report.passages.map(({ nothingToCheck }) => nothingToCheck)).toEqual(
    desk.passages.map(({ nothingToCheck }) => nothingToCheck),
  );
});

test("a report taken from the database is intact, also after a merge and new settings", async () => {
  const { owner, editor, id } = await buildNewsroom({ name: "The Harbour Post" });
  const { articleId } = await buildArticle(editor);
  const { speakers } = await getDesk(editor, articleId);
  const [from, into] = speakers;
  await mergeSpeakers(editor, { speakerId: from!.id, into: into!.id });
  const policy = { signOffChecks: false, signOffReviews: true };
  await configureNewsroom(owner, { name: "The Harbour Times", policy });

  const report = toReport(await getReportFacts(editor, articleId));

  expect(verifyReportJson(await writtenNow(editor, articleId))).toMatchObject({ kind: "intact" });
  expect(report.newsroom).toEqual({ id, name: "The Harbour Times" });
  expect(report.gate.policy).toEqual(policy);
  expect(report.claims.map(({ speakers }) => speakers.map(({ name }) => name))).toEqual([
    [],
    [into!.name],
    [into!.name],
  ]);
});

test("a report discloses nothing of the newsroom's other speakers", async () => {
  const { editor } = await buildNewsroom();
  await buildArticle(editor, { sentences: [{ words: "it is late", by: "Someone Elsewhere" }] });
  const { articleId } = await buildArticle(editor);

  expect(await writtenNow(editor, articleId)).not.toContain("Elsewhere");
});

test("an article of a rival newsroom, one that never was and a malformed id are not found", async () => {
  const { editor } = await buildNewsroom();
  const rival = await buildNewsroom();
  const { articleId } = await buildArticle(editor);

  for (const id of [articleId, newId<typeof articleId>(), "no-id" as typeof articleId]) {
    await expect(getReportFacts(rival.owner, id)).rejects.toMatchObject({ code: "not-found" });
  }
});
