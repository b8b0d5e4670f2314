import { expect, test } from "vitest";
import { toHarmlessPage } from "./harmless";
import { readWords } from "./read";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a page is read as its words, a block a line, without what is no words", () => {
  const page =
    "<title>Roads</title><h1>Closed</h1><p>until\n <b>May</b></p><script>x()</script><ul><li>One<li>Two</ul>";
  expect(readWords(bytes(page), null)).toBe("Closed\nuntil May\nOne\nTwo");
});

test("a page nested beyond reason is read all the same, and one beyond size is not", () => {
  expect(readWords(bytes(`${"<div>".repeat(50_000)}deep`), null)).toBe("deep");
  expect(readWords(new Uint8Array(3_000_001), null)).toBe("");
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
  ["<style>@import 'https://evil.example/a.css'; p { background: url(https://evil.example/b) }</style>", "evil"],
  ["<p style='background-image:url(\"https://evil.example/c\")'>x</p>", "evil"],
  ["<style>@im\\port 'https://evil.example/a'; p { background: u\\72l(https://evil.example/b) }</style>", "evil"],
  ["<p style='background:image-set(\"https://evil.example/c\" 1x, url(https://evil.example/d) 2x)'>x</p>", "evil"],
  ["<video poster=https://evil.example><source src=https://evil.example></video>", "evil"],
] as const)("nothing of %s is left to lead away", ([html, never]) => {
  const drawn = toHarmlessPage(bytes(`<p>Kept</p>${html}`), null)!;
  expect(drawn).toMatch(
    /^<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'/,
  );
  expect(drawn).toContain("<p>Kept</p>");
  expect(drawn.slice(drawn.indexOf("<html"))).not.toMatch(new RegExp(never));
});
