import { expect, test } from "vitest";
import { byArticle } from "./by-article";

test("claims are gathered under their articles without changing their order", () => {
  const [one, two] = [{ id: "1" }, { id: "2" }];
  const claims = [
    { words: "a", article: one },
    { words: "b", article: one },
    { words: "c", article: two },
  ];

  expect(byArticle(claims)).toEqual([
    { article: one, claims: claims.slice(0, 2) },
    { article: two, claims: claims.slice(2) },
  ]);
  expect(byArticle([])).toEqual([]);
});
