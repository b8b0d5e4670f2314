import { readdirSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";
import { db } from "../lib/db/client";
import type { Actor } from "../lib/domain/actor";
import { requireEnv } from "../lib/env";
import { buildArticle } from "../prisma/factories/article";
import { atClaim, card, openDesk } from "./desk-page";
import { cookieOf, expect, test } from "./fixtures";

const sandbox = "sandbox; default-src 'none'";

async function cookie(actor: Actor): Promise<string> {
  const { name, value } = await cookieOf(actor);
  return `${name}=${value}`;
}

test("a stored page is handed out as a download that runs nowhere", async ({ newsroom, request }) => {
  const headers = { cookie: await cookie(newsroom.checker) };
  const data = Buffer.from("<!doctype html><script>document.title = 'ran'</script>");
  const stored = await request.post("/api/files", { headers: { ...headers, "content-type": "text/html" }, data });
  expect(stored.status()).toBe(201);
  const { sha256 } = await stored.json();

  for (const answer of [
    await request.get(`/api/files/${sha256}`, { headers }),
    await request.get(`/api/files/${"0".repeat(64)}`, { headers }),
    await request.get(`/api/files/${sha256}`),
    stored,
  ]) {
    expect(answer.headers()["content-security-policy"], answer.url()).toContain(sandbox);
    expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
  }
  const file = await request.get(`/api/files/${sha256}`, { headers });
  expect(file.headers()["content-disposition"]).toMatch(/^attachment;/);
  expect(file.headers()["content-type"]).not.toContain("html");
  expect(await file.body()).toEqual(data);
});

test("an upload cut off half way leaves nothing behind", async ({ newsroom, request, baseURL }) => {
  const before = await storedNow(newsroom.id);
  const { port } = new URL(baseURL!);
  const head = [
    "POST /api/files HTTP/1.1",
    `Host: localhost:${port}`,
    `Cookie: ${await cookie(newsroom.checker)}`,
    "Content-Type: application/octet-stream",
    "Content-Length: 5000000",
  ].join("\r\n");
  const socket = connect(Number(port), "127.0.0.1");
  socket.write(`${head}\r\n\r\n`);
  for (let i = 0; i < 30; i++) socket.write(Buffer.alloc(64 * 1024, i));
  await expect.poll(() => filesUnder("incoming").length).toBe(1);
  socket.destroy();

  await expect.poll(() => filesUnder("incoming").length).toBe(0);
  expect(await storedNow(newsroom.id)).toEqual(before);
  await expectAnswering(request);
});

test("an upload whose connection breaks says so, and keeps what was typed", async ({ newsroom, openAs }) => {
  const { articleId, claimIds } = await buildArticle(newsroom.editor);
  const page = await openDesk(openAs, newsroom.checker, articleId);
  await page.route("**/api/files", (route) => route.abort("connectionreset"));
  await atClaim(page, claimIds[0]!);
  await page.keyboard.press("e");
  await card(page).getByLabel("Where in it").fill("p. 4");

  await card(page)
    .getByLabel("File", { exact: true })
    .setInputFiles({
      ...{ name: "register.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(100_000, 1) },
    });

  await expect(card(page)).toContainText("The connection broke, so the file was not stored. Attach it again.");
  await expect(card(page).getByLabel("Where in it")).toHaveValue("p. 4");
});

/** Names of files below a folder of stored bytes. */
function filesUnder(folder: string): string[] {
  try {
    return readdirSync(path.join(requireEnv("STET_DATA"), "blobs", folder), { recursive: true }).map(String);
  } catch {
    return [];
  }
}

async function storedNow(newsroomId: string) {
  return { rows: await db().blob.count({ where: { newsroomId } }) };
}

async function expectAnswering(request: APIRequestContext): Promise<void> {
  expect((await request.get("/sign-in")).status()).toBe(200);
}
