import { beforeAll, describe, expect, test } from "vitest";
import { buildArticle, manySentences } from "../../prisma/factories/article";
import { buildNewsroom } from "../../prisma/factories/newsroom";
import { checkClaim } from "../commands/check-claim";
import { withdrawClaim } from "../commands/reshape-claims";
import { claimPairs } from "../domain/likeness/pairs";
import { testDatabase } from "../testing/database";
import { findCheckedBefore, findLike } from "./find-checked-before";

const { db } = await testDatabase();
let newsroom: Awaited<ReturnType<typeof buildNewsroom>>;

/** An article whose claims all have a verdict. */
async function buildChecked(sentences: string[]) {
  const { editor, checker } = newsroom;
  const article = await buildArticle(editor, { sentences: sentences.map((words) => ({ words: `${words}.` })) });
  for (const claimId of article.claimIds) {
    const given = { do: "give", verdict: "unverifiable", note: "Nobody kept a record." } as const;
    await checkClaim(checker, { articleId: article.articleId, claimId }, given);
  }
  return article;
}

/** Claims that were checked before and are known by their words alone. */
async function fillArchive(count: number) {
  const { id } = newsroom;
  const words = manySentences(count).map((sentence) => sentence.words);
  await db.$executeRaw`
    insert into known_claim (newsroom_id, id, words)
    select ${id}::uuid, gen_random_uuid(), w from unnest(${words}::text[]) w`;
}

beforeAll(async () => {
  newsroom = await buildNewsroom();
  await buildChecked(claimPairs.map(({ claim }) => claim));
  await fillArchive(5_000);
  await db.$executeRaw`analyze known_claim`;
});

describe("claims checked before", () => {
  test("are found among the first five when said otherwise, nine times of ten", async () => {
    const missed: string[] = [];
    for (const { claim, paraphrase } of claimPairs) {
      const found = await findLike(newsroom.reader, paraphrase);
      if (!found.some(({ words }) => words.startsWith(claim))) missed.push(paraphrase);
    }

    expect(missed.length, missed.join("\n")).toBeLessThanOrEqual(claimPairs.length / 10);
  });

  test("are told apart from what differs in a figure, a name or a denial", async () => {
    const taken: string[] = [];
    for (const { claim, nearMiss, differs } of claimPairs) {
      const found = (await findLike(newsroom.reader, nearMiss)).find(({ words }) => words.startsWith(claim));
      if (!found?.differences.some(({ kind }) => kind === differs)) taken.push(nearMiss);
    }

    expect(taken).toEqual([]);
  });

  test("are not offered where all they share is a sum in the same money", async () => {
    const { reader } = newsroom;
    await buildChecked(["The new ferry terminal in Piraeus cost 13 million euros"]);

    const [nearest] = await findLike(reader, "The new ferry terminal in Piraeus cost 31 million euros");
    expect(nearest).toMatchObject({ differences: [{ kind: "number" }] });
    const others = await findLike(reader, "the city had set aside 1.9 million euros for repairs in 2025");
    expect(others.filter(({ words }) => words.includes("terminal"))).toEqual([]);
  });

  test("come with verdict, date, checker and article, but never from the article at hand", async () => {
    const { editor, reader } = newsroom;
    const { articleId, claimIds } = await buildArticle(editor, {
      sentences: [{ words: "Last year the city spent 4.2 million euros on the ferry." }],
    });

    const [found] = await findCheckedBefore(reader, { articleId, claimId: claimIds[0]! });

    expect(found).toMatchObject({
      words: "The ferry cost the city 4.2 million euros last year.",
      ...{ verdict: "unverifiable", note: "Nobody kept a record.", differences: [] },
      article: { title: "A built article" },
      by: expect.stringMatching(/./),
      at: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T/),
    });
    expect(found!.article!.id).not.toBe(articleId);
  });

  test("are forgotten once the verdict is taken back or the claim withdrawn", async () => {
    const { editor, checker, reader } = newsroom;
    const quaint = "Quaggas grazed beside the lighthouse of Zwartkops until 1871";
    const { articleId, claimIds } = await buildChecked([
      quaint,
      "Quaggas swam past the lighthouse of Zwartkops in 1872",
    ]);
    expect(await findLike(reader, quaint)).toHaveLength(2);

    await checkClaim(checker, { articleId, claimId: claimIds[0]! }, { do: "reopen", reason: "A record turned up." });
    await withdrawClaim(editor, { articleId, claimId: claimIds[1]! }, "It only repeats the first.");

    expect(await findLike(reader, quaint)).toEqual([]);
  });

  test("of another newsroom are never found", async () => {
    const rival = await buildNewsroom();

    expect(await findLike(rival.reader, claimPairs[0]!.claim)).toEqual([]);
  });

  test.for(["", "the of and", "'); drop table claim; --", "\\", "& | ! ( )", "💧"])("of %j are none", async (words) => {
    expect(await findLike(newsroom.reader, words)).toEqual([]);
  });
});
