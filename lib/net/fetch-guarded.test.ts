import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import "../testing/local-network.mjs";
import { fetchGuarded, fetchWithin } from "./fetch-guarded";
import { currentNetwork, type Network } from "./network";
import { explainFetchRefusal } from "./refusals";

const testing = globalThis as typeof globalThis & { stetTestNetwork?: Network };
const local = currentNetwork();
let server: Server | undefined;
let asked: { url: string; headers: Record<string, unknown> }[] = [];

beforeEach(() => {
  asked = [];
  testing.stetTestNetwork = local;
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
});

/** Someone else's web server; answers its address. */
async function serve(listener: RequestListener): Promise<string> {
  server = createServer((request, response) => {
    asked.push({ url: request.url ?? "", headers: request.headers });
    listener(request, response);
  });
  await new Promise<void>((resolve) => server!.listen(0, "127.0.0.1", resolve));
  return `http://site.localhost:${(server.address() as AddressInfo).port}`;
}

async function refusalOf(address: string): Promise<string> {
  const answer = await fetchGuarded(address);
  return answer.kind === "fetched" ? `fetched ${answer.finalUrl}` : explainFetchRefusal(answer);
}

describe("a page", () => {
  test("comes with its bytes, its final address, its type and what is worth keeping of its head", async () => {
    const site = await serve((request, response) => {
      if (request.url === "/short") {
        response.writeHead(301, { location: "/news/story?id=1#top" }).end();
        return;
      }
      const head = { "content-type": 'Text/HTML; Charset="UTF-8"', "set-cookie": "a=b", etag: '"1"', "x-other": "no" };
      response.writeHead(200, head).end("<p>Žižek “said” – да, نعم.</p>");
    });
    const page = await fetchGuarded(`${site}/short`);
    expect(page).toMatchObject({
      ...{ kind: "fetched", finalUrl: `${site}/news/story?id=1`, redirects: [`${site}/short`], status: 200 },
      ...{ mediaType: "text/html", charset: "utf-8" },
    });
    if (page.kind !== "fetched") return;
    expect(new TextDecoder().decode(page.bytes)).toBe("<p>Žižek “said” – да, نعم.</p>");
    expect(Object.keys(page.headers).sort()).toEqual(["content-type", "date", "etag"]);
    expect(Date.parse(page.fetchedAt)).not.toBeNaN();
  });

  test("is asked for without cookies, credentials or a referrer, by a name that says who asks", async () => {
    const site = await serve((request, response) => {
      if (request.url === "/") response.writeHead(302, { location: "/next", "set-cookie": "session=1" });
      response.end("ok");
    });
    await fetchGuarded(site);
    expect(asked).toHaveLength(2);
    for (const { headers } of asked) {
      expect(Object.keys(headers).sort()).toEqual(["accept", "accept-encoding", "connection", "host", "user-agent"]);
      expect(headers["user-agent"]).toContain("Stet");
    }
  });

  test.for([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ] as const)("is unpacked when it was packed by %s", async ([encoding, pack]) => {
    const site = await serve((_request, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(pack("The bridge – “open”."));
    });
    const page = await fetchGuarded(site);
    expect(page.kind === "fetched" && new TextDecoder().decode(page.bytes)).toBe("The bridge – “open”.");
  });

  test("that is gone is an answer too", async () => {
    const site = await serve((_request, response) => response.writeHead(410).end("Gone"));
    expect(await fetchGuarded(site)).toMatchObject({ kind: "fetched", status: 410 });
  });
});

