import { beforeAll, describe, expect, test } from "vitest";
import { buildArticle } from "../../prisma/factories/article";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { newId } from "../domain/ids";
import { getDesk } from "../queries/get-desk";
import { testDatabase } from "../testing/database";
import { checkClaim } from "./check-claim";
import { addEvidence, type GivenEvidence } from "./evidence";
import { takeOverEvidence } from "./take-over-evidence";
import { undoChange } from "./undo-change";

const { db } = await testDatabase();
let newsroom: Awaited<ReturnType<typeof buildNewsroom>>;
let known: Awaited<ReturnType<typeof buildArticle>>;

const piece = (title: string): GivenEvidence => ({
  source: {
    ...{ title, publisher: "", author: "", url: "", publishedOn: null },
    ...{ kind: "document", primary: true, origin: "" },
  },
  ...{ stance: "supports", locator: "page 4", excerpt: "Opened 1932.", note: "Seen there.", file: null },
});

/** The claim at hand, in an article of its own. */
async function scene() {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  return { articleId, claimId: claimIds[0]! };
}

async function evidenceOf({ articleId, claimId }: Awaited<ReturnType<typeof scene>>) {
  const desk = await getDesk(newsroom.editor, articleId);
  return desk.claims.find(({ id }) => id === claimId)!;
}

beforeAll(async () => {
  newsroom = await buildNewsroom();
  known = await buildArticle(newsroom.editor);
  const target = { articleId: known.articleId, claimId: known.claimIds[0]! };
  await addEvidence(newsroom.checker, target, piece("Register of bridges"));
  await addEvidence(newsroom.checker, target, piece("The opening, filmed"));
  await checkClaim(newsroom.checker, target, { do: "give", verdict: "verified", note: "" });
});

describe("evidence taken over", () => {
  test("is looked at as context, and gives no verdict", async () => {
    const at = await scene();

    await takeOverEvidence(newsroom.checker, at, known.claimIds[0]!);

    const { evidence, check } = await evidenceOf(at);
    expect(evidence).toMatchObject([
      { stance: "context", locator: "page 4", excerpt: "Opened 1932.", source: { title: "Register of bridges" } },
      { stance: "context", source: { title: "The opening, filmed" } },
    ]);
    expect(check.state).toBe("unchecked");
  });

  test("names in the ledger where it came from, and is taken back piece by piece", async () => {
    const at = await scene();
    await takeOverEvidence(newsroom.checker, at, known.claimIds[0]!);

    const entries = await db.ledgerEntry.findMany({ where: { chainId: at.articleId, type: "evidence.added" } });
    expect(entries.map(({ event }) => event)).toMatchObject([{ from: known.claimIds[0] }, { from: known.claimIds[0] }]);

    await undoChange(newsroom.checker, at);
    expect((await evidenceOf(at)).evidence).toHaveLength(1);
    await undoChange(newsroom.checker, at);
    expect((await evidenceOf(at)).evidence).toHaveLength(0);
  });

  test("is not taken over twice", async () => {
    const at = await scene();
    await takeOverEvidence(newsroom.checker, at, known.claimIds[0]!);

    await expect(takeOverEvidence(newsroom.checker, at, known.claimIds[0]!)).rejects.toThrow(/all of that evidence/);
    expect((await evidenceOf(at)).evidence).toHaveLength(2);
  });

  test("of somebody’s fact check is the fact check itself, with its rating", async () => {
    const at = await scene();
    const { id: newsroomId, editor } = newsroom;
    const [importId, id] = [newId(), newId()];
    const by = { importedById: editor.userId, importedAt: new Date() };
    await db.outsideImport.create({ data: { newsroomId, id: importId, format: "fact-checks", taken: 1, ...by } });
    const url = "https://desk.example/bridge";
    const claim = "The bridge opened in 1931";
    await db.factCheck.create({ data: { newsroomId, id, importId, claim, rating: "Mostly false", url } });
    await db.knownClaim.create({ data: { newsroomId, id, words: claim, factCheckId: id } });

    await takeOverEvidence(newsroom.checker, at, id);

    expect((await evidenceOf(at)).evidence).toMatchObject([
      { stance: "context", note: "Rated “Mostly false” there.", source: { url, title: `Fact check: ${claim}` } },
    ]);
    await expect(takeOverEvidence(newsroom.checker, at, id)).rejects.toThrow(/has that fact check/);
  });

  test.for(["nonsense", newId()])("from %s, which is not there, is not found", async (id) => {
    await expect(takeOverEvidence(newsroom.checker, await scene(), id)).rejects.toMatchObject({ code: "not-found" });
  });

  test("never comes from another newsroom", async () => {
    const rival = await buildNewsroom();
    const { articleId, claimIds } = await buildArticle(rival.editor);
    const target = { articleId, claimId: claimIds[0]! };

    await expect(takeOverEvidence(rival.checker, target, known.claimIds[0]!)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
