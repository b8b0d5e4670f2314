import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildArticle } from "../../prisma/factories/article";
import { type BuiltNewsroom, buildNewsroom } from "../../prisma/factories/newsroom";
import type { SourceId } from "../domain/ids";
import { getCapture } from "../queries/get-capture";
import { getDesk } from "../queries/get-desk";
import { getNewsroomDelta } from "../queries/get-desk-delta";
import { getFile } from "../queries/get-file";
import { getSource } from "../queries/get-source";
import { listArticles } from "../queries/list-articles";
import { compareCaptures, listChangedSources } from "../queries/list-changed-sources";
import { testDatabase } from "../testing/database";
import { visiting } from "../testing/visiting";
import "../testing/local-network.mjs";
import { capturePage } from "./capture-page";
import { addEvidence } from "./evidence";
import { recheckJob } from "./recheck-job";
import { recheckSource, watchSource } from "./recheck-source";

const folder = mkdtempSync(path.join(tmpdir(), "stet-captures-"));
process.env.STET_DATA = folder;
await testDatabase();

const sentence = "The bridge opened to traffic in 1932, the register says, and it has carried four lanes since. ";
let page = "";
let status = 200;
let asked: string[] = [];
let server: Server;
let address = "";
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.writeHead(status, { "content-type": "text/html; charset=utf-8", "set-cookie": "track=1", etag: '"v1"' });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://register.localhost:${(server.address() as AddressInfo).port}/bridge`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const pageOf = (words: string) =>
  `<html><head><title>Bridge register</title></head><body><article><p>${words}</p></article>
   <script>fetch("${address}/phoned-by-script")</script><img src="${address}/phoned-by-image"></body></html>`;

async function oneSource({ checker }: BuiltNewsroom, url = address) {
  status = 200;
  page = pageOf(sentence.repeat(4));
  asked = [];
  const { articleId, claimIds } = await buildArticle(checker);
  const source = {
    ...{ title: "Bridge register", publisher: "", author: "", url, publishedOn: null },
    ...{ kind: "page" as const, primary: true, origin: "" },
  };
  const piece = { source, stance: "supports" as const, locator: "top", note: "", file: null };
  await addEvidence(checker, { articleId, claimId: claimIds[0]! }, { ...piece, excerpt: "opened to traffic in  1932" });
  const { claims } = await getDesk(checker, articleId);
  return { articleId, sourceId: claims[0]!.evidence[0]!.source.id as SourceId };
}

