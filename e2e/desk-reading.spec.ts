import { buildArticle, manySentences } from "../prisma/factories/article";
import { atClaim, card, openDesk } from "./desk-page";
import { expect, test } from "./fixtures";

test("doubt is shown with its reason, explained by one key and settled by another", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor, {
    sentences: [{ words: "it needs repair", by: "Ana Petrova", level: "unsure" }],
  });
  const page = await openDesk(openAs, newsroom.checker, articleId);
  await atClaim(page, claimIds[0]!);
  await expect(card(page)).toContainText("The machine is unsure. The sentence was built with its claim.");
  await page.keyboard.press("Shift+Y");
  await expect(card(page).getByRole("region", { name: "How the machine read it" })).toContainText("Rulebuilt");
  await expect(card(page).getByText("Rule")).toBeInViewport();
  await page.keyboard.press("Shift+Y");
  await expect(card(page).getByText("Rule")).toHaveCount(0);
  await page.keyboard.press("Shift+Y");
  await page.keyboard.press("y");
  await expect(card(page)).not.toContainText("The machine is unsure.");
  await expect(card(page)).toContainText("A person has agreed with the reading or changed it.");
  await page.reload();
  await atClaim(page, claimIds[0]!);
  await expect(card(page)).not.toContainText("The machine is unsure.");
});

test("speaker, kind and cue are put right by key", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.checker, articleId);
  await atClaim(page, claimIds[1]!);

  // Who speaks nearest stands first.
  await page.keyboard.press("s");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(card(page).getByRole("definition").first()).toContainText("the mayor’s office");
  await page.keyboard.press("i");
  await expect(card(page).getByRole("button", { name: "Indirect" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(card(page).getByRole("definition").first()).toContainText("The article");
  await page.keyboard.press("u");
  await expect(card(page).getByRole("definition").first()).toContainText("the mayor’s office");
  await page.keyboard.press("s");
  await page.keyboard.type("Ana Ruiz");
  await card(page).getByRole("button", { name: "Add the speaker" }).click();
  await expect(card(page).getByRole("definition").first()).toContainText("Ana Ruiz");

  await page.keyboard.press("w");
  const word = (name: string) => card(page).getByRole("option", { name, exact: true });
  await expect(word("said")).toBeFocused();
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(word("said")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(card(page).getByRole("definition").nth(2)).toContainText("Petrova said");
});

test("those through whom words came are put in order by key and by button, with the focus going along", async ({
  newsroom,
  openAs,
}) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.checker, articleId);
  const speaker = card(page).getByRole("definition").first();
  await atClaim(page, claimIds[1]!);
  for (const name of ["the mayor", "Ben Okri"]) {
    await page.keyboard.press("d");
    await page.keyboard.type(name);
    await card(page).getByRole("button", { name: "Add the speaker" }).click();
    await expect(speaker).toContainText(`citing ${name}`);
    await expect(card(page).getByRole("textbox")).toHaveCount(0);
  }

  await page.keyboard.press("d");
  await card(page).getByRole("button", { name: "Move Ben Okri up" }).focus();
  await page.keyboard.press("Enter");
  await expect(speaker).toContainText("citing Ben Okri, citing the mayor");
  await expect(card(page).getByRole("button", { name: "Move Ben Okri up" })).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(speaker).toContainText("citing the mayor, citing Ben Okri");
  await expect(card(page).getByRole("button", { name: "Move Ben Okri down" })).toBeFocused();
});

test("what a key brings up is in view: the filter below the bar, the newest of the history to its end", async ({
  newsroom,
  openAs,
}) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor, { sentences: manySentences(40) });
  const page = await openDesk(openAs, newsroom.checker, articleId, { viewport: { width: 1280, height: 640 } });
  await page.evaluate(() => scrollTo(0, 70));
  await page.keyboard.press("/");
  const field = page.getByRole("searchbox", { name: "Words or speaker" });
  await expect(field).toBeFocused();
  const bar = (await page.getByRole("button", { name: "to close" }).boundingBox())!;
  expect((await field.boundingBox())!.y).toBeGreaterThanOrEqual(bar.y + bar.height);

  await page.keyboard.press("Escape");
  await atClaim(page, claimIds[1]!);
  await page.keyboard.press("t");
  await page.keyboard.press("h");
  await expect(card(page).getByRole("region", { name: "History" }).locator("time").first()).toBeInViewport();
});
