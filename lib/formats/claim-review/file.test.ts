import { expect, test } from "vitest";
import { toReport } from "../../domain/report";
import { buildFacts } from "../../domain/testing/report-facts";
import { writeClaimReviewFile } from "./file";
import { toClaimReviews } from "./write";

test("the file accounts for every claim: a fact check at its place in the article, or why it is none", () => {
  const made = toReport(buildFacts());
  const report = {
    ...made,
    article: { ...made.article, url: "https://paper.example/ferry", publishedOn: "2026-01-02" },
  };
  const file = JSON.parse(writeClaimReviewFile(report));

  const { reviews } = toClaimReviews(report, {
    publisher: { name: report.newsroom.name, url: "https://paper.example" },
    language: "en",
    pageOf: ({ number }) => `https://paper.example/ferry#claim-${number}`,
  });
  expect(reviews.length).toBeGreaterThan(0);
  expect(file["@graph"]).toEqual(reviews.map(({ review: { "@context": _, ...review } }) => review));
  expect(file["@graph"].length + file.refused.length).toBe(report.claims.length);
  for (const { why } of file.refused) expect(why).toMatch(/\.$/);
  expect(file["@context"]).toEqual(["https://schema.org", { refused: null }]);
});

test("a fact check with a page of its own stands there, the others in the article", () => {
  const made = toReport(buildFacts());
  const report = {
    ...made,
    article: { ...made.article, url: "https://paper.example/ferry", publishedOn: "2026-01-02" },
  };
  const plain = JSON.parse(writeClaimReviewFile(report))["@graph"] as { url: string }[];
  const first = Number(plain[0]!.url.split("#claim-")[1]);
  const file = JSON.parse(writeClaimReviewFile(report, new Map([[first, "https://desk.example/checked/1"]])));

  expect(file["@graph"].map(({ url }: { url: string }) => url)).toEqual([
    "https://desk.example/checked/1",
    ...plain.slice(1).map(({ url }) => url),
  ]);
});

test("an article without an address has no fact checks, and the file says why", () => {
  const report = toReport(buildFacts());
  const file = JSON.parse(writeClaimReviewFile({ ...report, article: { ...report.article, url: "" } }));

  expect(file["@graph"]).toEqual([]);
  expect(file.refused).toHaveLength(report.claims.length);
});
