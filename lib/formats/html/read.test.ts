import { describe, expect, test } from "vitest";
import type { ReadDocument } from "../document/document";
import { readDocument } from "../document/read";
import { Unreadable } from "../document/unreadable";

const body = Array.from(
  { length: 6 },
  (_, i) =>
    `<p>The mayor said “no” – for the ${i + 1}th time, да, نعم – and the council, which had asked, wrote it down.</p>`,
).join("\n");
const page = (head: string, inside = body) =>
  `<!doctype html><html><head>${head}</head><body><nav><a href="/">Home</a> <a href="/x">Sport</a></nav><article>${inside}</article><footer>Cookies</footer></body></html>`;

function read(
  html: string | Uint8Array,
  more: { address?: string; charset?: string | null } = {},
): Promise<ReadDocument> {
  const bytes = typeof html === "string" ? new TextEncoder().encode(html) : html;
  return readDocument(bytes, { fileName: "page.html", address: "", mediaType: "text/html", charset: null, ...more });
}

async function refusal(html: string | Uint8Array, charset: string | null = null): Promise<string> {
  return read(html, { charset }).then(
    ({ text }) => `read: ${text.slice(0, 80)}`,
    (error) => {
      if (error instanceof Unreadable) return error.message;
      throw error;
    },
  );
}

describe("a web page", () => {
  test("gives its readable body alone, a line a paragraph, character for character", async () => {
    const { text } = await read(page("<title>x</title>", `${body}<p>4\u00A0% <b>mo</b>re<br>and a line.</p>`));
    expect(text.split("\n")[0]).toBe(
      "The mayor said “no” – for the 1th time, да, نعم – and the council, which had asked, wrote it down.",
    );
    expect(text.split("\n").slice(-2)).toEqual(["4\u00A0% more", "and a line."]);
    expect(text).not.toMatch(/Home|Cookies/);
  });

  test("proposes what its JSON-LD says, and its canonical address in full", async () => {
    const data = {
      "@graph": [
        { "@type": "WebSite", name: "Site" },
        {
          "@type": ["NewsArticle"],
          headline: "The bridge",
          datePublished: "2026-03-04T10:00:00+01:00",
          author: [{ "@type": "Person", name: "Ana Petrova" }, { name: "Sam Lee" }],
          publisher: { name: "The Quernstone" },
        },
      ],
    };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script><link rel="canonical" href="/news/bridge">`;
    expect(await read(page(head), { address: "https://news.example/amp/bridge?x=1#y" })).toMatchObject({
      ...{ title: "The bridge", byline: "Ana Petrova, Sam Lee", outlet: "The Quernstone" },
      ...{ url: "https://news.example/news/bridge", publishedOn: "2026-03-04" },
    });
  });

  test("proposes what its meta elements say where there is no JSON-LD, or none that can be read", async () => {
    const head = `<script type="application/ld+json">{broken</script><title>Bridge | Site</title><meta property="og:title" content="The bridge"><meta name="author" content="Ana Petrova"><meta property="article:published_time" content="2026-03-04"><meta property="og:site_name" content="Site">`;
    expect(await read(page(head), { address: "https://news.example/a#b" })).toMatchObject({
      ...{
        title: "The bridge",
        byline: "Ana Petrova",
        outlet: "Site",
        url: "https://news.example/a",
        publishedOn: "2026-03-04",
      },
    });
  });

  test("is decoded as it is written, whatever it claims", async () => {
    const latin = Buffer.from(
      page(
        '<meta charset="iso-8859-1">',
        `${body.replace(/[^\0-\xff]/g, "")}<p>Caf\xe9 au lait, said the mayor, and more of the same.</p>`,
      ),
      "latin1",
    );
    expect((await read(latin)).text).toContain("Café au lait");
    expect((await read(page(""), { charset: "iso-8859-1" })).text).toContain("да, نعم");
    expect((await read(page("").replace("no", "+ADw-script+AD4-"), { charset: "utf-7" })).text).toContain(
      "+ADw-script+AD4-",
    );
    expect(await refusal(Buffer.from(page("").replaceAll("–", "\xff"), "latin1"), "utf-7")).toContain(
      "says it is written in “utf-7”",
    );
  });
});

describe("what a web page may hold to do harm becomes words or nothing", () => {
  test.for([
    ["a script", "<script>alert(1)</script>"],
    ["an event handler", '<img src=x onerror="alert(1)">'],
    [
      "mark-up that mutates",
      '<svg><p><style><img src="</style><img src=x onerror=alert(1)>"></svg><math><mtext><img src=x onerror=alert(1)></mtext></math>',
    ],
    [
      "names that shadow a page's own",
      '<form name="documentElement"><input name="body"><img name="getElementsByTagName"></form><a id="childNodes" name="title">z</a>',
    ],
    [
      "another base, and a way on",
      '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example/">',
    ],
    [
      "styles that ask",
      '<style>p{background:url(https://evil.example/?a)}</style><p style="background:url(https://evil.example/)"></p>',
    ],
    ["a tracking pixel", '<img src="https://evil.example/pixel.gif" width="1" height="1">'],
  ])("%s", async ([, harm]) => {
    const found = await read(page(harm!, body + harm), { address: "https://news.example/" });
    expect(found.text.split("\n").slice(0, 6)).toHaveLength(6);
    expect(JSON.stringify(found)).not.toMatch(/evil|alert|onerror|<\w/);
  });

  test("elements nested a thousand deep are read; beyond reason they are refused with a sentence", async () => {
    const deep = (n: number) => page("", `${"<div>".repeat(n)}${body}${"</div>".repeat(n)}`);
    expect((await read(deep(1_000))).text).toContain("The mayor said");
    expect(await refusal(deep(6_000))).toContain("nested more than 2,000 deep");
    expect(await refusal(page("", body + "<b><i>".repeat(3_000)))).toContain("nested more than 2,000 deep");
  });

  test("NUL is gone, and half a character is refused or replaced, never kept", async () => {
    const { text } = await read(
      page("", `${body}<p>A\0B &#xD800; &#0; ends the page with a sentence, as they do.</p>`),
    );
    expect(text).not.toMatch(/[\0\p{Surrogate}]/u);
  });

  test("direction controls and decomposed letters stay as they are, and emoji keep their places", async () => {
    const words = "He said \u202Eno\u202C, cafe\u0301, 👩‍🚒 and left the room with all of the others.";
    const { text, normalisation } = await read(page("", `${body}<p>${words}</p>`));
    expect(text.endsWith(words)).toBe(true);
    expect(normalisation).toEqual([{ what: "bidi-controls-kept", count: 2 }]);
  });

  test("a page without an article says what to do", async () => {
    expect(await refusal("<html><body><div id=root></div></body></html>")).toContain(
      "No article was found on this page",
    );
  });
});
