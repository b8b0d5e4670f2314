import type { Page } from "@playwright/test";
import { buildArticle } from "../prisma/factories/article";
import { atClaim, card, mark, openDesk } from "./desk-page";
import { expect, test } from "./fixtures";

test("a claim is shrunk, extended and put back, a word a key", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.checker, articleId);
  const words = card(page).getByRole("blockquote").first();
  await atClaim(page, claimIds[0]!);

  await page.keyboard.press("[");
  await expect(words).toHaveText("The bridge opened in");
  await page.keyboard.press("]");
  await expect(words).toHaveText("The bridge opened in 1932");
  await page.keyboard.press("Shift+BracketRight");
  await expect(words).toHaveText("bridge opened in 1932");
  await page.keyboard.press("Shift+BracketLeft");
  await expect(words).toHaveText("The bridge opened in 1932");
  await page.keyboard.press("u");
  await expect(page.getByText(/^Undone: the change of words on/)).toBeVisible();
  await expect(words).toHaveText("bridge opened in 1932");

  // Pressed before the answer to the first is there.
  await page.keyboard.press("u");
  await page.keyboard.press("[");
  await expect(words).toHaveText("The bridge opened in");
});

test("a claim is split at a word, merged again, and each is undone by name", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.checker, articleId);
  await atClaim(page, claimIds[0]!);

  await page.keyboard.press("p");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(card(page)).toContainText("Claim 1 of 4");
  await page.keyboard.press("m");
  await expect(card(page)).toContainText("Claim 1 of 3");
  await expect(card(page).getByRole("blockquote").first()).toHaveText("The bridge opened in 1932.");
  await page.keyboard.press("u");
  await expect(page.getByText(/^Undone: merging with the next claim/)).toBeVisible();
  await expect(card(page)).toContainText("Claim 1 of 4");
  await page.keyboard.press("u");
  await expect(page.getByText(/^Undone: splitting the claim/)).toBeVisible();
  await expect(card(page)).toContainText("Claim 1 of 3");
});

test("an article that asserts nothing is worked on by keyboard alone", async ({ newsroom, openAs }) => {
  const { articleId } = await buildArticle(newsroom.editor, { title: "The harbour", sentences: [] });
  const page = await openDesk(openAs, newsroom.checker, articleId);
  await expect(card(page)).toContainText("Nothing in this text reads as an assertion.");

  await page.keyboard.press("Shift+J");
  await expect(card(page)).toContainText("The harbour");
  await expect(page.locator("[aria-live]").filter({ hasText: "Headline: The harbour. Nothing to check:" })).toHaveCount(
    1,
  );
  await page.keyboard.press("a");
  await expect(page.getByRole("dialog", { name: "A new claim" })).toBeVisible();
});

test("a reason that is still to be written is asked for in words", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.checker, articleId);
  await atClaim(page, claimIds[1]!);

  await page.keyboard.press("x");
  await page.keyboard.press("Enter");
  const why = card(page).getByRole("textbox", { name: "Why is this not a claim?" });
  await expect(why).toHaveAccessibleDescription(/Write a few words here first\./);
  await expect(why).toBeFocused();
  await page.keyboard.type("A question.");
  await expect(card(page)).not.toContainText("Write a few words");
  await page.keyboard.press("Enter");
  await expect(page.locator("[aria-live]").filter({ hasText: "A withdrawn claim. Ana Petrova" })).toHaveCount(1);
});

test("words that no claim holds become one by keyboard alone", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.checker, articleId);
  await atClaim(page, claimIds[1]!);

  await page.keyboard.press("a");
  await expect(card(page).getByRole("option", { name: "Ana" })).toBeFocused();
  await page.keyboard.press("End");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "A new claim" });
  await expect(dialog).toContainText("needs repair");
  await expect(dialog.getByLabel("Indirect")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(card(page)).toContainText("of 4");
  await expect(card(page).getByRole("blockquote").first()).toHaveText("needs repair");
});

test("selected words become a claim, and a withdrawn claim comes back", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.checker, articleId);

  await page.locator("[data-kind=headline]").dblclick({ position: { x: 60, y: 24 } });
  await page
    .getByRole("group", { name: "The selected words" })
    .getByRole("button", { name: "Make it a claim" })
    .click();
  await expect(page.getByRole("dialog").getByLabel("Article’s own voice")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(card(page)).toContainText("Claim 1 of 4");
  await page.keyboard.press("u");
  await expect(page.getByText(/^Undone: the new claim/)).toBeVisible();

  await atClaim(page, claimIds[0]!);
  await page.keyboard.press("x");
  await page.keyboard.type("Not an assertion.");
  await page.keyboard.press("Enter");
  await expect(card(page)).toContainText("Withdrawn: Not an assertion.");
  await expect(mark(page, claimIds[0]!)).toHaveCount(0);
  await page.keyboard.press("x");
  await expect(mark(page, claimIds[0]!)).toBeVisible();
});