describe("an address is refused", () => {
  test.for([
    ["127.0.0.1"],
    ["2130706433"],
    ["0177.0.0.1"],
    ["0x7f.1"],
    ["[::ffff:127.0.0.1]"],
    ["[64:ff9b::7f00:1]"],
    ["169.254.169.254"],
    ["localhost"],
  ])("on the public network when it is inside: %s", async ([host]) => {
    testing.stetTestNetwork = undefined;
    expect(await refusalOf(`http://${host}/`)).toContain("is inside a private network");
  });

  test.for([
    ["file:", "file:///etc/passwd"],
    ["gopher:", "gopher://site.localhost/"],
    ["data:", "data:text/html,<p>a</p>"],
    ["javascript:", "javascript:alert(1)"],
    ["ftp:", "ftp://site.localhost/"],
  ])("when it is no web address: %s", async ([scheme, address]) => {
    expect(await refusalOf(address!)).toBe(
      `Only http:// and https:// addresses can be fetched, not ${scheme}. Open it yourself and save the page as a file.`,
    );
  });

  test("when it holds credentials", async () => {
    expect(await refusalOf("http://user:secret@site.localhost/")).toContain("holds a user name or password");
  });

  test.for([5432, 6379, 22, 8080])("when it names port %s", async (port) => {
    testing.stetTestNetwork = undefined;
    expect(await refusalOf(`http://8.8.8.8:${port}/`)).toContain(`names port ${port}`);
    expect(await refusalOf(`http://127.0.0.1:${port}/`)).toContain("is inside a private network");
  });

  test("when it is nothing of the kind", async () => {
    expect(await refusalOf("the mayor said no")).toContain("is not a web address");
  });

  test("when one of the addresses behind its name is inside", async () => {
    testing.stetTestNetwork = {
      resolve: async () => [
        { address: "93.184.215.14", family: 4 },
        { address: "10.0.0.1", family: 4 },
      ],
      mayReach: ({ address }) => address !== "10.0.0.1",
    };
    expect(await refusalOf("http://both.example/")).toContain("both.example is inside a private network");
  });

  test("when nobody knows its name", async () => {
    expect(await refusalOf("http://nobody.example/")).toBe(
      "There is no site at nobody.example. Check the address for a slip.",
    );
  });
});

test("a name is resolved once and the connection goes where it led then", async () => {
  const site = await serve((_request, response) => response.end("the first"));
  const resolve = vi.fn<Network["resolve"]>().mockResolvedValueOnce([{ address: "127.0.0.1", family: 4 }]);
  resolve.mockResolvedValue([{ address: "127.66.66.66", family: 4 }]);
  testing.stetTestNetwork = { resolve, mayReach: ({ address }) => address === "127.0.0.1" };

  const page = await fetchGuarded(site.replace("site.localhost", "rebinds.example"));
  expect(page.kind === "fetched" && new TextDecoder().decode(page.bytes)).toBe("the first");
  expect(resolve).toHaveBeenCalledTimes(1);
});

describe("a redirect is looked at again", () => {
  const leadTo = (location: string) =>
    serve((_request, response) => response.writeHead(302, { location }).end("moved"));

  test.for([
    ["http://169.254.169.254/latest/meta-data/", "leads on to 169.254.169.254, which is inside a private network"],
    ["http://[::ffff:a9fe:a9fe]/", "which is inside a private network"],
    ["http://[64:ff9b::a9fe:a9fe]/", "which is inside a private network"],
    ["gopher://other.localhost/", "Only http:// and https:// addresses can be fetched, not gopher:"],
    ["data:text/html,<p>a</p>", "Only http:// and https:// addresses can be fetched, not data:"],
    ["http://0x7f000001/", "leads on to 127.0.0.1, which is inside a private network"],
    ["file:///etc/passwd", "Only http:// and https:// addresses can be fetched, not file:"],
    ["http://user:secret@other.localhost/", "holds a user name or password"],
    ["http://[", "leads on to something that is not a web address"],
  ])("to %s", async ([location, sentence]) => {
    expect(await refusalOf(await leadTo(location!))).toContain(sentence);
    expect(asked).toHaveLength(1);
  });

  test("to its own name, which leads inside by then", async () => {
    const site = (await leadTo("/inside")).replace("site.localhost", "rebinds.example");
    const resolve = vi.fn<Network["resolve"]>().mockResolvedValueOnce([{ address: "127.0.0.1", family: 4 }]);
    resolve.mockResolvedValue([{ address: "10.0.0.1", family: 4 }]);
    testing.stetTestNetwork = { resolve, mayReach: ({ address }) => address === "127.0.0.1" };
    expect(await refusalOf(site)).toContain("leads on to rebinds.example, which is inside a private network");
    expect(asked).toHaveLength(1);
  });

  test("but a page that only asks a browser to go on is an answer", async () => {
    const onward = "http://169.254.169.254/";
    const site = await serve((_request, response) =>
      response
        .writeHead(200, { refresh: `0;url=${onward}` })
        .end(`<meta http-equiv="refresh" content="0;url=${onward}">`),
    );
    expect(await fetchGuarded(site)).toMatchObject({ kind: "fetched", finalUrl: `${site}/`, redirects: [] });
    expect(asked).toHaveLength(1);
  });

  test("back to itself", async () => {
    expect(await refusalOf(`${await leadTo("/a")}/a`)).toContain("leads back to itself");
  });

  test("a sixth time", async () => {
    const site = await serve((request, response) => response.writeHead(302, { location: `${request.url}x` }).end());
    expect(await refusalOf(site)).toContain("leads on more than 5 times");
    expect(asked).toHaveLength(6);
  });
});

