import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type BuiltNewsroom, buildNewsroom } from "../../prisma/factories/newsroom";
import type { ArticleId } from "../domain/ids";
import { buildDocx, p } from "../formats/document/testing/build";
import { getDesk } from "../queries/get-desk";
import { testDatabase } from "../testing/database";
import { runStet } from "../testing/run-stet";
import { root } from "./root";

const { url, db } = await testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "stet-import-"));
const network = pathToFileURL(path.join(root, "lib/testing/local-network.mjs")).href;
let newsroom: BuiltNewsroom;

beforeAll(async () => {
  newsroom = await buildNewsroom({ name: "The Harbour Post" });
});
afterAll(() => rmSync(folder, { recursive: true }));

const stet = (...args: string[]) => runStet(args, { DATABASE_URL: url, STET_DATA: folder }, ["--import", network]);

type Printed = { article: ArticleId; revision: number; claims: number };

const by = 'w:author="Noor Haddad" w:date="2026-03-04T09:00:00Z"';
const comments = {
  "word/comments.xml": `<w:comments><w:comment w:id="0" ${by}>${p("Who measured it?")}</w:comment></w:comments>`,
};
function ferry(year: string): Promise<Buffer> {
  const marked = ['<w:commentRangeStart w:id="0"/>', year, '<w:commentRangeEnd w:id="0"/>'];
  const deleted = `<w:del w:id="1" ${by}><w:r><w:delText>about </w:delText></w:r></w:del>`;
  const title = '<w:pPr><w:pStyle w:val="Title"/></w:pPr>';
  const body = [p(title, "The ferry"), p("The ferry opened in ", deleted, ...marked, "."), p("It is late today.")];
  return buildDocx(body.join(""), comments);
}

describe("stet import", { timeout: 90_000 }, () => {
  test("takes a Word document in with what it says beside its text, and another as its next draft", async () => {
    const [first, second] = [path.join(folder, "first.docx"), path.join(folder, "second.docx")];
    writeFileSync(first, await ferry("1931"));
    writeFileSync(second, await ferry("1932"));

    const imported = await stet("import", first, "--json");
    expect(imported).toMatchObject({ status: 0, told: "" });
    const { article, revision, claims } = JSON.parse(imported.out) as Printed;
    expect({ revision, claims }).toEqual({ revision: 1, claims: expect.any(Number) });
    const desk = await getDesk(newsroom.owner, article);
    expect(desk.article.title).toBe("The ferry");
    expect(desk.marks?.edits).toMatchObject([{ kind: "deleted", words: "about " }]);

    const next = await stet("import", second, "--article", article, "--json");
    expect(next).toMatchObject({ status: 0, told: "" });
    expect(JSON.parse(next.out)).toMatchObject({ article, revision: 2 });
    const revised = await getDesk(newsroom.owner, article);
    expect(revised.text).toContain("The ferry opened in 1932.");
    expect(revised.marks?.edits).toMatchObject([{ position: revised.text.indexOf("1932") }]);
    const said = revised.claims.flatMap(({ threads }) => threads.flatMap(({ comments: posts }) => posts));
    expect(said.filter(({ body }) => body.includes("Who measured it?"))).toHaveLength(1);
  });

  test("takes a page from the web in, and says in a sentence why another is not", async () => {
    const story = `<html><head><title>The bridge</title></head><body><article>${"<p>The mayor said no, and the council wrote all of it down once more that day.</p>".repeat(6)}</article></body></html>`;
    const site = createServer((request, response) => {
      response.writeHead(request.url === "/bridge" ? 200 : 404, { "content-type": "text/html" }).end(story);
    });
    await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
    afterAll(() => site.close());
    const address = `http://news.localhost:${(site.address() as AddressInfo).port}`;

    const imported = await stet("import", `${address}/bridge`, "--json");
    expect(imported).toMatchObject({ status: 0, told: "" });
    const { article } = JSON.parse(imported.out) as Printed;
    expect(await db.article.findFirst({ where: { id: article } })).toMatchObject({
      ...{ title: "The bridge", url: `${address}/bridge` },
    });
    const refused = await stet("import", `${address}/gone`, "--json");
    expect(refused).toMatchObject({ status: 1, out: "", told: expect.stringContaining("There is no page at this") });
  });
});
