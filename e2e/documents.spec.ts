import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { importArticle } from "../lib/commands/import-article";
import { db } from "../lib/db/client";
import { buildDocx, buildPdf, p } from "../lib/formats/document/testing/build";
import { expectAccessible } from "./accessible";
import { test as base, expect } from "./fixtures";

/** Someone else's web site; answers its address, which only an application under test may reach. */
const test = base.extend<{ serve: (listener: RequestListener) => Promise<string> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads here which fixtures a fixture needs.
  serve: async ({}, use) => {
    const servers: Server[] = [];
    await use(async (listener) => {
      const server = createServer(listener);
      servers.push(server);
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return `http://news.localhost:${(server.address() as AddressInfo).port}`;
    });
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  },
});

const by = 'w:author="Noor Haddad" w:date="2026-03-04T09:00:00Z"';
const docx = () =>
  buildDocx(
    [
      p('<w:pPr><w:pStyle w:val="Title"/></w:pPr>', "The bridge at Quernstone"),
      p("Ana Petrova said the bridge needs repair."),
      p("It opened in ", '<w:commentRangeStart w:id="0"/>', "1932", '<w:commentRangeEnd w:id="0"/>', "."),
    ].join(""),
    { "word/comments.xml": `<w:comments><w:comment w:id="0" ${by}>${p("Who measured it?")}</w:comment></w:comments>` },
  );
const story = (lead: string) =>
  `<html><head><title>The bridge</title><meta name="author" content="Ana Petrova"><meta property="article:published_time" content="2026-03-04"></head><body><nav>Home</nav><article>${`<p>${lead} The mayor said no, and the council wrote all of it down once more.</p>`.repeat(6)}</article></body></html>`;
const onDesk = /\/articles\/[0-9a-f-]{36}$/;

test("a Word document is read, its details stand ready to be edited, and its comments become notes", async ({
  newsroom,
  openAs,
}) => {
  const page = await openAs(newsroom.checker, "/articles/new");
  await page.getByLabel("Choose a file").setInputFiles({ name: "draft.docx", mimeType: "", buffer: await docx() });

  await expect(page.getByText("1 comment")).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("The bridge at Quernstone");
  await expectAccessible(page);
  await page.getByLabel("Byline").fill("Ana Petrova");
  await page.getByRole("button", { name: "Import the article" }).click();
  await page.waitForURL(onDesk);

  const article = await db().article.findFirstOrThrow({ where: { newsroomId: newsroom.id } });
  expect(article).toMatchObject({ title: "The bridge at Quernstone", byline: "Ana Petrova" });
  const comment = await db().comment.findFirstOrThrow({ where: { newsroomId: newsroom.id } });
  expect(comment.body).toBe("Noor Haddad, 4 March 2026: Who measured it?");
});

test("a Word document is the next draft: its changes and footnotes stand marked in the text, and can be hidden", async ({
  newsroom,
  openAs,
}) => {
  const text = "Ana Petrova said the bridge needs repair.\nIt opened in 1931.";
  const { articleId } = await importArticle(newsroom.checker, { given: { text } });
  const change = 'w:author="Noor Haddad" w:date="2026-03-04T09:00:00Z"';
  const body = [
    p("Ana Petrova said the bridge needs repair."),
    p(
      "It opened in ",
      `<w:del w:id="1" ${change}><w:r><w:delText>1931</w:delText></w:r></w:del>`,
      `<w:ins w:id="2" ${change}><w:r><w:t>1932</w:t></w:r></w:ins>`,
      '<w:r><w:footnoteReference w:id="2"/></w:r>',
      ".",
    ),
  ].join("");
  const footnotes = `<w:footnotes><w:footnote w:id="2">${p("County register.")}</w:footnote></w:footnotes>`;
  const buffer = await buildDocx(body, { "word/footnotes.xml": footnotes });

  const page = await openAs(newsroom.checker, `/articles/${articleId}/revisions/new`);
  await page.getByLabel("Choose a file").setInputFiles({ name: "second.docx", mimeType: "", buffer });
  await expect(page.getByLabel("The document")).toContainText("2 tracked changes");
  // The reading outlives the page it was asked on.
  await page.goto(`/articles/${articleId}/revisions/new`);
  await page.getByLabel("Documents you gave").getByRole("link", { name: "Go on with it" }).click();
  // The form before it has a button of the same name.
  await expect(page.getByLabel("The document")).toBeVisible();
  await page.getByRole("button", { name: "See what changes" }).click();
  await expect(page.getByText("1 changed")).toBeVisible();
  await page.getByRole("button", { name: "Accept this draft" }).click();
  await page.waitForURL(onDesk);

  const article = page.getByRole("article", { name: "The article" });
  await expect(article.getByRole("insertion")).toHaveText("1932");
  const deleted = article.locator("del");
  await expect(deleted).toHaveAttribute("data-words", "1931");
  await expect(deleted).toBeVisible();
  await article.getByRole("button", { name: "Footnote 1" }).click();
  await expect(page.getByRole("dialog", { name: "Footnote 1" })).toHaveText("County register.");
  await page.keyboard.press("Escape");
  await expectAccessible(page);
  await page.getByLabel("Show 2 tracked changes by Noor Haddad").uncheck();
  await expect(deleted).toBeHidden();
});

