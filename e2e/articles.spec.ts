import { checkClaim } from "../lib/commands/check-claim";
import { buildArticle, manySentences } from "../prisma/factories/article";
import { expectAccessible, looks } from "./accessible";
import { expect, test } from "./fixtures";

test("an empty desk offers a sample, which leads straight to its claims", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.checker, "/articles");

  await expect(page.getByRole("heading", { name: "Nothing on the desk yet" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Text", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Look at the sample first" }).click();

  await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/);
  await expect(page.getByText("Moscow’s spies find room to work in Mexico").first()).toBeVisible();
});

test("a reader's empty desk offers nothing they may not do", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.reader, "/articles");

  await expect(page.getByRole("heading", { name: "No articles yet" })).toBeVisible();
  await expect(page.getByRole("link", { name: "New article" })).toHaveCount(0);
  await page.goto("/articles/new");
  await expect(page.getByText("Readers cannot add articles.")).toBeVisible();
});

test("the list says how far each article is, and who is at it", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.checker, { title: "The bridge" });
  const { checker } = newsroom;
  await checkClaim(checker, { articleId, claimId: claimIds[0]! }, { do: "take" });
  await checkClaim(
    checker,
    { articleId, claimId: claimIds[0]! },
    { do: "give", verdict: "disputed", note: "Two dates." },
  );
  await checkClaim(checker, { articleId, claimId: claimIds[1]! }, { do: "take" });

  const page = await openAs(newsroom.reader, "/articles");

  const row = page.getByRole("listitem").filter({ hasText: "The bridge" });
  await expect(row).toContainText("1 checked · 1 in progress · 1 open · 1 nothing to check");
  await expect(row).toContainText("The checker checking · 2 attributions to review");
});

test("titles are searched, tabs narrow the list, and both can be taken back", async ({ newsroom, openAs }) => {
  await buildArticle(newsroom.editor, { title: "Harbour dredging" });
  await buildArticle(newsroom.writer, { title: "Harbour lights" });
  await buildArticle(newsroom.editor, { title: "The mill" });
  const page = await openAs(newsroom.writer, "/articles");
  const titles = page.getByRole("list", { name: "Articles" }).getByRole("heading");

  await page.keyboard.press("/");
  await page.keyboard.type("harbour");
  await page.keyboard.press("Enter");
  await expect(titles).toHaveText(["Harbour lights", "Harbour dredging"]);
  await expect(page.getByText("2 of 3 articles")).toBeVisible();

  await page.getByRole("link", { name: "Mine" }).click();
  await expect(titles).toHaveText(["Harbour lights"]);
  await page.getByRole("link", { name: "Closed" }).click();
  await expect(page.getByRole("heading", { name: "No article fits" })).toBeVisible();
  await page.getByRole("link", { name: "Show all 3" }).click();
  await expect(titles).toHaveCount(3);
});

test("g and a letter go everywhere, but not while somebody types", async ({ newsroom, openAs }) => {
  await buildArticle(newsroom.editor);
  const page = await openAs(newsroom.editor, "/articles");
  await expect(page.getByRole("list", { name: "Articles" })).toBeVisible();

  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await page.waitForURL("**/speakers");
  await expect(page.getByRole("heading", { name: "Speakers", level: 1 })).toBeVisible();
  await page.getByRole("searchbox").focus();
  await page.keyboard.type("go");
  await expect(page.getByRole("searchbox")).toHaveValue("go");
  expect(new URL(page.url()).pathname).toBe("/speakers");
});

test("a telephone's menu leads to every place, and out", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.editor, "/articles", looks.phone);
  const open = () => page.getByRole("button", { name: "Menu" }).tap();

  await open();
  await expectAccessible(page);
  await page.getByRole("menuitem", { name: "Sources" }).tap();
  await expect(page.getByRole("heading", { name: "Sources", level: 1 })).toBeVisible();
  await open();
  await page.getByRole("menuitem", { name: "Sign out" }).tap();
  await page.waitForURL("**/sign-in");
});

test("two people who edit an article's details both see both versions", async ({ newsroom, openAs }) => {
  const { articleId } = await buildArticle(newsroom.editor, { title: "First title" });
  const path = `/articles/${articleId}/details`;
  const [one, two] = [await openAs(newsroom.editor, path), await openAs(newsroom.checker, path)];

  await one.getByLabel("Title").fill("Title of one");
  await one.getByRole("button", { name: "Save" }).click();
  await one.waitForURL(`**/articles/${articleId}`);
  await two.getByLabel("Title").fill("Title of two");
  await two.getByRole("button", { name: "Save" }).click();

  await expect(two.getByRole("row", { name: "Title" })).toContainText("Title of one");
  await expect(two.getByRole("row", { name: "Title" })).toContainText("Title of two");
  await expect(two.getByLabel("Title")).toHaveValue("Title of two");
  await two.getByRole("button", { name: "Take theirs" }).click();
  await expect(two.getByLabel("Title")).toHaveValue("Title of one");
});

test("a rival's article, and one that never existed, look alike", async ({ newsroom, rival, openAs }) => {
  const { articleId } = await buildArticle(rival.editor, { title: "A secret" });
  for (const path of [`/articles/${articleId}/details`, "/articles/nonsense/details", "/no/such/page"]) {
    const page = await openAs(newsroom.editor, path);
    await expect(page.getByRole("heading", { name: "Not found" })).toBeVisible();
    await expect(page.getByText("A secret")).toHaveCount(0);
  }
});

test("a long list and its details are accessible on a telephone", async ({ newsroom, openAs }) => {
  const sentences = manySentences(9);
  const title = "A title that is long enough to need a second line on a telephone, and then a third";
  const { articleId } = await buildArticle(newsroom.editor, { title, sentences });
  const page = await openAs(newsroom.editor, "/articles", looks.phone);
  await expect(page.getByRole("list", { name: "Articles" })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/articles/${articleId}/details`);
  await expectAccessible(page);
  await page.goto("/no/such/page");
  await expectAccessible(page);
});
