import { type Browser, type BrowserContext, test as base, type Page } from "@playwright/test";
import { sessionCookie } from "../lib/auth/cookie-settings";
import { encodeSession } from "../lib/auth/session-token";
import { inTransaction } from "../lib/db/client";
import { openSession } from "../lib/db/sessions";
import type { Actor } from "../lib/domain/actor";
import { type BuiltNewsroom, buildNewsroom } from "../prisma/factories/newsroom";

type Fixtures = {
  /** A newsroom with a member for each role, of this test alone. */
  newsroom: BuiltNewsroom;
  /** Another one, whose members have no business in the first. */
  rival: BuiltNewsroom;
  /** A browser of their own in which an actor is signed in, at a path. */
  openAs: (actor: Actor, path: string, options?: Parameters<Browser["newContext"]>[0]) => Promise<Page>;
};

/**
 * What the browser itself reports of something refused is a test's subject, not an error of the page: a request, and
 * a script in the frame of a captured page, which axe tries to put there.
 */
const refusals = ["Failed to load resource", "Blocked script execution in 'about:srcdoc'"];

export const test = base.extend<Fixtures>({
  // biome-ignore-start lint/correctness/noEmptyPattern: Playwright reads here which fixtures a fixture needs.
  newsroom: async ({}, use) => use(await buildNewsroom()),
  rival: async ({}, use) => use(await buildNewsroom({ name: "The Rival" })),
  // biome-ignore-end lint/correctness/noEmptyPattern: as above.
  openAs: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    const errors: string[] = [];
    await use(async (actor, path, options = {}) => {
      const context = await browser.newContext({ baseURL, ...options });
      contexts.push(context);
      await context.addCookies([{ ...(await cookieOf(actor)), url: baseURL! }]);
      const page = await context.newPage();
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      page.on("pageerror", (error) => errors.push(String(error)));
      await page.goto(path);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(errors.filter((error) => !refusals.some((refusal) => error.startsWith(refusal)))).toEqual([]);
  },
});

export const { expect } = test;

/** The cookie of a fresh session of an actor, past the sign-in page. */
export async function cookieOf({ userId }: Pick<Actor, "userId">): Promise<{ name: string; value: string }> {
  const session = await inTransaction((tx) => openSession(tx, userId, "a test", new Date()));
  return { name: sessionCookie().name, value: await encodeSession(session) };
}