test("a PDF is read, and one that is a scan or locked says so", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.checker, "/articles/new");
  const choose = (buffer: Buffer) =>
    page.getByLabel("Choose a file").setInputFiles({ name: "draft.pdf", mimeType: "application/pdf", buffer });

  await choose(Buffer.from("%PDF-1.7\nbroken"));
  await expect(page.getByText("This PDF is damaged")).toBeVisible();
  await choose(buildPdf([[{ at: [60, 700], words: "The bridge opened in 1932, the mayor said." }]]));
  await expect(page.getByLabel("The document")).toContainText("The bridge opened in 1932, the mayor said.");
  await page.getByRole("button", { name: "Import the article" }).click();
  await page.waitForURL(onDesk);
});

test("a page from the web shows how far its reading is, also after a reload, and becomes an article", async ({
  newsroom,
  openAs,
  serve,
}) => {
  let answer = () => {};
  const site = await serve((_request, response) => {
    answer = () => response.setHeader("content-type", "text/html").end(story("It opened in 1932."));
  });
  const page = await openAs(newsroom.checker, "/articles/new");
  await page.getByLabel("Or read a page from the web").fill(`${site}/bridge`);
  await page.getByRole("button", { name: "Read the page" }).click();

  const bar = page.getByRole("progressbar", { name: "Reading the document" });
  await expect(page.getByText("Fetching the page…")).toBeVisible();
  await page.reload();
  await expect(bar).toBeVisible();
  await expect(page.getByText("Fetching the page…")).toBeVisible();
  answer();

  await expect(page.getByLabel("Title")).toHaveValue("The bridge", { timeout: 20_000 });
  await expect(page.getByLabel("Byline")).toHaveValue("Ana Petrova");
  await expect(page.getByLabel("Published on")).toHaveValue("2026-03-04");
  await expect(page.getByLabel("Web address")).toHaveValue(`${site}/bridge`);
  await page.getByRole("button", { name: "Import the article" }).click();
  await page.waitForURL(onDesk);
});

test("a reading can be called off, and the form is back", async ({ newsroom, openAs, serve }) => {
  const site = await serve(() => {});
  const page = await openAs(newsroom.checker, "/articles/new");
  await page.getByLabel("Or read a page from the web").fill(site);
  await page.getByRole("button", { name: "Read the page" }).click();
  await expect(page.getByText("Fetching the page…")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();

  await expect(page.getByRole("textbox", { name: "Text", exact: true })).toBeVisible({ timeout: 15_000 });
  expect(await db().job.findFirst({ where: { newsroomId: newsroom.id } })).toMatchObject({ state: "cancelled" });
  expect(await db().article.count({ where: { newsroomId: newsroom.id } })).toBe(0);
});

test("an address that may not be fetched is refused with a sentence", async ({ newsroom, openAs }) => {
  const page = await openAs(newsroom.checker, "/articles/new");
  await page.getByRole("button", { name: "Read the page" }).click();
  await expect(
    page.getByText("Write the page’s address first.").or(page.getByText("Write the page's address first.")),
  ).toBeVisible();
  for (const [address, sentence] of [
    ["http://169.254.169.254/latest/", "is inside a private network"],
    ["file:///etc/passwd", "Only http:// and https:// addresses"],
  ] as const) {
    await page.getByLabel("Or read a page from the web").fill(address);
    await page.getByRole("button", { name: "Read the page" }).click();
    await expect(page.getByText(sentence)).toBeVisible({ timeout: 15_000 });
  }
});
