import type { Page } from "@playwright/test";
import { addEvidence } from "../lib/commands/evidence";
import { buildArticle } from "../prisma/factories/article";
import { expectAccessible, looks } from "./accessible";
import { atClaim, card, expectReady, mark, openDesk } from "./desk-page";
import { expect, test } from "./fixtures";

const pasted = [
  "The bridge opened in 1932, Ana Petrova said.",
  "“It needs repair,” Petrova said.",
  "The mayor’s office did not respond to a request for comment.",
].join("\n");

const keys = async (page: Page, ...pressed: string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
};

test("from pasted text to a verdict on evidence, by keyboard alone", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.checker, "/articles/new");
  await page.getByRole("textbox", { name: "Text", exact: true }).focus();
  await page.keyboard.insertText(pasted);
  await page.getByLabel("Title").focus();
  await page.keyboard.type("The bridge");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/articles\/[0-9a-f-]{36}$/);
  await expectReady(page);
  await expect(card(page)).toContainText("claims");

  await keys(page, "j");
  await expect(card(page)).toContainText("Claim 1 of");
  await keys(page, "t");
  await expect(card(page)).toContainText("In progress");
  await keys(page, "1");
  await expect(page.getByRole("status").filter({ hasText: "Add a supporting piece of evidence" })).toBeVisible();

  await keys(page, "e");
  await expect(card(page).getByLabel("Source")).toBeFocused();
  await page.keyboard.type("Register of bridges");
  await card(page).getByLabel("Where in it").focus();
  await page.keyboard.type("row 12");
  await keys(page, "Control+Enter");
  await expect(card(page).getByRole("listitem").filter({ hasText: "Register of bridges, row 12" })).toBeVisible();

  await keys(page, "1");
  await expect(card(page)).toContainText("Verified");
  await page.reload();
  await expectReady(page);
  await keys(page, "j");
  await expect(card(page)).toContainText("Verified");
});

test("a source is found again by another checker, for another claim", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const source = {
    ...{ title: "Register of bridges", publisher: "Roads office", author: "", url: "https://roads.example/bridges" },
    ...{ publishedOn: null, kind: "dataset" as const, primary: true, origin: "" },
  };
  const piece = { source, stance: "supports" as const, locator: "row 1", excerpt: "", note: "", file: null };
  await addEvidence(newsroom.editor, { articleId, claimId: claimIds[0]! }, piece);
  const page = await openDesk(openAs, newsroom.checker, articleId);

  await atClaim(page, claimIds[1]!);
  await keys(page, "e");
  await page.keyboard.type("register");
  await card(page).getByRole("button", { name: "Register of bridges Roads office" }).click();
  await card(page).getByRole("radio", { name: "Refutes" }).check();
  await card(page).getByLabel("Where in it").fill("row 2");
  await card(page).getByRole("button", { name: "Add the evidence" }).click();

  const item = card(page).getByRole("listitem").filter({ hasText: "row 2" });
  await expect(item).toContainText("Refutes");
  await expect(item.getByRole("link", { name: "Register of bridges" })).toHaveAttribute("href", source.url);
});

test("evidence without a locator is refused, and what was written stays", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.checker, articleId);

  await atClaim(page, claimIds[0]!);
  await keys(page, "e");
  await page.keyboard.type("Register of bridges");
  await card(page).getByLabel("What it says there").fill("opened 1932");
  await keys(page, "Control+Enter");
  await expect(card(page).getByText("Say where in the source it stands")).toBeVisible();

  await atClaim(page, claimIds[1]!);
  await atClaim(page, claimIds[0]!);
  await keys(page, "e");
  await expect(card(page).getByLabel("What it says there")).toHaveValue("opened 1932");
});

test("a file is attached with its name and can be fetched again", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.checker, articleId);

  await atClaim(page, claimIds[0]!);
  await keys(page, "e");
  await page.keyboard.type("Photograph of the register");
  await card(page).getByLabel("Where in it").fill("the plate on the wall");
  await card(page)
    .getByLabel("File", { exact: true })
    .setInputFiles({ name: "plate.txt", mimeType: "text/plain", buffer: Buffer.from("opened 1932") });
  await expect(card(page).getByRole("button", { name: "Leave plate.txt out" })).toBeVisible();
  await card(page).getByRole("button", { name: "Add the evidence" }).click();

  const link = card(page).getByRole("link", { name: "plate.txt" });
  await expect(link).toBeVisible();
  const fetched = await page.request.get((await link.getAttribute("href"))!);
  expect(await fetched.text()).toBe("opened 1932");
});

test("a note sent twice is written once", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.reader, articleId);

  await atClaim(page, claimIds[0]!);
  await keys(page, "c");
  await page.keyboard.type("Ask the roads office.");
  await page.evaluate(() => {
    const button = [...document.querySelectorAll("button")].find((one) =>
      one.textContent?.startsWith("Write the note"),
    );
    button?.click();
    button?.click();
  });

  await expect(card(page).getByText("Ask the roads office.")).toHaveCount(1);
  await page.reload();
  await expectReady(page);
  await atClaim(page, claimIds[0]!);
  await expect(card(page).getByText("Ask the roads office.")).toHaveCount(1);
});

