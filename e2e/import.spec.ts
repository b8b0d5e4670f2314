import type { Page } from "@playwright/test";
import { db } from "../lib/db/client";
import { readSampleText, sampleArticles } from "../prisma/sample/sample";
import { expectAccessible, looks } from "./accessible";
import { expect, test } from "./fixtures";

const text = "Ana Petrova said the bridge needs repair.\nThe bridge opened in 1932.";

async function fill(page: Page, words: string): Promise<void> {
  await page.getByRole("textbox", { name: "Text", exact: true }).fill(words);
}
const send = (page: Page) => page.getByRole("button", { name: "Import the article" }).click();
const onDesk = /\/articles\/[0-9a-f-]{36}$/;

test("a pasted article becomes claims on the desk", async ({ newsroom, openAs }) => {
  const sample = sampleArticles[0]!;
  const page = await openAs(newsroom.checker, "/articles/new");

  await fill(page, readSampleText(sample));
  await page.getByLabel("Title").fill(sample.title);
  await page.getByLabel("Published on").fill(sample.publishedOn);
  await page.getByRole("checkbox", { name: "The writer" }).check();
  await send(page);

  await page.waitForURL(onDesk);
  await expect(page.getByRole("status").filter({ hasText: /\d+ claims were found\./ })).toBeVisible();
  const article = await db().article.findFirstOrThrow({
    where: { newsroomId: newsroom.id },
    include: { writers: true },
  });
  expect(article).toMatchObject({ title: sample.title, writers: [{ userId: newsroom.writer.userId }] });
});

test("a page that does not answer yet sends nothing, and no text into its address", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.checker, "/articles/new", { javaScriptEnabled: false });
  await fill(page, text);

  await page.getByLabel("Title").press("Enter");

  await expect(page.getByRole("button", { name: "Import the article" })).toBeDisabled();
  expect(new URL(page.url()).search).toBe("");
});

test("a file is read as it is, and its encoding is said when it is the wrong one", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.checker, "/articles/new");
  await page.getByLabel("Byline").fill("By A. Writer");
  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel("Choose a file").setInputFiles({ name, mimeType: "text/plain", buffer });

  await choose("draft.txt", Buffer.from(text, "utf16le"));
  await expect(page.getByText("looks like UTF-16")).toBeVisible();
  await choose("draft.txt", Buffer.from("%PDF-1.7\n"));
  await expect(page.getByText("looks like a PDF")).toBeVisible();
  await choose("draft.txt", Buffer.alloc(1_000_001, "a"));
  await expect(page.getByText("draft.txt has 1 MB; an article may have 200,000 characters")).toBeVisible();
  await choose("draft.md", Buffer.from(`# The bridge\n\n${text}`));
  await expect(page.getByText("1 heading mark taken off")).toBeVisible();
  await expect(page.getByLabel("Byline")).toHaveValue("By A. Writer");
  await send(page);

  await page.waitForURL(onDesk);
  const revision = await db().revision.findFirstOrThrow({ where: { newsroomId: newsroom.id } });
  expect(revision).toMatchObject({ fileName: "draft.md" });
  expect(revision.text).toMatch(/^The bridge\n/);
});

test("what cannot be imported is told in a sentence, and everything typed stays", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.checker, "/articles/new");
  await page.getByLabel("Title").fill("The bridge");
  const refusals: [string, string][] = [
    ["", "There is no text here."],
    [" \n ", "There is no text here."],
    ["One.\nTwo\0.", "Line 2 holds a NUL character"],
    ["<!DOCTYPE html><html><p>Hello</p></html>", "HTML source of a web page"],
    ["a".repeat(200_001), "200,001 characters; an article may have 200,000"],
  ];

  for (const [words, sentence] of refusals) {
    await page.getByRole("textbox", { name: "Text", exact: true }).evaluate((field: HTMLTextAreaElement, value) => {
      field.value = value;
    }, words);
    await send(page);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Text", exact: true })).toBeFocused();
    await expect(page.getByLabel("Title")).toHaveValue("The bridge");
  }
  expect(await db().article.count({ where: { newsroomId: newsroom.id } })).toBe(0);
});

test("half a character is refused, as forms would change it in silence", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.checker, "/articles/new");
  await page.getByRole("textbox", { name: "Text", exact: true }).evaluate((field: HTMLTextAreaElement) => {
    field.value = "One.\nTwo \ud83d.";
  });
  await send(page);

  await expect(page.getByText("Line 2 holds half of a character")).toBeVisible();
});

