import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { createSignInLink } from "../lib/auth/sign-in-link";
import { changeRole } from "../lib/commands/change-role";
import { inviteMember } from "../lib/commands/invite-member";
import { db } from "../lib/db/client";
import type { Actor } from "../lib/domain/actor";
import { expect, test } from "./fixtures";

const password = "copper window thirty geese";

async function emailOf({ userId }: Actor): Promise<string> {
  return (await db().user.findUniqueOrThrow({ where: { id: userId } })).email;
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/** Whether nothing sticks out sideways. */
function fits(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
}

test("the first owner signs in by the link, chooses a password, and signs in with it again", async ({
  newsroom,
  page,
}) => {
  const link = await createSignInLink(await emailOf(newsroom.owner));
  await page.goto(link);
  await page.goto(link); // A preview does not use it up.
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Choose a password" })).toBeVisible();

  await page.getByLabel("New password").fill(password);
  await page.getByRole("button", { name: "Choose this password" }).click();
  await expect(page.getByRole("heading", { name: "Choose a password" })).toBeHidden();
  await page.getByRole("textbox", { name: "Name" }).fill("Ana Petrova");
  await page.getByRole("button", { name: "Save the name" }).click();
  await page.getByRole("button", { name: "Ana Petrova, your account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();

  await page.waitForURL("**/sign-in");
  await page.goto("/members");
  await page.getByLabel("E-mail").fill(`  ${(await emailOf(newsroom.owner)).toUpperCase()} `);
  await page.getByRole("textbox", { name: "Password" }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/members$/);

  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link no longer works" })).toBeVisible();
});

test("a refused sign-in keeps what was typed and says nothing of who exists", async ({ newsroom, page }) => {
  const sentences: (string | null)[] = [];
  for (const email of [await emailOf(newsroom.editor), "nobody@example.org"]) {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("textbox", { name: "Password" }).fill("not the password");
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page.getByText("is not right")).toBeVisible();
    sentences.push(await page.getByRole("form").getByRole("alert").textContent());
    await expect(page.getByLabel("E-mail")).toHaveValue(email);
    await expect(page.getByRole("textbox", { name: "Password" })).toHaveValue("not the password");
  }
  expect(sentences[0]).toBe(sentences[1]);
});

test("a guesser is turned away whatever address they claim to come from", async ({ newsroom, page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(await emailOf(newsroom.writer));
  await page.getByRole("textbox", { name: "Password" }).fill("a guess");
  const answer = page.getByRole("form").getByRole("alert");
  for (let guess = 1; guess <= 9; guess++) {
    await page.setExtraHTTPHeaders({ "x-forwarded-for": `203.0.113.${guess}` });
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Sign in" }).click();
    await answered;
    await expect(page.getByRole("button", { name: "Sign in" })).not.toHaveAttribute("aria-busy");
  }
  await expect(answer).toHaveText("Too many attempts. Wait 15 minutes, then try again.");
});

test("signing in leads nowhere but into Stet", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.reader, "/sign-in?next=https://evil.example/");
  await expect(page).toHaveURL(/localhost:\d+\/articles$/);
});

test("an owner invites someone, who joins with a name, an address and a password", async ({
  newsroom,
  openAs,
  browser,
  baseURL,
}) => {
  const owner = await openAs(newsroom.owner, "/members");
  await owner.getByLabel("Role", { exact: true }).selectOption("editor");
  await owner.getByRole("button", { name: "Make an invitation link" }).click();
  const link = await owner.getByLabel("Link", { exact: true }).inputValue();
  await expect(owner.getByRole("list", { name: "Open invitations" })).toContainText("whoever has the link, as editor");

  const guest = await (await browser.newContext({ baseURL: baseURL! })).newPage();
  await guest.goto(link);
  await expect(guest.getByRole("heading", { name: `Join ${newsroom.name}` })).toBeVisible();
  await guest.getByRole("textbox", { name: "Name" }).fill("Ben Ito");
  await guest.getByLabel("E-mail").fill(`ben-${newsroom.id}@example.org`);
  await guest.getByRole("textbox", { name: "Password" }).fill("password12345");
  await guest.getByRole("button", { name: "Join" }).click();
  await expect(guest.getByText("among the first that guessers try")).toBeVisible();
  await expect(guest.getByRole("textbox", { name: "Password" })).toBeFocused();
  await expect(guest.getByRole("textbox", { name: "Name" })).toHaveValue("Ben Ito");
  await guest.getByRole("textbox", { name: "Password" }).fill(password);
  await guest.getByRole("button", { name: "Join" }).click();
  await expect(guest.getByRole("button", { name: "Ben Ito, your account" })).toBeVisible();

  await owner.reload();
  await expect(owner.getByRole("row", { name: /Ben Ito/ })).toContainText("editor");
  await expect(owner.getByRole("list", { name: "Open invitations" })).toBeHidden();
  await guest.context().clearCookies();
  await guest.goto(link);
  await expect(guest.getByRole("heading", { name: "This invitation no longer works" })).toBeVisible();
  await guest.context().close();
});

test("someone who has an account joins a second newsroom and goes back to the first", async ({
  newsroom,
  rival,
  openAs,
}) => {
  const link = await inviteMember(newsroom.owner, { role: "checker", email: await emailOf(rival.editor) });
  const page = await openAs(rival.editor, link);
  await page.getByRole("button", { name: /^Join as/ }).click();
  await page.getByRole("button", { name: `${newsroom.name}, change newsroom` }).click();
  await page.getByRole("menuitem", { name: rival.name }).click();
  await expect(page.getByRole("button", { name: `${rival.name}, change newsroom` })).toBeVisible();
});

test("an owner cannot leave a newsroom without one, and the choice stays on screen", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.owner, "/members");
  const role = page.getByLabel("Role of The owner");
  await role.selectOption("reader");
  await page.getByRole("button", { name: "Make The owner a reader" }).click();
  await expect(page.getByText("A newsroom needs an owner. Make someone else an owner first.")).toBeVisible();
  await expect(role).toHaveValue("reader");
});