test("a question is answered, resolved and reopened", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.writer, articleId);

  await atClaim(page, claimIds[0]!);
  await keys(page, "q");
  await page.keyboard.type("Which register?");
  await keys(page, "Enter");
  await card(page).getByRole("button", { name: "Answer" }).click();
  await page.keyboard.type("The roads office’s.");
  await keys(page, "Enter");
  await expect(card(page).getByRole("paragraph").filter({ hasText: "The roads office’s." })).toBeVisible();
  await card(page).getByRole("button", { name: "Resolve" }).click();
  await expect(card(page).getByText("Question, resolved")).toBeVisible();
  await card(page).getByRole("button", { name: "Reopen" }).click();
  await expect(card(page).getByText("Question, resolved")).toHaveCount(0);
});

test("a reader is offered no verdicts, and a writer none on their own article", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor, { writers: [newsroom.checker.userId] });
  const reader = await openDesk(openAs, newsroom.reader, articleId);
  await atClaim(reader, claimIds[0]!);
  await expect(card(reader).getByRole("button", { name: "Verified" })).toHaveCount(0);

  const writer = await openDesk(openAs, newsroom.checker, articleId);
  await atClaim(writer, claimIds[0]!);
  await keys(writer, "t");
  await expect(writer.getByText("You wrote this article, so someone else has to check it.")).toBeVisible();
});

test("every key is in the help sheet, and single keys can be turned off", async ({ newsroom, openAs }) => {
  const { articleId } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.checker, articleId);

  await keys(page, "?");
  const help = page.getByRole("dialog", { name: "Keys of the desk" });
  await expect(help).toContainText("Merge with the next claim");
  await help.getByRole("checkbox", { name: "Single keys act" }).uncheck();
  await keys(page, "Escape");
  await expect(help).toHaveCount(0);
  await keys(page, "j");
  await expect(card(page)).not.toContainText("Claim 1 of");
});

test("the palette finds a deed, a speaker and a claim by its words", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.checker, articleId);

  await keys(page, "Control+k");
  await page.keyboard.type("needs repair");
  await page.getByRole("option", { name: /it needs repair/ }).click();
  await expect(mark(page, claimIds[1]!)).toHaveAttribute("data-at-hand", "");

  await keys(page, "f");
  await page.keyboard.type("mayor");
  await keys(page, "Enter");
  await expect(mark(page, claimIds[2]!)).toHaveAttribute("data-at-hand", "");
});

test("a rival's article, and one that never existed, look alike", async ({ newsroom, rival, openAs }) => {
  const { articleId } = await buildArticle(rival.editor, { title: "A secret" });
  for (const path of [`/articles/${articleId}`, "/articles/nonsense"]) {
    const page = await openAs(newsroom.editor, path);
    await expect(page.getByRole("heading", { name: "Not found" })).toBeVisible();
    await expect(page.getByText("A secret")).toHaveCount(0);
  }
});

test("what the desk says leaves by itself, but stays while one points at it or has the focus in it", async ({
  newsroom,
  openAs,
}) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.checker, articleId);
  await page.clock.install();
  await atClaim(page, claimIds[0]!);
  await page.keyboard.press("1");
  const said = page.getByText("Add a supporting piece of evidence with a locator");
  const offered = page.getByRole("status").getByRole("button", { name: "Add evidence" });

  await offered.hover();
  await page.clock.runFor(20_000);
  await expect(said).toBeVisible();
  await offered.focus();
  await page.mouse.move(0, 0);
  await page.clock.runFor(20_000);
  await expect(said).toBeVisible();
  await offered.blur();
  await page.clock.runFor(8_000);
  await expect(said).toHaveCount(0);
});

for (const [look, options] of Object.entries(looks)) {
  test(`the desk is accessible (${look})`, async ({ newsroom, openAs }) => {
    const { articleId, claimIds } = await buildArticle(newsroom.editor);
    const page = await openDesk(openAs, newsroom.editor, articleId, options);
    await expectAccessible(page);
    await atClaim(page, claimIds[1]!);
    await expectAccessible(page);
    await keys(page, "e");
    await expect(card(page).getByLabel("Source")).toBeVisible();
    await expectAccessible(page);
    await keys(page, "Escape", "2");
    await expect(card(page).getByLabel("Inaccurate: why?")).toBeVisible();
    await expectAccessible(page);
    await keys(page, "Escape", "Shift+C");
    await expect(page.getByRole("dialog", { name: "Before this article closes" })).toBeVisible();
    await expectAccessible(page);
    await keys(page, "Escape", "?");
    await expect(page.getByRole("dialog", { name: "Keys of the desk" })).toBeVisible();
    await expectAccessible(page);
  });
}
