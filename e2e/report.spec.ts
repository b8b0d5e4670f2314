import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { verifyReportJson } from "../lib/formats/report-json/verify";
import { buildArticle } from "../prisma/factories/article";
import { buildCheckedArticle, internalNote } from "../prisma/factories/checked-article";
import { expectAccessible, looks } from "./accessible";
import { cookieOf, expect, test } from "./fixtures";

/** The bytes of what a link downloads, and the name it is saved under. */
async function download(page: Page, link: string): Promise<{ name: string; text: string }> {
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const file = await downloading;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

test("a reader reads the whole account of an article and goes from what is missing to its claim", async ({
  newsroom,
  openAs,
}) => {
  const { articleId } = await buildCheckedArticle(newsroom);
  const page = await openAs(newsroom.reader, `/articles/${articleId}/report`);

  await expect(page).toHaveTitle("Report: A bridge and its price · Stet");
  await expect(page.getByRole("img", { name: "Along the text: 2 of 4 claims checked." })).toBeVisible();
  const first = page.getByRole("region", { name: "Claim 1: The article" });
  await expect(first).toContainText("The bridge opened in 1932.");
  await expect(first).toContainText("Signed off by The editor");
  await expect(first.getByRole("list", { name: "Evidence for claim 1" })).toContainText("Register of bridges, row 12");
  const second = page.getByRole("region", { name: "Claim 2: Ana Petrova" });
  await expect(second).toContainText("Inaccurate");
  await expect(second).toContainText("The register says 3 million.");
  await expect(page.getByRole("region", { name: "Close gate" })).toContainText("The archive is shut.");
  await expect(second).toContainText(internalNote);
  await page.getByRole("link", { name: "Public", exact: true }).click();
  await expect(page.getByText(internalNote)).toHaveCount(0);
  await page.getByRole("link", { name: "Internal", exact: true }).click();
  await expect(page.getByText(internalNote)).toHaveCount(1);

  await page.getByRole("region", { name: "Close gate" }).getByRole("link", { name: "Claim 2" }).click();
  await expect(page).toHaveURL(/#claim-2$/);
  await expect(second).toBeInViewport();
  await second.getByRole("link", { name: "Open on the desk, claim 2" }).click();
  await expect(page).toHaveURL(/\/articles\/[0-9a-f-]+\?claim=/);
});

test("whoever may not read the legal report gets the internal one at its address", async ({ newsroom, openAs }) => {
  const { articleId } = await buildCheckedArticle(newsroom);
  const page = await openAs(newsroom.checker, `/articles/${articleId}/report?kind=legal`);

  await expect(page.getByRole("link", { name: "Internal", exact: true })).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("link", { name: "Legal", exact: true })).toHaveCount(0);
});

test("the report has no accessibility fault in light, in dark and on a phone, and nothing sticks out", async ({
  newsroom,
  openAs,
}) => {
  const { articleId } = await buildCheckedArticle(newsroom);
  for (const look of Object.values(looks)) {
    const page = await openAs(newsroom.editor, `/articles/${articleId}/report`, look);
    await expect(page.getByRole("heading", { name: "Proof" })).toBeVisible();
    await expectAccessible(page);
  }
});

test("a report is made in the dialog and downloads in every format, all of one ledger position", async ({
  newsroom,
  openAs,
}) => {
  const { articleId } = await buildCheckedArticle(newsroom);
  const others = await openAs(newsroom.editor, `/articles/${articleId}/report`);
  const page = await openAs(newsroom.reader, `/articles/${articleId}/report`);

  await page.getByRole("button", { name: "Make a report" }).click();
  const dialog = page.getByRole("dialog", { name: "Make a report" });
  await expect(dialog.getByRole("radio", { name: /^Internal/ })).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(dialog.getByRole("radio", { name: /^Public/ })).toBeChecked();
  await expect(dialog.getByText("Left out: Notes, threads")).toBeVisible();
  await dialog.getByRole("button", { name: "Make the report" }).click();
  await expect(page.getByText("Report 1 is being made.")).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Make a report" })).toBeFocused();
  const row = page.getByRole("listitem", { name: "Report 1" });
  await expect(row.getByRole("link", { name: "JSON, with proof" })).toBeVisible({ timeout: 40_000 });
  await expect(row).toContainText("The reader");
  // Whoever has the page open learns of it as it happens.
  const there = others.getByRole("listitem", { name: "Report 1" });
  await expect(there.getByRole("link", { name: "JSON, with proof" })).toBeVisible();

  const [json, csv, markdown] = [
    await download(page, "JSON, with proof"),
    await download(page, "CSV"),
    await download(page, "Markdown"),
  ];
  const verified = verifyReportJson(json.text);
  expect(verified.kind).toBe("intact");
  const { hash } = verified.kind === "intact" ? verified.report.ledger : { hash: "" };
  expect([json, csv, markdown].map(({ name }) => name)).toEqual(
    ["json", "csv", "md"].map((ending) => `a-bridge-and-its-price-report-1-public.${ending}`),
  );
  for (const { text } of [csv, markdown]) expect(text).toContain(hash);
  for (const { text } of [json, csv, markdown]) expect(text).not.toContain(internalNote);
  for (const words of ["Web page", "PDF", "Excel", "Word: footnoted copy alone"]) await download(page, words);
  expect(verifyReportJson(json.text.replace("Ana Petrova", "Ana Petrov")).kind).toBe("altered");
});

test("the page on what a report proves names the key, and an owner replaces it", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.owner, "/proof");
  await expect(page.getByText("There is none yet. The first report makes one.")).toBeVisible();
  await page.getByRole("button", { name: "Make a key" }).click();
  await expect(page.getByText(/^Signs since/)).toBeVisible();
  // Asked once more: the former one cannot be had back.
  await page.getByRole("button", { name: "Sign with a new key from now on" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("is destroyed at once");
  await dialog.getByRole("button", { name: "Close this window" }).click();
  await expect(page.getByText(/^Signed since/)).toHaveCount(0);
  await page.getByRole("button", { name: "Sign with a new key from now on" }).click();
  await dialog.getByRole("button", { name: "Destroy the old one" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Signed since/)).toBeVisible();
  await expectAccessible(page);

  const reader = await openAs(newsroom.reader, "/proof");
  await expect(reader.getByText(/^Signs since/)).toBeVisible();
  await expect(reader.getByRole("button", { name: "Sign with a new key" })).toHaveCount(0);
});

test("on paper the report is dark on light, without the header, and no page break cuts a claim", async ({
  newsroom,
  openAs,
}) => {
  const { articleId } = await buildCheckedArticle(newsroom);
  const page = await openAs(newsroom.editor, `/articles/${articleId}/report`, { colorScheme: "dark" });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });

  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByRole("button", { name: "Make a report" })).toBeHidden();
  const claim = page.getByRole("region", { name: "Claim 1: The article" });
  expect(await claim.evaluate((element) => getComputedStyle(element).breakInside)).toBe("avoid");
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(scheme).toBe("light");
  expect((await page.pdf({ preferCSSPageSize: true, tagged: true })).length).toBeGreaterThan(10_000);
});

