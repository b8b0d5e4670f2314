import type { Page } from "@playwright/test";
import { buildArticle } from "../prisma/factories/article";
import { atClaim, card, mark, openDesk } from "./desk-page";
import { expect, test } from "./fixtures";

test("what is typed while a form waits for its answer is no command", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.checker, articleId);
  await atClaim(page, claimIds[1]!);
  const answer = await holdAnswers(page);

  // The button has the focus, and every letter would be a deed of the desk.
  await page.keyboard.press("s");
  await page.keyboard.type("Ana Ruiz");
  await card(page).getByRole("button", { name: "Add the speaker" }).press("Enter");
  await page.keyboard.type("x5");
  await expect(page.getByText("What you sent is being recorded.")).toBeVisible();
  await answer();
  await expect(card(page).getByRole("definition").first()).toContainText("Ana Ruiz");
  await expect(card(page).getByRole("textbox")).toHaveCount(0);
});

test("a verdict shows at once, so the next keys are the desk's, and its answer leaves the next form alone", async ({
  newsroom,
  openAs,
}) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.checker, articleId);
  await atClaim(page, claimIds[1]!);
  const answer = await holdAnswers(page);

  await page.keyboard.press("2");
  await page.keyboard.type("It opened in 1933.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("c");
  await page.keyboard.type("Ask");
  await expect(mark(page, claimIds[1]!)).toHaveAttribute("data-state", "inaccurate");
  await answer();
  await page.keyboard.type(" again.");
  await expect(card(page).getByLabel("Your note")).toHaveValue("Ask again.");
});

test("what is given again while its undo waits is given once the undo is there", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.editor, articleId);
  await atClaim(page, claimIds[1]!);
  await page.keyboard.press("Shift+1");
  await expect(card(page).getByRole("button", { name: "Confirmed" })).toHaveCount(0);

  const answer = await holdAnswers(page);
  await page.keyboard.press("u");
  await page.keyboard.press("Shift+1");
  await answer();
  await expect(page.getByText(/^Undone: the attribution review/)).toBeVisible();
  await answer();
  await expect(card(page).getByRole("region", { name: "Was it said?" })).toContainText("Confirmed");
  await expect(card(page).getByRole("button", { name: "Confirmed" })).toHaveCount(0);
});

/** Keep the answers to commands back; the function lets the one that waits through. */
async function holdAnswers(page: Page): Promise<() => Promise<void>> {
  const waiting: (() => void)[] = [];
  await page.route("**/commands", async (route) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    await route.continue();
  });
  return async () => {
    const answered = page.waitForResponse("**/commands");
    await expect.poll(() => waiting.length).toBe(1);
    waiting.pop()!();
    await answered;
  };
}
