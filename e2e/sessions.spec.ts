import { createSignInLink } from "../lib/auth/sign-in-link";
import { changeRole } from "../lib/commands/change-role";
import { removeMember } from "../lib/commands/remove-member";
import { signOutEverywhere } from "../lib/commands/sign-out-everywhere";
import { db } from "../lib/db/client";
import type { Actor } from "../lib/domain/actor";
import { buildArticle } from "../prisma/factories/article";
import { expect, test } from "./fixtures";

async function emailOf({ userId }: Actor): Promise<string> {
  return (await db().user.findUniqueOrThrow({ where: { id: userId } })).email;
}

test.describe("the session cookie", () => {
  test("cannot be read by scripts, and another is given at each sign-in", async ({ newsroom, page }) => {
    const cookies: string[] = [];
    for (let i = 0; i < 2; i++) {
      await page.goto(await createSignInLink(await emailOf(newsroom.owner)));
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.waitForURL("**/account");
      const cookie = (await page.context().cookies()).find(({ name }) => name === "stet.session")!;
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
      cookies.push(cookie.value);
    }
    expect(await page.evaluate(() => document.cookie)).not.toContain("stet.session");

    // The session from before the second sign-in ended with it.
    await page.context().addCookies([{ name: "stet.session", value: cookies[0]!, url: page.url() }]);
    await page.goto("/account");
    await expect(page).toHaveURL(/\/sign-in/);
  });

  test("shows a browser's script no more than a name", async ({ newsroom, openAs }) => {
    const page = await openAs(newsroom.editor, "/account");
    const answer = await page.evaluate(async () => (await fetch("/api/auth/session")).json());
    expect(Object.keys(answer)).toEqual(["user", "expires"]);
    expect(answer.user).toEqual({ name: "The editor", email: await emailOf(newsroom.editor) });

    await signOutEverywhere(newsroom.editor.userId);
    const after = await page.evaluate(async () => (await fetch("/api/auth/session")).json());
    expect(after.user).toBeUndefined();
  });
});

test.describe("an open live stream", () => {
  const changes = {
    "a removal": (newsroom: { owner: Actor; checker: Actor }) => removeMember(newsroom.owner, newsroom.checker.userId),
    "another role": (newsroom: { owner: Actor; checker: Actor }) =>
      changeRole(newsroom.owner, newsroom.checker.userId, "reader"),
    "signing out everywhere": (newsroom: { owner: Actor; checker: Actor }) =>
      signOutEverywhere(newsroom.checker.userId),
  };
  for (const [what, change] of Object.entries(changes)) {
    test(`ends within a second of ${what}`, async ({ newsroom, openAs }) => {
      const { articleId } = await buildArticle(newsroom.owner);
      const page = await openAs(newsroom.checker, "/account");
      const ended = page.evaluate(readToEnd, `/api/articles/${articleId}/live?after=0`);
      await page.waitForFunction(() => document.title.includes("event:"));
      const asked = Date.now();
      await change(newsroom);
      const { heard, at } = await ended;

      expect(heard).toContain("event: ended");
      expect(at - asked).toBeLessThan(1_000);
    });
  }
});

/** In the page: reads a stream to its end, showing what came so far in the title. */
async function readToEnd(address: string): Promise<{ heard: string; at: number }> {
  const reader = (await fetch(address)).body!.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    heard += next.value;
    document.title = heard;
  }
  return { heard, at: Date.now() };
}
