import type { Page } from "@playwright/test";
import { buildArticle, manySentences } from "../prisma/factories/article";
import { atClaim, mark, openDesk } from "./desk-page";
import { expect, test } from "./fixtures";

const claims = 300;

test("a verdict draws its own paragraph again, here and on the other's page, and not the article", async ({
  newsroom,
  openAs,
}) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor, { sentences: manySentences(claims) });
  const other = await openDesk(openAs, newsroom.editor, articleId);
  const page = await openDesk(openAs, newsroom.checker, articleId);
  for (const each of [other, page]) await expect(each.locator("[data-paragraph]")).toHaveCount(claims + 1);
  const claimId = claimIds[0]!;
  await atClaim(page, claimId);
  await other.evaluate(remember);
  await page.evaluate(remember);

  await page.keyboard.press("2");
  await page.keyboard.type("There were three.");
  await page.keyboard.press("Enter");

  for (const each of [page, other]) {
    await expect(mark(each, claimId)).toHaveAttribute("data-state", "inaccurate");
    const drawn = await redrawn(each);
    const own = await mark(each, claimId).evaluate((element) => element.closest("[data-paragraph]")!.id);
    expect(drawn).toContain(own);
    // Giving a verdict may take the next claim to hand, which shows in its paragraph.
    expect(drawn.length).toBeLessThanOrEqual(3);
  }
});

/** In the page: what React drew each paragraph with. It gives a paragraph new properties whenever it draws it. */
function remember(): void {
  const seen = window as typeof window & { drawnWith: Map<Element, unknown> };
  seen.drawnWith = new Map();
  for (const paragraph of document.querySelectorAll("[data-paragraph]")) {
    const key = Object.keys(paragraph).find((name) => name.startsWith("__reactProps$"))!;
    seen.drawnWith.set(paragraph, paragraph[key as keyof Element]);
  }
}

/** The ids of the paragraphs that were drawn again since, or are new. */
async function redrawn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { drawnWith } = window as typeof window & { drawnWith: Map<Element, unknown> };
    const again: string[] = [];
    for (const paragraph of document.querySelectorAll("[data-paragraph]")) {
      const key = Object.keys(paragraph).find((name) => name.startsWith("__reactProps$"))!;
      if (drawnWith.get(paragraph) !== paragraph[key as keyof Element]) again.push(paragraph.id);
    }
    return again;
  });
}