test("an owner removes a member, who is out at once", async ({ newsroom, openAs }) => {
  const theirs = await openAs(newsroom.writer, "/articles");
  const page = await openAs(newsroom.owner, "/members");
  await page.getByRole("button", { name: "Remove The writer" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Remove The writer" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByRole("row", { name: /The writer/ })).toBeHidden();

  await theirs.goto("/members");
  await expect(theirs.getByText("you belong to no newsroom here")).toBeVisible();
});

test("signing out everywhere ends the other device too", async ({ newsroom, openAs }) => {
  const here = await openAs(newsroom.checker, "/account");
  const elsewhere = await openAs(newsroom.checker, "/account");
  await expect(elsewhere.getByText("a test").or(elsewhere.getByText("Another program")).first()).toBeVisible();
  await here.getByRole("button", { name: "Sign out everywhere" }).click();
  await here.waitForURL("**/sign-in");

  await elsewhere.goto("/articles");
  await expect(elsewhere).toHaveURL(/\/sign-in/);
});

test("a form sent without a connection stays as it was typed, and is sent once there is one", async ({
  newsroom,
  openAs,
}) => {
  const page = await openAs(newsroom.owner, "/account");
  const name = page.getByLabel("Name", { exact: true });
  await name.fill("Ana Owner");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Save the name" }).click();

  await expect(page.getByText("You are offline, so nothing was sent. What you typed is still here")).toBeVisible();
  await expect(name).toHaveValue("Ana Owner");

  await page.context().setOffline(false);
  // A connection that breaks without the browser knowing is said as well.
  await page.route("**/account", (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await page.getByRole("button", { name: "Save the name" }).click();
  await expect(page.getByText("The server did not answer. What you typed is still here.")).toBeVisible();
  await expect(name).toHaveValue("Ana Owner");

  await page.unroute("**/account");
  await page.getByRole("button", { name: "Save the name" }).click();
  await expect
    .poll(async () => (await db().user.findUniqueOrThrow({ where: { id: newsroom.owner.userId } })).name)
    .toBe("Ana Owner");
});

test("one other device can be signed out from the account", async ({ newsroom, openAs }) => {
  const elsewhere = await openAs(newsroom.checker, "/account");
  const here = await openAs(newsroom.checker, "/account");
  await here.getByRole("button", { name: /^Sign out Another program/ }).click();
  await expect(here.getByRole("button", { name: /^Sign out Another program/ })).toBeHidden();

  await elsewhere.goto("/account");
  await expect(elsewhere).toHaveURL(/\/sign-in\?next=%2Faccount/);
});

test("a role that changed holds for a page that is open already", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.owner, "/members");
  const other = await openAs(newsroom.editor, "/members");
  await expect(other.getByRole("button", { name: "Make an invitation link" })).toBeHidden();
  await changeRole(newsroom.owner, newsroom.editor.userId, "owner");
  await changeRole({ ...newsroom.editor, role: "owner" }, newsroom.owner.userId, "reader");

  await page.getByRole("button", { name: "Make an invitation link" }).click();
  await expect(page.getByText("Only an owner can manage members.")).toBeVisible();
});

test.describe("axe finds nothing, by day, by night and on a phone", () => {
  for (const look of [
    { name: "light", options: { colorScheme: "light" as const } },
    { name: "dark", options: { colorScheme: "dark" as const } },
    { name: "phone", options: { viewport: { width: 360, height: 740 } } },
  ]) {
    test(look.name, async ({ newsroom, openAs, browser, baseURL }) => {
      const email = "someone.with.a.long.address@newsroom.example.org";
      await inviteMember(newsroom.owner, { role: "writer", email });
      const owner = await openAs(newsroom.owner, "/members", look.options);
      expect(await faults(owner)).toEqual([]);
      expect(await fits(owner)).toBe(true);
      await owner.getByRole("button", { name: "Remove The writer" }).click();
      await expect(owner.getByRole("dialog")).toBeVisible();
      expect(await faults(owner)).toEqual([]);
      await owner.goto("/account");
      expect(await faults(owner)).toEqual([]);
      expect(await fits(owner)).toBe(true);

      const guest = await (await browser.newContext({ baseURL: baseURL!, ...look.options })).newPage();
      const invitation = await inviteMember(newsroom.owner, { role: "reader", email: "" });
      const signInLink = await createSignInLink(await emailOf(newsroom.owner));
      for (const path of ["/sign-in", invitation, "/join/x/y", signInLink, "/sign-in/link/made-up"]) {
        await guest.goto(path);
        expect(await faults(guest), path).toEqual([]);
        expect(await fits(guest)).toBe(true);
      }
      await guest.goto("/sign-in");
      await guest.getByRole("button", { name: "Sign in" }).click();
      await expect(guest.getByText("Write the whole e-mail address")).toBeVisible();
      expect(await faults(guest)).toEqual([]);
      await guest.context().close();
    });
  }
});
