import { describe, expect, test } from "vitest";
import { toReport } from "../../domain/report";
import type { Report, ReportClaim } from "../../domain/report-model";
import { buildFacts } from "../../domain/testing/report-facts";
import { type ClaimReview, type Publication, toClaimReviews, toDataFeed, toScript } from "./write";

const report = toReport(buildFacts());
const publication: Publication = {
  publisher: { name: "The Harbour Post", url: "https://harbourpost.example" },
  language: "en",
  pageOf: ({ number }) => `https://check.harbourpost.example/checked/ferry/${number}`,
};
/** The claim with everything there: a confirmed attribution and a signed-off verdict. */
const cost = report.claims[0]!;

/** What becomes of one claim of the report when it is changed. */
function become(change: Partial<ReportClaim>, more: Partial<Report> = {}): ClaimReview | string {
  const { reviews, refused } = toClaimReviews({ ...report, ...more, claims: [{ ...cost, ...change }] }, publication);
  return reviews[0]?.review ?? refused[0]!.why;
}

describe("a claim as a ClaimReview", () => {
  test("says what was claimed, by whom, where, and how it was rated, with the page it stands on", () => {
    expect(become({})).toEqual({
      "@context": "https://schema.org",
      "@type": "ClaimReview",
      url: "https://check.harbourpost.example/checked/ferry/1",
      datePublished: "2026-03-01",
      inLanguage: "en",
      author: { "@type": "Organization", name: "The Harbour Post", url: "https://harbourpost.example" },
      claimReviewed: "the ferry “cost 4.2 million” last year",
      reviewBody: "p. 12",
      itemReviewed: {
        "@type": "Claim",
        author: { "@type": "Person", name: "Ines Duarte", jobTitle: "Mayor" },
        datePublished: "2026-02-28",
        appearance: {
          "@type": "NewsArticle",
          url: "https://harbourpost.example/ferry",
          headline: "Council cuts the ferry",
        },
      },
      reviewRating: { "@type": "Rating", alternateName: "Verified", ratingValue: 5, bestRating: 5, worstRating: 1 },
    });
  });

  test("keeps to 75 characters, cut between words", () => {
    const review = become({
      words: "The ferry carried ninety thousand people in the spring, and no more than half of it by autumn",
    });

    expect((review as ClaimReview).claimReviewed).toBe(
      "The ferry carried ninety thousand people in the spring, and no more than…",
    );
  });

  test("has no number for a verdict that is on no scale", () => {
    const check = { ...cost.check, verdict: "unverifiable" } as ReportClaim["check"];

    expect((become({ check }) as ClaimReview).reviewRating).toEqual({
      "@type": "Rating",
      alternateName: "Unverifiable",
    });
  });

  const speaker = (type: Report["speakers"][number]["type"]) => ({
    speakers: report.speakers.map((one) => ({ ...one, type })),
  });
  test.for<[string, Partial<ReportClaim>, Partial<Report>, RegExp]>([
    ["an own-voice claim", { kind: "own", speakers: [] }, {}, /own voice/],
    ["an article without an address", {}, { article: { ...report.article, url: "" } }, /not published/],
    ["an article without a date", {}, { article: { ...report.article, publishedOn: null } }, /not published/],
    ["an article of next year", {}, { article: { ...report.article, publishedOn: "2027-01-01" } }, /not published yet/],
    ["a withdrawn claim", { withdrawn: "Twice." }, {}, /withdrawn/],
    ["a claim without a speaker", { speakers: [] }, {}, /Nobody is known/],
    ["an anonymous source", {}, speaker("anonymous"), /not named/],
    ["a document", {}, speaker("document"), /is a document/],
    ["an attribution nobody reviewed", { review: { state: "unreviewed" } }, {}, /reviewed yet/],
    [
      "words nobody said",
      { review: { ...cost.review, finding: "misquoted" } as ReportClaim["review"] },
      {},
      /did not hold/,
    ],
    ["a claim without a verdict", { check: { state: "unchecked" } }, {}, /no verdict yet/],
    [
      "what cannot be checked",
      { check: { ...cost.check, verdict: "not-checkable" } as ReportClaim["check"] },
      {},
      /cannot be checked/,
    ],
  ])("is refused, with the reason, for %s", ([, change, more, why]) => {
    expect(become(change, more)).toMatch(why);
  });
});

test("every claim of a report is either published or refused with its number", () => {
  const { reviews, refused } = toClaimReviews(report, publication);

  expect([...reviews, ...refused].map(({ claim }) => claim).sort()).toEqual(report.claims.map(({ number }) => number));
});

test("a feed lists the newest fact check first", () => {
  const review = become({}) as ClaimReview;
  const older = { ...review, datePublished: "2025-12-31" };

  const feed = toDataFeed([older, review], publication.publisher, "2026-03-02T12:00:00.000Z");

  expect(feed).toMatchObject({ "@type": "DataFeed", dateModified: "2026-03-02T12:00:00.000Z" });
  expect(feed.dataFeedElement.map(({ item }) => item[0])).toEqual([review, older]);
});

test("a script of JSON-LD cannot be left by what people wrote", () => {
  const script = toScript(become({ words: "</script><script>alert(1)</script>" }) as ClaimReview);

  expect(script).not.toContain("<");
  expect(JSON.parse(script).claimReviewed).toBe("</script><script>alert(1)</script>");
});
