import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { capturePage } from "../lib/commands/capture-page";
import { addEvidence } from "../lib/commands/evidence";
import { recheckSource } from "../lib/commands/recheck-source";
import { storeFile } from "../lib/commands/store-file";
import type { SourceId } from "../lib/domain/ids";
import { getDesk } from "../lib/queries/get-desk";
import "../lib/testing/local-network.mjs";
import { visiting } from "../lib/testing/visiting";
import { buildArticle } from "../prisma/factories/article";
import type { BuiltNewsroom } from "../prisma/factories/newsroom";
import { expectAccessible, looks } from "./accessible";
import { atClaim, card, openDesk } from "./desk-page";
import { expect, test } from "./fixtures";

/** Someone's site on this machine, whose page tries to phone home in every way. */
async function openSite() {
  const asked: string[] = [];
  const site = { asked, address: "", year: "1932", close: () => server.close() };
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    const home = `${site.address}/phoned`;
    response.writeHead(200, { "content-type": "text/html" });
    response.end(`<html><head><title>Bridge register</title><base href="${home}/"><link rel="stylesheet" href="${home}.css">
      <meta http-equiv="refresh" content="0;url=${home}-refresh"><style>@import "${home}-import.css"; body { background: url(${home}-bg.png) }</style>
      <script src="${home}.js"></script></head><body onload="fetch('${home}-onload')">
      <article><h1>Bridge register</h1><p>The bridge opened to traffic in ${site.year}, and has carried four lanes since then. It was
      closed for one year, for repairs to its northern arch, and the council has counted its traffic in every month.</p>
      <p style="background-image:url(${home}-style.png)">The register is kept by the roads office.</p></article>
      <img src="${home}.gif"><iframe src="${home}-frame"></iframe><script>fetch("${home}-script")</script></body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  site.address = `http://register.localhost:${(server.address() as AddressInfo).port}`;
  return site;
}

async function captured({ checker }: BuiltNewsroom, address: string) {
  const { articleId, claimIds } = await buildArticle(checker, { title: "The bridge" });
  const source = {
    ...{ title: "Bridge register", publisher: "", author: "", url: `${address}/bridge`, publishedOn: null },
    ...{ kind: "page" as const, primary: true, origin: "" },
  };
  const piece = { source, stance: "supports" as const, locator: "top", excerpt: "", note: "", file: null };
  await addEvidence(checker, { articleId, claimId: claimIds[0]! }, piece);
  const { claims } = await getDesk(checker, articleId);
  const sourceId = claims[0]!.evidence[0]!.source.id as SourceId;
  return { articleId, claimId: claimIds[0]!, sourceId, captureId: await capturePage(checker, sourceId, visiting()) };
}

test("a captured page is shown and nothing in it phones home; evidence rests on a passage of it", async ({
  newsroom,
  openAs,
}) => {
  const site = await openSite();
  const { articleId, claimId, sourceId, captureId } = await captured(newsroom, site.address);
  const page = await openAs(newsroom.checker, `/sources/${sourceId}`);
  // A visit is a job: it shows how far it is, and what came of it.
  await page.getByRole("button", { name: "Visit it again", exact: true }).click();
  await expect(page.getByText(/Unchanged/)).toBeVisible({ timeout: 20_000 });
  site.asked.length = 1;
  await page.getByRole("list", { name: "Captured pages" }).getByRole("link").first().click();
  await page.waitForURL(`**/captures/${captureId}`);
  const frame = page.getByTitle("The page as it was sent");
  await expect(frame).toHaveAttribute("srcdoc", /The register is kept by the roads office\./);
  await expect(frame).toHaveAttribute("sandbox", "");
  await frame.scrollIntoViewIfNeeded();
  await expect(frame.contentFrame().getByText("The register is kept by the roads office.")).toBeVisible();
  // What a page asks for beside itself, it asks for at once; the application's own streams are never idle.
  await page.waitForTimeout(500);
  expect(site.asked).toEqual(["/bridge"]);

  const text = page.getByRole("region", { name: "The captured text" });
  await text.evaluate((element) => {
    const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()!;
    const words = "opened to traffic in 1932";
    const start = node.textContent!.indexOf(words);
    window.getSelection()!.setBaseAndExtent(node, start, node, start + words.length);
    element.dispatchEvent(new MouseEvent("mouseup", { bubbles: true }));
  });
  await page.getByRole("button", { name: "The bridge opened in 1932." }).click();
  await expect(text.locator("mark")).toHaveText("opened to traffic in 1932");

  const desk = await openDesk(openAs, newsroom.checker, articleId);
  await atClaim(desk, claimId);
  await expect(card(desk).getByText("at “opened to traffic in 1932”")).toBeVisible();
  site.close();
});

test("a page that changed is listed with what changed and the claims that rest on it", async ({ newsroom, openAs }) => {
  const site = await openSite();
  const { sourceId } = await captured(newsroom, site.address);
  site.year = "1931";
  await recheckSource(newsroom.checker, sourceId, visiting());
  const page = await openAs(newsroom.reader, "/sources");
  await page.getByRole("link", { name: "Those that changed" }).click();
  const list = page.getByRole("list", { name: "Sources that changed" });
  await expect(list).toContainText("The bridge opened in 1932.");
  await page.getByRole("link", { name: "What changed" }).click();
  await expect(page.locator("del")).toHaveText(/1932/);
  await expect(page.locator("ins")).toHaveText(/1931/);
  await page.goBack();

  // From there to the claim on its desk, where it is marked, and said before closing.
  await list.getByRole("link", { name: "The bridge opened in 1932." }).click();
  await expect(card(page).getByText(/Changed since it was captured/)).toBeVisible();
  await page.getByRole("button", { name: /to close/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Show it" }).click();
  await expect(page.getByLabel("State", { exact: true })).toHaveValue("source-news");
  await expect(page.getByText("1 of 3 claims")).toBeVisible();
  await page.goto("/articles");
  await expect(page.getByText("1 claim rests on a source that changed")).toBeVisible();
  site.close();
});

test("a PDF is opened at the page its evidence cites, inline", async ({ newsroom, openAs }) => {
  const { checker } = newsroom;
  const { articleId, claimIds } = await buildArticle(checker, { title: "The bridge" });
  async function* bytes() {
    yield new TextEncoder().encode("%PDF-1.4 pretend");
  }
  const { sha256 } = await storeFile(checker, bytes());
  const source = {
    ...{ title: "Budget", publisher: "", author: "", url: "", publishedOn: null },
    ...{ kind: "document" as const, primary: true, origin: "" },
  };
  const piece = { source, stance: "supports" as const, locator: "p. 12, table 3", excerpt: "", note: "" };
  await addEvidence(checker, { articleId, claimId: claimIds[0]! }, { ...piece, file: { sha256, name: "budget.pdf" } });
  const page = await openDesk(openAs, checker, articleId);
  await atClaim(page, claimIds[0]!);
  const link = card(page).getByRole("link", { name: /budget\.pdf/ });
  await expect(link).toHaveAttribute("href", `/api/views/${sha256}#page=12`);
  const answer = await page.request.get(`/api/views/${sha256}`);
  expect(answer.headers()).toMatchObject({ "content-type": "application/pdf", "x-content-type-options": "nosniff" });
  expect(answer.headers()["content-disposition"]).toMatch(/^inline/);
  expect(answer.headers()["content-security-policy"]).not.toContain("sandbox");
});

for (const [look, options] of Object.entries(looks)) {
  test(`captured pages are accessible (${look})`, async ({ newsroom, openAs }, info) => {
    const site = await openSite();
    const { sourceId, captureId } = await captured(newsroom, site.address);
    site.year = "1931";
    await recheckSource(newsroom.checker, sourceId, visiting());
    const page = await openAs(newsroom.checker, `/sources/${sourceId}`, options);
    for (const path of [`/sources/${sourceId}`, `/sources/${sourceId}/captures/${captureId}`, "/sources/changed"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.screenshot({
        path: info.outputPath(`${path.split("/").length}-${path.split("/").at(-2)}.png`),
        fullPage: true,
      });
      // Nothing runs in the frame that holds somebody else's page, so nothing can look into it either.
      await page.locator("iframe").evaluateAll((frames) => {
        for (const frame of frames) frame.remove();
      });
      await expectAccessible(page);
    }
    site.close();
  });
}