test("an added quotation is guessed to be direct and by whoever speaks in its sentence, and taken with one key", async ({
  newsroom,
  openAs,
}) => {
  const sentences = [{ words: "the bridge shakes and “it will fall soon”", by: "Ana Petrova" }];
  const { articleId } = await buildArticle(newsroom.editor, { sentences });
  const page = await openDesk(openAs, newsroom.checker, articleId);

  await selectWords(page, "it will fall soon");
  await page.keyboard.press("a");
  const dialog = page.getByRole("dialog", { name: "A new claim" });
  await expect(dialog.getByLabel("Direct quotation")).toBeFocused();
  await expect(dialog.getByLabel("Who says this?")).toHaveValue(/./);
  await page.keyboard.press("Enter");

  await expect(card(page)).toContainText("Claim 2 of 2");
  const facts = card(page).getByRole("definition");
  await expect(facts.first()).toContainText("Ana Petrova");
  await expect(facts.nth(1)).toContainText("Direct quotation");
});

test("an added claim is given to somebody the article does not name yet, by touch", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const options = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const page = await openDesk(openAs, newsroom.checker, articleId, options);
  await atClaim(page, claimIds[0]!);
  await card(page).getByRole("button", { name: "Put the card away" }).tap();

  await selectWords(page, "opened in 1932");
  await page.dispatchEvent("body", "pointerup");
  await page.getByRole("group", { name: "The selected words" }).getByRole("button", { name: "Make it a claim" }).tap();
  const dialog = page.getByRole("dialog", { name: "A new claim" });
  await expect(dialog.getByLabel("Article’s own voice")).toBeChecked();
  await dialog.getByLabel("Indirect").tap();
  await dialog.getByRole("button", { name: "Add the claim" }).tap();
  await expect(dialog).toContainText("Name who says this, or make it the article’s own voice.");
  await dialog.getByLabel("Who says this?").selectOption({ label: "Somebody else…" });
  await dialog.getByLabel("Their name").fill("Ben Okri");
  await dialog.getByRole("button", { name: "Add the claim" }).tap();

  await expect(card(page).getByRole("definition").first()).toContainText("Ben Okri");
});

test("an open passage is set aside with a reason and taken back", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.checker, articleId);
  await atClaim(page, claimIds[0]!);
  await page.keyboard.press("z");
  await expect(page.getByText("A claim stands in this passage.")).toBeVisible();
  await page.keyboard.press("x");
  await page.keyboard.type("Nothing is asserted here.");
  await page.keyboard.press("Enter");
  await expect(mark(page, claimIds[0]!)).toHaveCount(0);

  const passage = page.locator("[data-passage]", { hasText: "The bridge opened" });
  await expect(passage).toHaveAttribute("data-open", "");
  await passage.click({ position: { x: 8, y: 8 } });
  await page.keyboard.press("z");
  await page.keyboard.type("A caption.");
  await page.keyboard.press("Enter");
  await expect(card(page)).toContainText("Nothing to check: A caption.");
  await page.keyboard.press("z");
  await expect(passage).toHaveAttribute("data-open", "");
});

test("a control character that would turn the words round is shown and has no effect", async ({ newsroom, openAs }) => {
  const { articleId } = await buildArticle(newsroom.editor, {
    sentences: [{ words: "He said \u202eon\u202c today." }],
  });
  const page = await openDesk(openAs, newsroom.checker, articleId);

  await expect(page.getByRole("img", { name: "Hidden character RLO" })).toBeVisible();
  await page.keyboard.press("j");
  await expect(card(page).getByRole("blockquote")).toHaveText("He said on today.");
  await expect(card(page).getByRole("img", { name: "Hidden character RLO" })).toBeVisible();
  await expect(page.locator("[data-paragraph]").last()).toHaveText("He said on today.");
});

/** Select words of the article, as one does with a pointer or by keys. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector("[data-paragraph]")!.parentElement!, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(wanted);
      if (at >= 0) getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);
}