test("direction controls in a text are told, and kept as they are", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.checker, "/articles/new");
  const turned = "Ana Petrova said the bridge \u202Esliaf\u202C soon.";
  await fill(page, turned);
  await page.getByLabel("Title").focus();
  await expect(page.getByText("2 direction controls kept and shown, not obeyed")).toBeVisible();
  await send(page);

  await page.waitForURL(onDesk);
  expect(await db().revision.findFirstOrThrow({ where: { newsroomId: newsroom.id } })).toMatchObject({ text: turned });
});

test("the longest article there may be is imported, in one line", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.checker, "/articles/new");
  const long = "The bridge opened in 1932. ".repeat(7_407);
  await page.getByRole("textbox", { name: "Text", exact: true }).evaluate((field: HTMLTextAreaElement, value) => {
    field.value = value;
  }, long);
  await page.getByLabel("Title").fill("Long");
  await send(page);

  await expect(page.getByText("Reading the text and looking for claims…")).toBeVisible();
  await page.waitForURL(onDesk, { timeout: 45_000 });
  expect((await db().revision.findFirstOrThrow({ where: { newsroomId: newsroom.id } })).text).toHaveLength(long.length);
});

test("a fault in a field stands at the field, which gets the focus", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.checker, "/articles/new");
  await fill(page, text);
  await page.getByLabel("Web address").fill("example.org/bridge");
  await send(page);

  await expect(page.getByText("That is not a web address.")).toBeVisible();
  await expect(page.getByLabel("Web address")).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Text", exact: true })).toHaveValue(text);
});

test("a text that is here already is offered, and imported again only when asked", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.checker, "/articles/new");
  await fill(page, text);
  await send(page);
  await page.waitForURL(onDesk);
  await page.goto("/articles/new");
  await fill(page, text);
  await send(page);

  await expect(page.getByText("This text is here already")).toBeVisible();
  await expect(page.getByRole("link", { name: "Open it" })).toBeVisible();
  expect(await db().article.count({ where: { newsroomId: newsroom.id } })).toBe(1);
  await page.getByRole("button", { name: "Import once more" }).click();
  await page.waitForURL(onDesk);
  expect(await db().article.count({ where: { newsroomId: newsroom.id } })).toBe(2);
});

test("sending twice imports once, and a lost connection loses nothing", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.checker, "/articles/new");
  await fill(page, text);
  await page.route("**/articles/new", (route) =>
    route.request().method() === "POST" ? route.abort() : route.fallback(),
  );
  await send(page);
  await expect(page.getByText("What you typed is still here")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Text", exact: true })).toHaveValue(text);

  await page.unroute("**/articles/new");
  await page.getByRole("button", { name: "Import the article" }).dblclick();
  await page.waitForURL(onDesk);
  expect(await db().article.count({ where: { newsroomId: newsroom.id } })).toBe(1);
});

test("a draft waits while its writer looks at another page", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.checker, "/articles/new");
  await fill(page, text);
  await page.getByLabel("Title").fill("The bridge");
  await page.getByRole("link", { name: "Speakers" }).click();
  await expect(page.getByRole("heading", { name: "Speakers", level: 1 })).toBeVisible();
  await page.goBack();

  await expect(page.getByRole("textbox", { name: "Text", exact: true })).toHaveValue(text);
  await expect(page.getByLabel("Title")).toHaveValue("The bridge");
});

test("whoever was signed out meanwhile keeps the text and is told what to do", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.checker, "/articles/new");
  await fill(page, text);
  await db().session.updateMany({ where: { userId: newsroom.checker.userId }, data: { revokedAt: new Date() } });
  await send(page);

  await expect(page.getByText("You are signed out.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Text", exact: true })).toHaveValue(text);
});

for (const [look, options] of Object.entries(looks)) {
  test(`the new article's page is accessible, also when it refuses (${look})`, async ({ newsroom, openAs }) => {
    const page = await openAs(newsroom.writer, "/articles/new", options);
    await expect(page.getByRole("checkbox", { name: "The writer" })).toBeChecked();
    await expectAccessible(page);
    await send(page);
    await expect(page.getByText("There is no text here.")).toBeVisible();
    await expectAccessible(page);
  });
}
