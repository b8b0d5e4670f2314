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

test("an article without an address has no fact checks, and the file says why", () => {
  const report = toReport(buildFacts());
  const file = JSON.parse(writeClaimReviewFile({ ...report, article: { ...report.article, url: "" } }));

  expect(file["@graph"]).toEqual([]);
  expect(file.refused).toHaveLength(report.claims.length);
});
