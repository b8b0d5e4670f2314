import { describe, expect, test } from "vitest";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { db } from "../db/client";
import { listEntries } from "../db/ledger-entries";
import { getDesk } from "../queries/get-desk";
import { testDatabase } from "../testing/database";
import { checkClaim } from "./check-claim";
import { DetailsChanged, editArticleDetails } from "./edit-article-details";
import { importArticle } from "./import-article";

await testDatabase();

const details = {
  ...{ title: "The bridge", byline: "By A. Writer", outlet: "The Desk", url: "https://example.org/b" },
  ...{ publishedOn: "2024-05-10", writers: [] },
};

async function anArticle() {
  const newsroom = await buildNewsroom();
  const given = { text: "The mayor said the bridge will open this month." };
  const { articleId } = await importArticle(newsroom.checker, { title: "Bridge", publishedOn: "2024-03-01", given });
  return { newsroom, articleId };
}

describe("editing an article's details", () => {
  test("records them before and after, and resolves relative dates anew", async () => {
    const { newsroom, articleId } = await anArticle();
    const dates = async () =>
      (await getDesk(newsroom.reader, articleId)).claims.flatMap(({ parts }) => parts.map(({ resolved }) => resolved));
    await editArticleDetails(newsroom.editor, { articleId, version: 1 }, details);

    const { article } = await getDesk(newsroom.reader, articleId);
    expect(article).toMatchObject({ ...details, version: 2 });
    expect(await dates()).toContain("May 2024");
    await editArticleDetails(newsroom.editor, { articleId, version: 2 }, { ...details, publishedOn: null });
    expect(await dates()).not.toContain("May 2024");
    const entries = await listEntries(db(), newsroom.id, articleId);
    expect(entries.at(-2)!.event).toMatchObject({
      type: "article.details-changed",
      before: { title: "Bridge", publishedOn: "2024-03-01" },
      after: details,
    });
  });

  test("answers an older version with how the details stand, and changes nothing", async () => {
    const { newsroom, articleId } = await anArticle();
    await editArticleDetails(newsroom.editor, { articleId, version: 1 }, details);

    const late = editArticleDetails(newsroom.checker, { articleId, version: 1 }, { ...details, title: "Mine" });

    const error: DetailsChanged = await late.then(
      () => expect.fail("the second edit was taken"),
      (refusal) => refusal,
    );
    expect(error).toBeInstanceOf(DetailsChanged);
    expect(error.current).toMatchObject({ title: "The bridge", version: 2 });
    expect((await getDesk(newsroom.reader, articleId)).article.title).toBe("The bridge");
  });

  test("happens once for a repeated key", async () => {
    const { newsroom, articleId } = await anArticle();
    const save = () => editArticleDetails(newsroom.editor, { articleId, version: 1, key: "one-intention" }, details);

    expect(await save()).toEqual(await save());
    expect((await getDesk(newsroom.reader, articleId)).article.version).toBe(2);
  });

  test("keeps who wrote an article from verifying it by leaving the list, or joining it later", async () => {
    const { newsroom, articleId } = await anArticle();
    const { checker, editor } = newsroom;
    const claimId = (await getDesk(checker, articleId)).claims[0]!.id;
    await checkClaim(checker, { articleId, claimId }, { do: "take" });

    await expect(
      editArticleDetails(editor, { articleId, version: 1 }, { ...details, writers: [checker.userId] }),
    ).rejects.toThrow("has checked a claim here");
    await editArticleDetails(editor, { articleId, version: 1 }, { ...details, writers: [editor.userId] });
    await expect(editArticleDetails(editor, { articleId, version: 2 }, details)).rejects.toThrow("Ask someone else");
    await editArticleDetails(checker, { articleId, version: 2 }, details);
  });

  test("refuses readers, closed articles, foreign ones and writers from elsewhere", async () => {
    const { newsroom, articleId } = await anArticle();
    const rival = await buildNewsroom();
    const edit = (actor = newsroom.editor, writers: string[] = []) =>
      editArticleDetails(actor, { articleId, version: 1 }, { ...details, writers });

    await expect(edit(newsroom.reader)).rejects.toMatchObject({ code: "forbidden" });
    await expect(edit(rival.owner)).rejects.toMatchObject({ code: "not-found" });
    await expect(edit(newsroom.editor, [rival.writer.userId])).rejects.toThrow("among the newsroom's members");
    await db().article.updateMany({ where: { id: articleId }, data: { state: "closed" } });
    await expect(edit()).rejects.toThrow("closed");
  });
});
