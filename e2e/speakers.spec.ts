import { correctClaim } from "../lib/commands/correct-claim";
import { db } from "../lib/db/client";
import type { Actor } from "../lib/domain/actor";
import { buildArticle } from "../prisma/factories/article";
import { expectAccessible } from "./accessible";
import { expect, test } from "./fixtures";

async function twoNames({ checker }: { checker: Actor }) {
  const article = await buildArticle(checker, {
    title: "The network",
    sentences: [
      { words: "the network grew", by: "William Burns" },
      { words: "it was watched", by: "Bill Burns" },
      { words: "it will grow again", by: "William Burns" },
    ],
  });
  const idOf = async (name: string) =>
    (await db().speaker.findFirstOrThrow({ where: { newsroomId: checker.newsroomId, name } })).id;
  return { article, william: await idOf("William Burns"), bill: await idOf("Bill Burns") };
}

test("a speaker's page leads to each claim on the desk", async ({ newsroom, openAs }) => {
  const { article, william } = await twoNames(newsroom);
  const page = await openAs(newsroom.reader, "/speakers");

  await page.getByRole("searchbox").fill("william");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: "William Burns" }).click();
  await page.waitForURL(`**/speakers/${william}`);
  await expect(page.getByText("2 claims in 1 article:")).toBeVisible();
  await expect(page.getByRole("link", { name: "Merge" })).toHaveCount(0);
  await page.getByRole("link", { name: "it will grow again" }).click();
  await page.waitForURL(`**/articles/${article.articleId}?claim=${article.claimIds[2]}`);
});

test("a speaker's page sets apart what others say citing them", async ({ newsroom, openAs }) => {
  const { article, william, bill } = await twoNames(newsroom);
  const { articleId, claimIds } = article;
  const chain = [{ relays: false, mention: [], speaker: { id: bill } }];
  await correctClaim(newsroom.checker, { articleId, claimId: claimIds[0]! }, { chain });

  const page = await openAs(newsroom.reader, `/speakers/${bill}`);
  await expect(page.getByText("1 claim in 1 article:")).toBeVisible();
  await expect(page.getByRole("heading", { name: "What others say through them" })).toBeVisible();
  await expect(page.getByText("William Burns, citing Bill Burns")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "the network grew" }).click();
  await page.waitForURL(`**/articles/${articleId}?claim=${claimIds[0]}`);

  const other = await openAs(newsroom.reader, `/speakers/${william}`);
  await expect(other.getByText("2 claims in 1 article:")).toBeVisible();
  await expect(other.getByRole("heading", { name: "What others say through them" })).toHaveCount(0);
});

test("two names of one person are merged after a look at both, and taken apart again", async ({ newsroom, openAs }) => {
  const { william, bill } = await twoNames(newsroom);
  const page = await openAs(newsroom.checker, `/speakers/${bill}`);

  await page.getByRole("link", { name: "Merge" }).click();
  await page.getByRole("link", { name: "William Burns" }).click();
  await expect(page.getByRole("region", { name: "Goes into the other" })).toContainText("Bill Burns");
  await expect(page.getByRole("region", { name: "Stays, and shows everything" })).toContainText("William Burns");
  await page.getByRole("button", { name: "Merge into William Burns" }).click();

  await page.waitForURL(`**/speakers/${william}`);
  await expect(page.getByText("3 claims in 1 article:")).toBeVisible();
  await expect(page.getByText("Also named Bill Burns.")).toBeVisible();
  await page.getByRole("button", { name: "Take the merge back" }).click();
  await expect(page.getByText("2 claims in 1 article:")).toBeVisible();
});

test("claims of somebody else are split off, by keyboard alone", async ({ newsroom, openAs }) => {
  const { william } = await twoNames(newsroom);
  const page = await openAs(newsroom.checker, `/speakers/${william}/split`);

  await page.getByRole("checkbox", { name: "Move: it will grow again" }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Move 1 claim to the new speaker" })).toBeVisible();
  await page.getByLabel("Who says them").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Give the speaker a name.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Move: it will grow again" })).toBeChecked();
  await page.getByLabel("Who says them").fill("William Burns junior");
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "William Burns junior" })).toBeVisible();
  await expect(page.getByText("1 claim in 1 article:")).toBeVisible();
});

test("two people who rename a speaker both see both names", async ({ newsroom, openAs }) => {
  const { william } = await twoNames(newsroom);
  const path = `/speakers/${william}/edit`;
  const [one, two] = [await openAs(newsroom.editor, path), await openAs(newsroom.checker, path)];

  await one.getByLabel("Name", { exact: true }).fill("William J. Burns");
  await one.getByRole("button", { name: "Save" }).click();
  await expect(one.getByRole("heading", { name: "William J. Burns" })).toBeVisible();
  await two.getByLabel("Name", { exact: true }).fill("W. Burns");
  await two.getByRole("button", { name: "Save" }).click();

  await expect(two.getByRole("row", { name: "Name" })).toContainText("William J. Burns");
  await expect(two.getByRole("row", { name: "Name" })).toContainText("W. Burns");
  await two.getByRole("button", { name: "Save mine" }).click();
  await expect(two.getByRole("heading", { name: "W. Burns" })).toBeVisible();
});

test("a title is added as of a date, and removed after a second thought", async ({ newsroom, openAs }) => {
  const { william } = await twoNames(newsroom);
  const page = await openAs(newsroom.checker, `/speakers/${william}`);

  await page.getByRole("button", { name: "Add a title" }).click();
  await page.getByRole("textbox", { name: "Title" }).fill("Director");
  await page.getByLabel("Affiliation").fill("CIA");
  await page.getByLabel("As of").fill("2021-03-19");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "Director, CIA" })).toContainText("as of 19 March 2021");
  await page.getByRole("button", { name: "Remove “Director”" }).click();
  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByText("No article here gives one.")).toBeVisible();
});

test("a rival's speaker is not found, on every page", async ({ newsroom, rival, openAs }) => {
  const { william } = await twoNames(rival);
  const page = await openAs(newsroom.owner, `/speakers/${william}`);
  for (const path of ["", "/edit", "/merge", "/split"]) {
    const answer = await page.goto(`/speakers/${william}${path}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "Not found" })).toBeVisible();
  }
});

test("the page that asks before a merge is accessible", async ({ newsroom, openAs }) => {
  const { william, bill } = await twoNames(newsroom);
  const page = await openAs(newsroom.checker, `/speakers/${william}/merge?into=${bill}`);
  await expectAccessible(page);
});
