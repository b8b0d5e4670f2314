import { expect, test } from "vitest";
import { pageIn } from "./page-in";

test.for([
  ["p. 4", 4],
  ["page 12", 12],
  ["pp. 3–5", 3],
  ["Annex, Page 7, line 3", 7],
  ["p4", 4],
  ["paragraph 4", null],
  ["step 4", null],
  ["0:12:03", null],
  ["", null],
] as const)("“%s” names page %s", ([locator, page]) => {
  expect(pageIn(locator)).toBe(page);
});
