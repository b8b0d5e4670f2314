import { expect, test } from "vitest";
import { toUrlKey } from "./source-address";

test.for([
  ["https://www.Example.org/a/?utm_source=mail#top", "example.org/a"],
  ["http://example.org/a", "example.org/a"],
  ["https://example.org/", "example.org"],
  ["https://example.org:8080/A?b=1&c=2", "example.org:8080/A?b=1&c=2"],
  ["", ""],
  ["not an address", ""],
  ["ftp://example.org/a", ""],
] as const)("%s compares as “%s”", ([address, key]) => {
  expect(toUrlKey(address)).toBe(key);
});

test("paths that differ in case are different pages", () => {
  expect(toUrlKey("https://example.org/A")).not.toBe(toUrlKey("https://example.org/a"));
});
