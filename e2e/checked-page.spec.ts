import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "@playwright/test";
import { reopenArticle } from "../lib/commands/close-article";
import { publishArticle } from "../lib/commands/publish-article";
import type { ArticleId } from "../lib/domain/ids";
import { getPublication } from "../lib/queries/get-publication";
import { buildClosedArticle, privateWords } from "../prisma/factories/closed-article";
import type { BuiltNewsroom } from "../prisma/factories/newsroom";
import { expectAccessible, looks } from "./accessible";
import { expect, test } from "./fixtures";

async function publishOne({ editor }: BuiltNewsroom, articleId: ArticleId) {
  await publishArticle(editor, { articleId }, { listed: true });
  return (await getPublication(editor, articleId, "")).standing!;
}

/** Someone who never signed in: no cookies at all. */
async function asReader(browser: Browser, baseURL: string | undefined, options = {}) {
  return (await browser.newContext({ baseURL: baseURL!, ...options })).newPage();
}

test("an editor publishes how an article was checked, readers follow it, and once withdrawn it is gone", async ({
  newsroom,
  openAs,
  browser,
  baseURL,
}) => {
  const { articleId } = await buildClosedArticle(newsroom);
  const page = await openAs(newsroom.editor, `/articles/${articleId}/report`);
  const section = page.getByRole("region", { name: "How we checked this, for readers" });
  await section.getByText("cannot be published as a fact check").click();
  const refused = section.getByRole("list", { name: "Claims that cannot be published as a fact check" });
  await expect(refused).toContainText("a publisher does not review itself");
  await expect(refused).toContainText("Its source is not named");
  await section.getByRole("checkbox", { name: /search engines/ }).check();
  await section.getByRole("button", { name: "Publish the page" }).click();
  const address = await section.getByRole("textbox", { name: "Link", exact: true }).inputValue();
  const snippet = await section.getByRole("textbox", { name: "To show a summary on another site" }).inputValue();
  const feed = await section.getByRole("textbox", { name: /^Feed of all/ }).inputValue();

  const reader = await asReader(browser, baseURL);
  const errors: string[] = [];
  reader.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  const answer = (await reader.goto(address))!;
  expect(answer.status()).toBe(200);
  expect(answer.headers()["x-frame-options"]).toBe("DENY");
  expect(answer.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  await expect(reader).toHaveTitle("How we checked: A viaduct and its price");
  await expect(reader.getByText("4 claims, 3 checked")).toBeVisible();
  await expect(reader.getByRole("listitem").filter({ hasText: "Ana Petrova:" })).toContainText("Inaccurate");
  await expect(reader.getByRole("link", { name: "Register of viaducts" })).toHaveCount(2);
  const drawn = await answer.text();
  for (const words of [...privateWords, "The checker", "The editor", "The owner"]) expect(drawn).not.toContain(words);
  expect(await reader.context().cookies()).toEqual([]);
  expect(await reader.locator("script[type='application/ld+json']").count()).toBe(0);

  await reader.getByRole("link", { name: /^This fact check on a page of its own\s?, claim 2$/ }).click();
  await expect(reader.getByRole("heading", { name: "it needs 4 million in repairs" })).toBeVisible();
  await reader.reload();
  const review = JSON.parse((await reader.locator("script[type='application/ld+json']").textContent()) ?? "");
  expect(review).toMatchObject({ "@type": "ClaimReview", url: reader.url(), author: { name: "The Desk" } });
  expect(errors).toEqual([]);
  expect((await reader.goto(`${address}/claims/1`))!.status()).toBe(404);

  const fed = await reader.request.get(feed);
  expect(fed.headers()["content-type"]).toContain("application/ld+json");
  expect(await fed.json()).toMatchObject({ "@type": "DataFeed", dataFeedElement: [{ item: [{ url: review.url }] }] });
  const found = await reader.request.get(`${feed}/search?query=repairs`);
  expect((await found.json()).claims).toMatchObject([{ claimReview: [{ url: review.url }] }]);

  // On a site of somebody else's, the summary is drawn in a frame and the page itself is not.
  const frames = [snippet, `<iframe src="${address}"></iframe>`];
  const site = createServer(({ url }, answer) => {
    if (url === "/strict") answer.setHeader("cross-origin-embedder-policy", "require-corp");
    answer.setHeader("content-type", "text/html").end(frames.join(""));
  });
  await new Promise<void>((listening) => site.listen(0, "127.0.0.1", listening));
  const elsewhere = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  await reader.goto(elsewhere);
  await expect(reader.frameLocator("iframe >> nth=0").getByText("4 claims, 3 checked")).toBeVisible();
  await expect(reader.frameLocator("iframe >> nth=1").getByText("4 claims, 3 checked")).toHaveCount(0);
  await reader.goto(`${elsewhere}/strict`);
  await expect(reader.frameLocator("iframe >> nth=0").getByText("4 claims, 3 checked")).toBeVisible();
  site.close();

  await reopenArticle(newsroom.owner, { articleId }, "A reader wrote in.");
  expect((await reader.goto(address))!.status()).toBe(200);
  await section.getByRole("button", { name: "Withdraw the page" }).click();
  await expect(section.getByText("Once the article is closed, an editor can publish a page here.")).toBeVisible();
  for (const gone of [address, `${address}/claims/2`, `${address}/embed`, feed]) {
    expect((await reader.goto(gone))!.status(), gone).toBe(404);
  }
  await reader.goto(address);
  await expect(reader.getByText("It was withdrawn, or the address is not quite right.")).toBeVisible();
  await expect(reader.getByRole("link", { name: "Go to the articles" })).toHaveCount(0);
});

test("the public pages have no accessibility fault in light, in dark and on a phone, and nothing sticks out", async ({
  newsroom,
  openAs,
  browser,
  baseURL,
}) => {
  const { articleId } = await buildClosedArticle(newsroom);
  const { link } = await publishOne(newsroom, articleId);
  for (const look of Object.values(looks)) {
    const reader = await asReader(browser, baseURL, look);
    for (const path of [link!.page, `${link!.page}/claims/2`, `${link!.page}/embed`]) {
      await reader.goto(path);
      await expect(reader.getByRole("heading", { level: 1 })).toBeVisible();
      await expectAccessible(reader);
    }
    const page = await openAs(newsroom.editor, `/articles/${articleId}/report`, look);
    await expect(page.getByRole("button", { name: "Withdraw the page" })).toBeVisible();
    await expectAccessible(page);
  }
});

test("a page that is not to be found says so to search engines and is in no feed", async ({
  newsroom,
  browser,
  baseURL,
}) => {
  const { articleId } = await buildClosedArticle(newsroom);
  await publishArticle(newsroom.editor, { articleId }, { listed: false });
  const { standing } = await getPublication(newsroom.reader, articleId, "");
  const reader = await asReader(browser, baseURL);
  await reader.goto(standing!.link!.page);

  await expect(reader.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  await expect(reader.locator("meta[name=referrer]")).toHaveAttribute("content", "no-referrer");
  expect((await reader.request.get(`/checked/${newsroom.id}/fact-checks`)).status()).toBe(404);
});
