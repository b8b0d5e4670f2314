import { expect, test } from "vitest";
import { readFactCheckFile } from "./fact-check-file";

const check = (claimReviewed: string, url: string) => ({
  claimReviewed,
  url,
  reviewRating: { alternateName: "False" },
});

test("what has no web address, or a claim as long as a page, is refused line by line", () => {
  const file = [
    check("The mill closed.", "https://a.example/1"),
    check("The mill burnt.", "javascript:alert(1)"),
    check("The mill is gone. ".repeat(200), "https://a.example/3"),
    check("The mill never stood.", ""),
  ];
  const { taken, refused } = readFactCheckFile(new TextEncoder().encode(JSON.stringify(file)));

  expect(taken.map(({ line }) => line)).toEqual([1, 4]);
  expect(refused).toMatchObject([
    { line: 2, what: "The mill burnt.", why: "Its address is no web address." },
    { line: 3, why: "Its claim has 3,600 characters; a claim has at most 2,000." },
  ]);
});

test("a table of other letters than UTF-8 is refused", () => {
  expect(() => readFactCheckFile(Buffer.from("Claim,Status\nCafé,False\n", "latin1"))).toThrow("not text in UTF-8");
});
