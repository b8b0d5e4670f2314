import { expect, test } from "vitest";
import { decideRecheck, newsAfter, newsOf, toPassageLocator } from "./capture";

const captured = { status: 200, sha256: "a", text: "It opened in 1932.\nIt is open." };

test.for([
  ["unchanged", { status: 200, sha256: "a", text: "" }],
  ["unchanged", { status: 200, sha256: "b", text: "It opened in 1932. It  is open." }],
  ["changed", { status: 200, sha256: "b", text: "It opened in 1931.\nIt is open." }],
  ["changed", { status: 200, sha256: "b", text: "" }],
  ["gone", { status: 404, sha256: "c", text: "Not found" }],
  ["gone", { status: 410, sha256: "c", text: "" }],
  ["unreachable", { status: 503, sha256: "c", text: "" }],
  ["unreachable", { status: 403, sha256: "c", text: "" }],
  ["unreachable", null],
] as const)("a captured page is %s where %j is seen", ([outcome, seen]) => {
  expect(decideRecheck(captured, seen)).toBe(outcome);
});

test("a file without text is compared byte by byte", () => {
  expect(decideRecheck({ ...captured, text: "" }, { status: 200, sha256: "b", text: "" })).toBe("changed");
});

test("a passage is located by its first and last words", () => {
  expect(toPassageLocator("opened in 1932")).toBe("at “opened in 1932”");
  expect(toPassageLocator("The bridge over the river opened to traffic in 1932")).toBe(
    "at “The bridge over the … traffic in 1932”",
  );
});

test("news of a source ends where a visit finds the page as it was, and never with a visit that got no answer", () => {
  expect(newsAfter(null, "changed")).toBe("changed");
  expect(newsAfter("changed", "unreachable")).toBe("changed");
  expect(newsAfter("changed", "gone")).toBe("gone");
  expect(newsAfter("gone", "unchanged")).toBeNull();
  expect(newsAfter(null, "unreachable")).toBeNull();
});

test("of several sources the gravest news counts", () => {
  expect(newsOf([{ news: null }, { news: "changed" }, { news: "gone" }])).toBe("gone");
  expect(newsOf([{ news: null }, { news: "changed" }])).toBe("changed");
  expect(newsOf([{ news: null }])).toBeNull();
});
