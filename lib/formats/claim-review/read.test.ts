import { describe, expect, test } from "vitest";
import { toReport } from "../../domain/report";
import { buildFacts } from "../../domain/testing/report-facts";
import { toFactCheckSearch } from "../fact-check-search/write";
import { verdictOfRating } from "./rating";
import { readFactChecks } from "./read";
import { toClaimReviews, toDataFeed } from "./write";

const publisher = { name: "The Harbour Post", url: "https://harbourpost.example" };
const { reviews } = toClaimReviews(toReport(buildFacts()), {
  ...{ publisher, language: "en" },
  pageOf: ({ number }) => `https://check.harbourpost.example/checked/ferry/${number}`,
});
const ours = reviews[0]!.review;
const read = {
  line: 1,
  claim: "the ferry “cost 4.2 million” last year",
  claimant: "Ines Duarte",
  claimedOn: "2026-02-28",
  rating: "Verified",
  verdict: "verified",
  publisher: "The Harbour Post",
  url: "https://check.harbourpost.example/checked/ferry/1",
  title: "",
  summary: "p. 12",
  reviewedOn: "2026-03-01",
  language: "en",
};

describe("fact checks of others", () => {
  test.for<[string, unknown]>([
    ["one ClaimReview", ours],
    ["a list", [ours]],
    ["a graph", { "@context": "https://schema.org", "@graph": [ours] }],
    ["a feed", toDataFeed([ours], publisher, "2026-03-02T12:00:00.000Z")],
  ])("are read from %s", ([, document]) => {
    expect(readFactChecks(JSON.stringify(document))).toEqual({ taken: [read], refused: [] });
  });

  test("are read from a search's answer", () => {
    expect(readFactChecks(JSON.stringify(toFactCheckSearch([ours]))).taken).toEqual([
      { ...read, title: "Council cuts the ferry", summary: "" },
    ]);
  });

  test("may name one thing or several, as a word or as an object", () => {
    const loose = {
      ...{ claimReviewed: "Pigs fly", url: { url: "https://a.example/1" }, author: "A Desk" },
      itemReviewed: { author: [{ name: "Ada" }, { name: "Ben" }] },
      reviewRating: { ratingValue: "1", bestRating: "5", worstRating: "1" },
    };

    expect(readFactChecks(JSON.stringify([loose])).taken[0]).toMatchObject({
      ...{ claimant: "Ada, Ben", publisher: "A Desk", url: "https://a.example/1" },
      ...{ rating: "1 of 5", verdict: "inaccurate" },
    });
  });

  test("are refused line by line, with a name to know them by", () => {
    const unrated = { claimReviewed: "Pigs swim", reviewRating: {} };

    expect(readFactChecks(JSON.stringify([{ "@type": "Recipe", name: "Soup" }, unrated, 7, ours]))).toMatchObject({
      taken: [{ line: 4 }],
      refused: [
        { line: 1, what: "Soup", why: "It is no fact check: it does not say which claim was reviewed." },
        { line: 2, what: "Pigs swim", why: "It has no rating." },
        { line: 3, what: "Item 3" },
      ],
    });
  });
});

test.for([
  ["Mostly false", "inaccurate"],
  ["Pants on Fire!", "inaccurate"],
  ["Not true", "inaccurate"],
  ["Half true", "disputed"],
  ["Missing context", "disputed"],
  ["True", "verified"],
  ["Mostly true", "verified"],
  ["No evidence", "unverifiable"],
  ["Satire", "not-checkable"],
  ["Four bananas", null],
] as const)("the rating %j is nearest to %j", ([words, verdict]) => {
  expect(verdictOfRating({ words, value: null, best: null, worst: null })).toBe(verdict);
});

test("a number off its own scale says nothing", () => {
  expect(verdictOfRating({ words: "", value: 9, best: 5, worst: 1 })).toBeNull();
  expect(verdictOfRating({ words: "", value: 3, best: 5, worst: 5 })).toBeNull();
});
