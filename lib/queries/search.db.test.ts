import { describe, expect, test } from "vitest";
import { buildArticle } from "../../prisma/factories/article";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { checkClaim } from "../commands/check-claim";
import { addEvidence } from "../commands/evidence";
import { withdrawClaim } from "../commands/reshape-claims";
import { testDatabase } from "../testing/database";
import { getHistory } from "./get-history";
import { searchSources } from "./search-sources";
import { searchSpeakers } from "./search-speakers";

await testDatabase();

async function scene() {
  const newsroom = await buildNewsroom();
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  return { ...newsroom, articleId, claimId: claimIds[1]! };
}

describe("finding speakers", () => {
  test("goes by any part of the name, whatever the case, within the newsroom", async () => {
    const [{ reader }, rival] = [await scene(), await buildNewsroom()];
    expect((await searchSpeakers(reader, "PETRO")).map(({ name }) => name)).toEqual(["Ana Petrova"]);
    expect(await searchSpeakers(rival.owner, "Petro")).toEqual([]);
    expect(await searchSpeakers(reader, "%")).toEqual([]);
    expect(await searchSpeakers(reader, "_")).toEqual([]);
    await expect(searchSpeakers(reader, "a\0")).rejects.toThrow("not text");
  });
});

describe("finding sources", () => {
  test("goes by words, by address however written, and by nothing for the newest", async () => {
    const { checker, articleId, claimId } = await scene();
    const source = {
      publisher: "City",
      author: "",
      publishedOn: null,
      kind: "page",
      primary: true,
      origin: "",
    } as const;
    const given = { stance: "context", locator: "1", excerpt: "", note: "", file: null } as const;
    for (const [title, url] of [
      ["Bridge register", "https://www.city.example/bridges/"],
      ["Minutes", ""],
    ] as const) {
      await addEvidence(checker, { articleId, claimId }, { ...given, source: { ...source, title, url } });
    }
    const titles = async (words: string) => (await searchSources(checker, words)).map(({ title }) => title);
    expect(await titles("register")).toEqual(["Bridge register"]);
    expect(await titles("http://city.example/bridges?utm_source=x")).toEqual(["Bridge register"]);
    expect(await titles("city")).toEqual(["Minutes", "Bridge register"]);
    expect(await titles("")).toEqual(["Minutes", "Bridge register"]);
    expect(await searchSources((await buildNewsroom()).owner, "register")).toEqual([]);
  });
});

describe("a claim's history", () => {
  test("tells who did what and why, newest first, down to how it came in", async () => {
    const { editor, checker, articleId, claimId } = await scene();
    await checkClaim(checker, { articleId, claimId }, { do: "take" });
    await checkClaim(checker, { articleId, claimId }, { do: "give", verdict: "disputed", note: "Two counts" });
    await checkClaim(editor, { articleId, claimId }, { do: "reopen", reason: "A third count" });
    await withdrawClaim(checker, { articleId, claimId }, "Said twice");

    expect(await getHistory(editor, articleId, claimId)).toMatchObject([
      { seq: 5, type: "claim.withdrawn", actor: checker.userId, reason: "Said twice" },
      { seq: 4, type: "check.reopened", actor: editor.userId, reason: "A third count" },
      {
        seq: 3,
        type: "check.given",
        before: { check: { state: "in-progress" } },
        after: { check: { note: "Two counts" } },
      },
      { seq: 2, type: "check.taken" },
      {
        seq: 1,
        type: "article.imported",
        actor: editor.userId,
        before: null,
        after: { reading: { kind: "indirect" } },
      },
    ]);
  });

  test("of another newsroom's claim, or of none, is not found", async () => {
    const [{ articleId, claimId, editor }, rival] = [await scene(), await scene()];
    await expect(getHistory(rival.editor, articleId, claimId)).rejects.toThrow("does not exist");
    await expect(getHistory(editor, articleId, rival.claimId)).rejects.toThrow("This claim does not exist");
    await expect(getHistory(editor, articleId, "x" as typeof claimId)).rejects.toThrow("This claim does not exist");
  });
});
