import { expect, test } from "vitest";
import { toHarmlessPage } from "./harmless";
import { maxReadableBytes, readWebPage } from "./read";

const bytes = (text: string) => new TextEncoder().encode(text);
const paragraph = "The council counted twelve bridges on the northern road, and found each of them in need of repair. ";
const page = `<!doctype html><html><head><title> Bridges &amp; roads </title><style>p{color:red}</style></head><body>
<nav>Home News Sport</nav><article><h1>Bridges</h1><p>${paragraph.repeat(4)}</p><p>“It’s <b>urgent</b>,” said Ana.</p>
<script>alert(1)</script></article><footer>All rights reserved</footer></body></html>`;

test("a page is read as its article, a paragraph a line, without what surrounds it", () => {
  const read = readWebPage(bytes(page), "utf-8")!;
  expect(read.title).toBe("Bridges & roads");
  expect(read.text).toContain("“It’s urgent,” said Ana.");
  expect(read.text).not.toMatch(/Home News|All rights|alert|color/);
});

test("a short page that is no article is read as its words", () => {
  expect(readWebPage(bytes("<p>Closed</p><p>until  May</p><script>x()</script>"), null)!.text).toBe(
    "Closed\nuntil May",
  );
});

test("a page's own charset counts where the answer named none, and nonsense falls back to UTF-8", () => {
  const latin = Uint8Array.from([...bytes('<meta charset="iso-8859-1"><p>caf'), 0xe9, ...bytes("</p>")]);
  expect(readWebPage(latin, null)!.text).toBe("café");
  expect(readWebPage(bytes("<p>é</p>"), "no-such-charset")!.text).toBe("é");
});

test("a page too large to read is kept unread", () => {
  expect(readWebPage(new Uint8Array(maxReadableBytes + 1), null)).toBeNull();
});

test.for([
  ["<script src=//evil.example></script>", "evil"],
  ["<img src=https://evil.example/pixel.gif onerror=alert(1)>", "evil|onerror"],
  ["<img srcset='https://evil.example/a 2x'>", "evil"],
  ["<link rel=preconnect href=https://evil.example><base href=https://evil.example>", "evil"],
  ["<meta http-equiv=refresh content='0;url=https://evil.example'>", "evil"],
  ["<iframe src=file:///etc/passwd></iframe><object data=https://evil.example></object>", "passwd|evil"],
  ["<a href='javascript:alert(1)' ping=https://evil.example>x</a>", "javascript|evil"],
  ["<form action=https://evil.example><input name=x></form>", "evil"],
  ["<svg><image xlink:href=https://evil.example /><a xlink:href='javascript:alert(1)'>x</a></svg>", "evil|javascript"],
  ["<video poster=https://evil.example><source src=https://evil.example></video>", "evil"],
] as const)("nothing of %s is left to lead away", ([html, never]) => {
  const drawn = toHarmlessPage(bytes(`<p>Kept</p>${html}`), null)!;
  expect(drawn).toMatch(
    /^<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'/,
  );
  expect(drawn).toContain("<p>Kept</p>");
  expect(drawn.slice(drawn.indexOf("<html"))).not.toMatch(new RegExp(never));
});
