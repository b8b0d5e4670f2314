import { beforeEach, describe, expect, test } from "vitest";
import { type BuiltArticle, buildArticle } from "../../prisma/factories/article";
import { type BuiltNewsroom, buildNewsroom } from "../../prisma/factories/newsroom";
import { inTransaction } from "../db/client";
import { lockChain } from "../db/ledger";
import type { ArticleId, NewsroomId, SpeakerId } from "../domain/ids";
import { getDesk } from "../queries/get-desk";
import { testDatabase } from "../testing/database";
import { addPost } from "./add-post";
import { changeRole } from "./change-role";
import { checkClaim } from "./check-claim";
import { importArticle } from "./import-article";
import { removeMember } from "./remove-member";
import { undoChange } from "./undo-change";

await testDatabase();
let newsroom: BuiltNewsroom;
let article: BuiltArticle;

beforeEach(async () => {
  newsroom = await buildNewsroom();
  article = await buildArticle(newsroom.editor);
});

describe("a command that waits for its chain", () => {
  const change = {
    "their role was taken": () => changeRole(newsroom.owner, newsroom.checker.userId, "reader"),
    "they were removed": () => removeMember(newsroom.owner, newsroom.checker.userId),
  };

  test.each(Object.keys(change) as (keyof typeof change)[])("is refused when meanwhile %s", async (what) => {
    const take = () =>
      checkClaim(newsroom.checker, { articleId: article.articleId, claimId: article.claimIds[0]! }, { do: "take" });
    const outcome = await whileHeld(article.articleId, take, change[what]);

    expect(outcome).toMatchObject({ code: what === "they were removed" ? "not-authenticated" : "forbidden" });
    expect((await getDesk(newsroom.editor, article.articleId)).claims[0]!.check.state).toBe("unchecked");
  });

  test("decides by the role they have by then, not by the one they asked with", async () => {
    const target = { articleId: article.articleId, claimId: article.claimIds[0]! };
    await checkClaim(newsroom.checker, target, { do: "take" });
    const undo = () => undoChange(newsroom.checker, target);
    // Whoever may read may ask for an undo; what it takes to undo this is decided within.
    const outcome = await whileHeld(article.articleId, undo, change["their role was taken"]);

    expect(outcome).toMatchObject({ code: "forbidden" });
    expect((await getDesk(newsroom.editor, article.articleId)).claims[0]!.check.state).toBe("in-progress");
  });

  test("to take an article in is refused as well", async () => {
    const text = "The bridge opened in 1932, the mayor said.";
    const details = { title: "", byline: "", outlet: "", url: "", publishedOn: null, writers: [] };
    const outcome = await whileHeld(
      newsroom.id,
      () => changeRole(newsroom.owner, newsroom.checker.userId, "reader"),
      async () => {},
      () => importArticle(newsroom.checker, { ...details, given: { text } }),
    );

    expect(outcome).toMatchObject({ code: "forbidden" });
  });

  test("on a speaker is refused as well", async () => {
    const { speakers } = await getDesk(newsroom.editor, article.articleId);
    const speakerId = speakers[0]!.id as SpeakerId;
    const post = { title: "mayor", affiliation: "", asOf: null };
    // The role changes on the same chain, so the change has to be in line first.
    const outcome = await whileHeld(
      newsroom.id,
      () => changeRole(newsroom.owner, newsroom.checker.userId, "reader"),
      async () => {},
      () => addPost(newsroom.checker, { speakerId }, post),
    );

    expect(outcome).toMatchObject({ code: "forbidden" });
  });
});

/** What comes of the last of `waiting`, begun in order while the chain is held, and let on after `meanwhile`. */
async function whileHeld(
  chain: ArticleId | NewsroomId,
  first: () => Promise<unknown>,
  meanwhile: () => Promise<unknown>,
  second?: () => Promise<unknown>,
): Promise<unknown> {
  const waiting: Promise<unknown>[] = [];
  const begin = async (command: () => Promise<unknown>) => {
    waiting.push(command().catch((refused: unknown) => refused));
    await new Promise((resolve) => setTimeout(resolve, 200));
  };
  await inTransaction(async (tx) => {
    await lockChain(tx, chain);
    await begin(first);
    if (second) await begin(second);
    await meanwhile();
  });
  return (await Promise.all(waiting)).at(-1);
}
