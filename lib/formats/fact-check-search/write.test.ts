import { expect, test } from "vitest";
import { toReport } from "../../domain/report";
import { buildFacts } from "../../domain/testing/report-facts";
import { toClaimReviews } from "../claim-review/write";
import { toFactCheckSearch } from "./write";

test("a fact check is found with its claimant, rating and publisher", () => {
  const { reviews } = toClaimReviews(toReport(buildFacts()), {
    publisher: { name: "The Harbour Post", url: "https://harbourpost.example" },
    language: "en",
    pageOf: ({ number }) => `https://check.harbourpost.example/checked/ferry/${number}`,
  });

  expect(toFactCheckSearch([reviews[0]!.review])).toEqual({
    claims: [
      {
        text: "the ferry “cost 4.2 million” last year",
        claimant: "Ines Duarte",
        claimDate: "2026-02-28T00:00:00Z",
        claimReview: [
          {
            publisher: { name: "The Harbour Post", site: "harbourpost.example" },
            url: "https://check.harbourpost.example/checked/ferry/1",
            title: "Council cuts the ferry",
            reviewDate: "2026-03-01T00:00:00Z",
            textualRating: "Verified",
            languageCode: "en",
          },
        ],
      },
    ],
  });
});