test("a page is kept with its bytes, text, headers and time, and nothing it names is fetched", async () => {
  const newsroom = await buildNewsroom();
  const { checker, reader } = newsroom;
  const { sourceId } = await oneSource(newsroom);
  const id = await capturePage(checker, sourceId, visiting());
  const { capture, drawn, fault, uses } = await getCapture(reader, sourceId, id);

  expect(capture).toMatchObject({ finalUrl: address, status: 200, mediaType: "text/html", title: "Bridge register" });
  expect(capture.headers).toMatchObject({ etag: '"v1"' });
  expect(JSON.stringify(capture.headers)).not.toContain("track=1");
  expect(capture.text).toContain("opened to traffic in 1932");
  expect(capture.fileSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(fault).toBeNull();
  expect(drawn).not.toMatch(/phoned/);
  // The excerpt stands there four times: it is not guessed which is meant.
  expect(uses[0]).toMatchObject({ here: false, found: "ambiguous" });
  // Chromium, where there is one, has drawn it by now.
  if (["/usr/bin/chromium", "/usr/bin/google-chrome"].some((file) => existsSync(file))) {
    expect((await getFile(reader, capture.pictureSha256!)).mediaType).toBe("image/png");
  }
  expect(asked).toEqual(["/bridge"]);
});

test("a later visit says unchanged, changed with what changed, or gone, and lists the claims that rest on it", async () => {
  const newsroom = await buildNewsroom();
  const { checker, reader } = newsroom;
  const { sourceId, articleId } = await oneSource(newsroom);
  const first = await capturePage(checker, sourceId, visiting());
  page = page.replace("<head>", "<head><!-- another visit -->");
  expect(await recheckSource(checker, sourceId, visiting())).toBe("unchanged");
  expect((await listChangedSources(reader)).changed).toEqual([]);

  page = pageOf(sentence.repeat(4).replaceAll("1932", "1931"));
  expect(await recheckSource(checker, sourceId, visiting())).toBe("changed");
  const { changed } = await listChangedSources(reader);
  expect(changed).toHaveLength(1);
  expect(changed[0]).toMatchObject({ source: { id: sourceId }, recheck: { outcome: "changed", captureId: first } });
  expect(changed[0]!.claims.map(({ article }) => article.id)).toEqual([articleId]);
  const { pieces } = await compareCaptures(reader, sourceId, first, changed[0]!.recheck.seenId!);
  expect(pieces.filter(({ kind }) => kind !== "same").map(({ text }) => text)).toContain("1931");
  // It is compared with what was captured, not with what was seen last.
  expect(await recheckSource(checker, sourceId, visiting())).toBe("changed");

  status = 410;
  expect(await recheckSource(checker, sourceId, visiting())).toBe("gone");
  status = 503;
  expect(await recheckSource(checker, sourceId, visiting())).toBe("unreachable");
  expect((await getSource(reader, sourceId)).lastRecheck).toMatchObject({
    outcome: "unreachable",
    why: "The address answered 503.",
  });

  // A visit that got no answer leaves what was known before.
  expect((await listChangedSources(reader)).changed).toMatchObject([{ recheck: { outcome: "gone" } }]);
  const newsOnDesk = async () => (await getDesk(reader, articleId)).claims[0]!.evidence[0]!.news;
  const onList = async () => (await listArticles(reader, {})).items[0]!.progress.onChanged;
  expect([await newsOnDesk(), await onList()]).toEqual(["gone", 1]);
  // An open desk hears of it.
  const { claims } = await getNewsroomDelta(reader, articleId, 0);
  expect(claims[0]!.evidence[0]!.news).toBe("gone");

  status = 200;
  await capturePage(checker, sourceId, visiting());
  expect((await listChangedSources(reader)).changed).toEqual([]);
  expect([await newsOnDesk(), await onList()]).toEqual([null, 0]);
  expect(await recheckSource(checker, sourceId, visiting())).toBe("unchanged");
});

test("an address that is not watched is not visited, by nobody and by no job", async () => {
  const newsroom = await buildNewsroom();
  const { checker } = newsroom;
  const { sourceId } = await oneSource(newsroom);
  await capturePage(checker, sourceId, visiting());
  await watchSource(checker, sourceId, false);
  asked = [];
  await expect(recheckSource(checker, sourceId, visiting())).rejects.toThrow("turned off");
  const context = { input: {}, actor: checker, jobId: "" as never, fileSha256: null, report: () => {} };
  await recheckJob.run({ ...context, signal: AbortSignal.timeout(10_000) });
  expect(asked).toEqual([]);
  await watchSource(checker, sourceId, true);
  expect(await recheckJob.run({ ...context, signal: AbortSignal.timeout(10_000) })).toMatchObject({ unchanged: 1 });
  expect(asked).toEqual(["/bridge"]);
});

test("what cannot be captured is refused with a sentence and keeps nothing", async () => {
  const [newsroom, rival] = [await buildNewsroom(), await buildNewsroom()];
  const { checker, reader } = newsroom;
  const { sourceId } = await oneSource(newsroom);
  await expect(capturePage(reader, sourceId, visiting())).rejects.toMatchObject({ code: "forbidden" });
  await expect(capturePage(rival.owner, sourceId, visiting())).rejects.toMatchObject({ code: "not-found" });
  status = 404;
  await expect(capturePage(checker, sourceId, visiting())).rejects.toThrow("answered 404 instead of a page");
  const inside = await oneSource(await buildNewsroom(), "http://127.0.0.1:5432/");
  await expect(recheckSource(checker, inside.sourceId, visiting())).rejects.toMatchObject({ code: "not-found" });
  const own = await oneSource(newsroom, "http://10.0.0.1/secret");
  await expect(capturePage(checker, own.sourceId, visiting())).rejects.toThrow("inside a private network");
  expect((await getSource(reader, sourceId)).captures).toEqual([]);
  expect(asked).toEqual([]);
});
