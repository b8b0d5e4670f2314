import { checkClaim } from "../lib/commands/check-claim";
import { configureNewsroom } from "../lib/commands/configure-newsroom";
import { editArticleDetails } from "../lib/commands/edit-article-details";
import { addEvidence } from "../lib/commands/evidence";
import { buildArticle } from "../prisma/factories/article";
import { atClaim, card, mark, openDesk } from "./desk-page";
import { expect, test } from "./fixtures";

const asDisputed = { do: "give", verdict: "disputed", note: "Two dates." } as const;

test("what one does shows at the claim on the other's page, which is not rebuilt", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const editor = await openDesk(openAs, newsroom.editor, articleId);
  const checker = await openDesk(openAs, newsroom.checker, articleId);
  await atClaim(editor, claimIds[2]!);
  await editor.keyboard.press("c");
  await editor.keyboard.type("Half a note");

  await atClaim(checker, claimIds[0]!);
  await checker.keyboard.press("2");
  await checker.keyboard.type("It opened in 1934.");
  await checker.keyboard.press("Enter");

  await expect(mark(editor, claimIds[0]!)).toHaveAttribute("data-state", "inaccurate");
  await expect(card(editor).getByLabel("Your note")).toHaveValue("Half a note");
  await expect(card(editor).getByLabel("Your note")).toBeFocused();
  await expect(editor.locator("[data-news]")).toContainText("The checker gave a verdict");
});

test("who else is here, and at which claim, is seen and can be followed", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const editor = await openDesk(openAs, newsroom.editor, articleId);
  const checker = await openDesk(openAs, newsroom.checker, articleId);
  await atClaim(checker, claimIds[1]!);

  const here = editor.getByRole("list", { name: "Also here" });
  await here.getByRole("button", { name: /The checker is at “it needs repair/ }).click();
  await expect(mark(editor, claimIds[1]!)).toHaveAttribute("data-at-hand", "");

  await checker.close();
  await expect(here).toHaveCount(0);
});

test("what the newsroom asks before closing and an article's details change on an open desk", async ({
  newsroom,
  openAs,
}) => {
  const sentences = [{ words: "The bridge opened this month." }];
  const { articleId, claimIds } = await buildArticle(newsroom.editor, { sentences, publishedOn: "2026-11-20" });
  await checkClaim(newsroom.checker, { articleId, claimId: claimIds[0]! }, asDisputed);
  const page = await openDesk(openAs, newsroom.editor, articleId);
  await expect(page.getByRole("button", { name: /^1 to close/ })).toBeVisible();
  await atClaim(page, claimIds[0]!);
  const policy = { signOffChecks: false, signOffReviews: false };
  await configureNewsroom(newsroom.owner, { name: "Here", policy });
  await expect(page.getByRole("button", { name: /^Ready to close/ })).toBeVisible();

  const details = {
    title: "Another headline",
    byline: "",
    outlet: "",
    url: "",
    publishedOn: "2026-10-02",
    writers: [],
  };
  await editArticleDetails(newsroom.editor, { articleId, version: 1 }, details);
  await expect(page.getByRole("heading", { name: "Another headline" })).toBeVisible();
  await expect(card(page)).toContainText("October 2026");
});

test("what just happened leaves by itself, but not while one points at it", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.editor, articleId);
  await page.clock.install();
  await atClaim(page, claimIds[0]!);
  await page.keyboard.press("k");
  const said = page.getByText("That was the first claim.");
  await said.hover();
  await page.clock.runFor(20_000);
  await expect(said).toBeVisible();

  await page.mouse.move(5, 5);
  await page.clock.runFor(8_000);
  await expect(said).toHaveCount(0);
});

test("a lost connection is said, and nothing is missed once it is back", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.editor, articleId);
  await atClaim(page, claimIds[1]!);
  await page.context().setOffline(true);
  await expect(page.getByText("The connection is lost.")).toBeVisible();

  await page.keyboard.press("Shift+1");
  await expect(page.getByText("You are offline, so nothing was sent.")).toBeVisible();
  await expect(card(page)).toContainText("Not reviewed");
  await page.keyboard.press("c");
  await page.keyboard.type("Written on a train");
  await page.keyboard.press("Enter");
  await expect(card(page).getByLabel("Your note")).toHaveValue("Written on a train");
  await checkClaim(newsroom.checker, { articleId, claimId: claimIds[0]! }, { do: "take" });

  await page.context().setOffline(false);
  await expect(mark(page, claimIds[0]!)).toHaveAttribute("data-state", "in-progress");
  await expect(page.getByText("The connection is lost.")).toHaveCount(0);
  await card(page).getByLabel("Your note").press("Enter");
  await expect(card(page).getByRole("paragraph").filter({ hasText: "Written on a train" })).toBeVisible();
});

test("who lost the connection is seen here again as soon as it stands", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const editor = await openDesk(openAs, newsroom.editor, articleId);
  const checker = await openDesk(openAs, newsroom.checker, articleId);
  await atClaim(checker, claimIds[1]!);
  const here = editor.getByRole("list", { name: "Also here" });
  await expect(here.getByRole("button", { name: /The checker is at/ })).toBeVisible();

  await checker.context().setOffline(true);
  await expect(here).toHaveCount(0);
  await checker.context().setOffline(false);

  await expect(here.getByRole("button", { name: /The checker is at “it needs repair/ })).toBeVisible();
});

test("two who change one claim see both versions, and the second chooses", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const claimId = claimIds[0]!;
  const page = await openDesk(openAs, newsroom.editor, articleId);
  await atClaim(page, claimId);
  await page.keyboard.press("3");
  await page.keyboard.type("Two registers differ.");
  // What the other does reaches the server, but not yet this page.
  await page.route("**/live*", (route) => route.abort());
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await checkClaim(newsroom.checker, { articleId, claimId }, { do: "take" });
  await checkClaim(newsroom.checker, { articleId, claimId }, { do: "release" });

  await card(page).getByLabel("Disputed: why?").press("Enter");

  const conflict = card(page).getByRole("alert").filter({ hasText: "Two people changed this claim" });
  await expect(conflict).toContainText("What stands now");
  await expect(conflict).toContainText("The bridge opened in 1932.");
  await expect(conflict).toContainText("the verdict “Disputed” (Two registers differ.)");
  await expect(mark(page, claimId)).toHaveAttribute("data-state", "open");
  await conflict.getByRole("button", { name: "Do mine on top" }).click();
  await expect(mark(page, claimId)).toHaveAttribute("data-state", "disputed");
});

test("a lost answer is asked for again, and the verdict is given once", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const claimId = claimIds[0]!;
  const source = {
    ...{ title: "Register", publisher: "", author: "", url: "", publishedOn: null },
    ...{ kind: "document" as const, primary: true, origin: "" },
  };
  const piece = { source, stance: "supports" as const, locator: "row 1", excerpt: "", note: "", file: null };
  await addEvidence(newsroom.editor, { articleId, claimId }, piece);
  const page = await openDesk(openAs, newsroom.checker, articleId);
  await atClaim(page, claimId);
  let asked = 0;
  await page.route("**/commands", async (route) => {
    asked++;
    if (asked > 1) return route.continue();
    // It arrives and is recorded; only the answer never comes back.
    await route.fetch();
    await route.abort("connectionreset");
  });

  await page.keyboard.press("1");

  await expect(card(page)).toContainText("Verified");
  await expect.poll(() => asked).toBe(2);
  await page.keyboard.press("h");
  await expect(card(page).getByRole("listitem").filter({ hasText: "gave a verdict" })).toHaveCount(1);
});
