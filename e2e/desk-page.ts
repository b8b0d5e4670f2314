/** The desk as its tests speak of it. */
import type { Locator, Page } from "@playwright/test";
import type { Actor } from "../lib/domain/actor";
import { expect } from "./fixtures";

type OpenAs = (actor: Actor, path: string, options?: object) => Promise<Page>;

/** Open an article's desk and wait until it answers to keys. */
export async function openDesk(openAs: OpenAs, actor: Actor, articleId: string, options?: object): Promise<Page> {
  const page = await openAs(actor, `/articles/${articleId}`, options);
  await expectReady(page);
  return page;
}

/** The desk answers to keys: the page's own code runs, for it has told that it is here. */
export async function expectReady(page: Page): Promise<void> {
  await expect(page.getByRole("article", { name: "The article" })).toBeVisible();
  // The stream is opened by the page's own code, so it runs by then.
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => name.includes("/presence")),
  );
}

/** The claim card. */
export function card(page: Page): Locator {
  return page.getByRole("complementary", { name: "The claim at hand" });
}

/** Where a claim begins in the text. */
export function mark(page: Page, claimId: string): Locator {
  return page.locator(`[data-claim="${claimId}"]`).first();
}

/** Take a claim to hand by clicking its words. */
export async function atClaim(page: Page, claimId: string): Promise<void> {
  await mark(page, claimId).click({ position: { x: 8, y: 8 } });
  await expect(page.locator(`[data-card="${claimId}"]`)).toBeVisible();
}
