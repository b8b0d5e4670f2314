import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { findChromium } from "../cli/chromium";
import { picturePage } from "./picture-page";

test("the browser that takes the picture reaches no network, whatever markup it is given", {
  timeout: 30_000,
}, async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const calls = ["127.0.0.1", "localhost", "site.localhost", "[::ffff:127.0.0.1]"].map((host) => {
    const home = `http://${host}:${port}`;
    return `<img src="${home}/image"><script src="${home}/script"></script><iframe src="${home}/frame"></iframe>
      <link rel="stylesheet" href="${home}/style"><script>fetch("${home}/fetch"); new WebSocket("ws://${host}:${port}/socket")</script>`;
  });
  const picture = await picturePage(`<h1>A page that was not made harmless</h1>${calls.join("")}`);
  server.close();
  // Where there is no Chromium there is no picture, and nothing is asked either.
  if (findChromium() !== undefined) expect(Buffer.from(picture!).subarray(1, 4).toString()).toBe("PNG");
  expect(asked).toEqual([]);
});

test("no file of this machine is drawn into the picture", { timeout: 30_000 }, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "stet-local-"));
  const file = path.join(folder, "secret.html");
  writeFileSync(file, "<body style='background: red'>SECRET");
  const naming = (address: string) =>
    picturePage(`<meta http-equiv="refresh" content="0;url=${address}"><iframe src="${address}"></iframe>`);
  const [there, missing] = [await naming(pathToFileURL(file).href), await naming("about:blank")];
  rmSync(folder, { recursive: true });
  expect(there === null ? null : Buffer.from(there).equals(missing!)).toBe(findChromium() === undefined ? null : true);
});