describe("a body is cut off", () => {
  test.for([
    ["gzip", gzipSync],
    ["br", (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ] as const)("when it unpacks to more than 20 MB from a %s of a few kilobytes", async ([encoding, pack]) => {
    const bomb = pack(Buffer.alloc(200_000_000));
    expect(bomb.length).toBeLessThan(400_000);
    const site = await serve((_request, response) => {
      response.writeHead(200, { "content-encoding": encoding }).end(bomb);
    });
    const before = process.memoryUsage().rss;
    expect(await refusalOf(site)).toContain("larger than 20 MB");
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  test("when it says that it is larger, before it is read", async () => {
    const site = await serve((_request, response) => {
      response.writeHead(200, { "content-length": "20000001" });
      response.write("a");
    });
    expect(await refusalOf(site)).toContain("larger than 20 MB");
  });

  test("when it never ends", async () => {
    let timer: NodeJS.Timeout | undefined;
    const site = await serve((_request, response) => {
      timer = setInterval(() => response.write("a"), 20);
    });
    const started = Date.now();
    const answer = await fetchWithin({ bytes: 1_000, ms: 400, redirects: 5 }, site);
    clearInterval(timer);
    expect(answer).toEqual({ kind: "too-slow", seconds: 0.4 });
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  test("when it never begins, or its redirects take too long together", async () => {
    const site = await serve((request, response) => {
      if (request.url !== "/") setTimeout(() => response.writeHead(302, { location: `${request.url}x` }).end(), 150);
    });
    const hurried = { bytes: 1_000, ms: 400, redirects: 5 };
    expect(await fetchWithin(hurried, site)).toEqual({ kind: "too-slow", seconds: 0.4 });
    expect(await fetchWithin(hurried, `${site}/x`)).toEqual({ kind: "too-slow", seconds: 0.4 });
  });

  test("when it never ends though it is packed, and unpacks to little", async () => {
    const site = await serve((_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      response.write(gzipSync("The bridge").subarray(0, -8));
    });
    expect(await fetchWithin({ bytes: 1_000, ms: 300, redirects: 5 }, site)).toEqual({
      kind: "too-slow",
      seconds: 0.3,
    });
  });

  test("when it breaks off, or is not packed as it says", async () => {
    const site = await serve((request, response) => {
      const encoding = { "/packed": "gzip", "/odd": "zstd" }[request.url ?? ""];
      if (encoding) {
        response.writeHead(200, { "content-encoding": encoding }).end("plain");
        return;
      }
      response.writeHead(200, { "content-length": "100" });
      response.write("half", () => (response.socket as Socket).destroy());
    });
    expect(await refusalOf(`${site}/half`)).toContain("broke off before its end");
    expect(await refusalOf(`${site}/packed`)).toContain("could not be unpacked");
    expect(await refusalOf(`${site}/odd`)).toContain("could not be unpacked");
  });

  test("when the person who asked no longer waits, with the reason of their own", async () => {
    const site = await serve(() => {});
    const asking = new AbortController();
    setTimeout(() => asking.abort(new Error("Nobody waits.")), 50);
    await expect(fetchGuarded(site, asking.signal)).rejects.toThrow("Nobody waits.");
  });
});

test("a server that does not answer, or not in HTTP, is named", async () => {
  const site = await serve((_request, response) => (response.socket as Socket).end("220 mail.example ESMTP\r\n"));
  expect(await refusalOf(site)).toContain("site.localhost answered is not a web page");
  const closed = site;
  server!.close();
  server = undefined;
  expect(await refusalOf(closed.replace(/\d+$/, "1"))).toContain("site.localhost does not answer");
});
