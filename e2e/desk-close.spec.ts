import { checkClaim } from "../lib/commands/check-claim";
import { reviewClaim } from "../lib/commands/review-claim";
import { buildArticle } from "../prisma/factories/article";
import { atClaim, card, mark, openDesk } from "./desk-page";
import { expect, test } from "./fixtures";

test("an article closes through the gate with a waiver, is read-only, and reopens with a reason", async ({
  newsroom,
  openAs,
}) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  for (const claimId of claimIds) {
    await checkClaim(newsroom.checker, { articleId, claimId }, { do: "give", verdict: "disputed", note: "Two dates." });
    if (claimId !== claimIds[2]) await checkClaim(newsroom.editor, { articleId, claimId }, { do: "sign-off" });
  }
  for (const claimId of claimIds.slice(1)) {
    await reviewClaim(newsroom.editor, { articleId, claimId }, { do: "give", finding: "confirmed", note: "" });
  }
  const page = await openDesk(openAs, newsroom.editor, articleId);
  await page.getByRole("button", { name: /1 to close/ }).click();
  const gate = page.getByRole("dialog");
  await expect(gate.getByRole("listitem").first()).toHaveText(/it does not.*The check is not signed off\./);
  await expect(gate.getByRole("button", { name: "Close the article" })).toBeDisabled();
  await gate.getByRole("button", { name: /it does not/ }).click();
  await expect(mark(page, claimIds[2]!)).toHaveAttribute("data-at-hand", "");

  await page.keyboard.press("Shift+C");
  await gate.getByRole("button", { name: "Waive" }).click();
  await gate.getByLabel("Why can this be waived?").fill("The mayor’s office confirmed by telephone.");
  await gate.getByRole("button", { name: "Waive it" }).click();
  await expect(gate.getByRole("listitem").filter({ hasText: "The editor" })).toHaveText(
    /it does not.*The check is not signed off\..*confirmed by telephone\..*The editor/,
  );
  await gate.getByRole("button", { name: "Close the article" }).click();

  await expect(page.getByText("The article is closed.")).toBeVisible();
  await atClaim(page, claimIds[0]!);
  await expect(card(page).getByRole("button", { name: "Reopen" })).toHaveCount(0);
  await page.keyboard.press("[");
  await expect(page.getByText("This article is closed. Reopen it first.")).toBeVisible();

  await page.keyboard.press("Shift+C");
  await gate.getByLabel("Why is the article reopened?").fill("The mayor called.");
  await gate.getByRole("button", { name: "Reopen the article" }).click();
  await expect(page.getByRole("button", { name: /^Ready to close/ })).toBeVisible();
});

test("the gate has one row a claim, and each thing missing leads to where it is answered", async ({
  newsroom,
  openAs,
}) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.editor, articleId);
  await page.keyboard.press("Shift+C");
  const gate = page.getByRole("dialog");
  await expect(gate).toContainText("5 things are missing, in 3 places.");
  const row = gate.getByRole("listitem").filter({ hasText: "it needs repair" }).first();

  await row.getByRole("button", { name: "The attribution is not confirmed." }).click();

  await expect(gate).toHaveCount(0);
  await expect(page.locator(`[data-card="${claimIds[1]}"]`)).toBeVisible();
  await expect(card(page).getByRole("button", { name: "Confirmed" })).toBeFocused();
});

test("an editor signs off a colleague's check, and is not offered their own", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const give = { do: "give", verdict: "disputed", note: "Two dates." } as const;
  await checkClaim(newsroom.checker, { articleId, claimId: claimIds[0]! }, give);
  await checkClaim(newsroom.editor, { articleId, claimId: claimIds[1]! }, give);
  const page = await openDesk(openAs, newsroom.editor, articleId);

  await atClaim(page, claimIds[1]!);
  await expect(card(page).getByRole("button", { name: "Sign off" })).toHaveCount(0);
  await atClaim(page, claimIds[0]!);
  await page.keyboard.press("o");
  await expect(card(page)).toContainText("Signed off by The editor");
});

test("the filter narrows what is marked and what keys reach, and is taken back", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  await checkClaim(newsroom.checker, { articleId, claimId: claimIds[1]! }, { do: "take" });
  const page = await openDesk(openAs, newsroom.editor, articleId);

  await page.getByLabel("State").selectOption({ label: "In progress" });
  await expect(page.getByRole("search").getByText("1 of 3 claims")).toBeVisible();
  await expect(mark(page, claimIds[0]!)).toHaveAttribute("data-left", "");
  await page.getByRole("article", { name: "The article" }).click({ position: { x: 300, y: 5 } });
  await page.keyboard.press("j");
  await expect(mark(page, claimIds[1]!)).toHaveAttribute("data-at-hand", "");
  await page.keyboard.press("Shift+F");
  await expect(mark(page, claimIds[0]!)).not.toHaveAttribute("data-left", "");

  await page.getByLabel("Speaker", { exact: true }).selectOption({ label: "the mayor’s office" });
  await expect(page.getByRole("search").getByText("1 of 3 claims")).toBeVisible();
  await page.getByLabel("Checker").selectOption({ label: "The checker" });
  await expect(page.getByRole("search").getByText("0 of 3 claims")).toBeVisible();
  await page.getByRole("button", { name: "Show all", exact: true }).click();
  await page.keyboard.press("/");
  await page.keyboard.type("repair");
  await expect(page.getByRole("search").getByText("1 of 3 claims")).toBeVisible();
});

test("on a phone the card is a sheet that leaves three lines of the article in view", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const options = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const page = await openDesk(openAs, newsroom.checker, articleId, options);

  await mark(page, claimIds[1]!).tap();
  await expect(card(page)).toBeVisible();
  const sheet = (await card(page).boundingBox())!;
  const bar = (await page.locator("main > header").boundingBox())!;
  expect(sheet.y - (bar.y + bar.height)).toBeGreaterThanOrEqual(3 * 30);
  expect(sheet.y + sheet.height).toBeCloseTo(844, -1);
  await card(page).getByRole("button", { name: "Disputed" }).tap();
  await card(page).getByLabel("Disputed: why?").fill("Two registers differ.");
  await card(page)
    .getByRole("button", { name: /Give “Disputed”/ })
    .tap();
  await expect(mark(page, claimIds[1]!)).toHaveAttribute("data-state", "disputed");
  await card(page).getByRole("button", { name: "Put the card away" }).tap();
  await expect(card(page)).toBeHidden();
});