test("a fresh article's report names hundreds of things missing without a wall of sentences", async ({
  newsroom,
  openAs,
}) => {
  const sentences = Array.from({ length: 60 }, (_, i) => ({ words: `the ${i}th bridge is old`, by: "Ana Petrova" }));
  const { articleId } = await buildArticle(newsroom.editor, { sentences });
  const page = await openAs(newsroom.editor, `/articles/${articleId}/report`);

  const gate = page.getByRole("region", { name: "Close gate" });
  await expect(gate).toContainText("120 things missing before this article can close.");
  await expect(gate.getByRole("term")).toHaveText(["Without a verdict", "Attribution not confirmed"]);
});

test("to a rival newsroom and to a stranger the report does not exist", async ({
  newsroom,
  rival,
  openAs,
  playwright,
  baseURL,
}) => {
  const { articleId } = await buildArticle(newsroom.editor);
  const page = await openAs(rival.owner, `/articles/${articleId}/report`);
  await expect(page.getByRole("article")).toHaveCount(0);

  const { name, value } = await cookieOf(rival.owner);
  const path = `/api/articles/${articleId}/reports/1?format=json`;
  for (const [cookie, status] of [
    [`${name}=${value}`, 404],
    ["", 401],
  ] as const) {
    const stranger = await playwright.request.newContext({ baseURL: baseURL!, extraHTTPHeaders: { cookie } });
    const response = await stranger.get(path);
    expect(response.status()).toBe(status);
    expect(response.headers()["cache-control"]).toBe("no-store");
    await stranger.dispose();
  }
});
