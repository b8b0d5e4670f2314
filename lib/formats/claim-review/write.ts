import type { Verdict } from "../../domain/claim";
import type { Report, ReportClaim, ReportSpeaker } from "../../domain/report-model";
import { verdictWords } from "../../domain/words";
import { decidePublishable, type Publishable } from "./publishable";

/** Who publishes the fact checks, and the page where each stands: one a page, on the publisher's own domain. */
export type Publication = {
  publisher: { name: string; url: string };
  /** BCP 47. */
  language: string;
  pageOf(claim: ReportClaim): string;
};

/** schema.org's ClaimReview, with the members that readers of it ask for. */
export type ClaimReview = {
  "@context": "https://schema.org";
  "@type": "ClaimReview";
  url: string;
  datePublished: string;
  inLanguage: string;
  author: { "@type": "Organization"; name: string; url: string };
  claimReviewed: string;
  reviewBody?: string;
  itemReviewed: {
    "@type": "Claim";
    author: Claimant | Claimant[];
    datePublished: string;
    appearance: { "@type": "NewsArticle"; url: string; headline: string };
  };
  reviewRating: {
    "@type": "Rating";
    alternateName: string;
    ratingValue?: number;
    bestRating?: number;
    worstRating?: number;
  };
};
type Claimant = { "@type": "Person" | "Organization"; name: string; jobTitle?: string };

/** What became of each claim: a fact check, or the reason why it is none. */
export type ClaimReviews = {
  reviews: { claim: number; review: ClaimReview }[];
  refused: { claim: number; words: string; why: string }[];
};

/**
 * All claims of a report as ClaimReviews (https://schema.org/ClaimReview), and
 * the refused ones with their reasons.
 */
export function toClaimReviews(report: Report, publication: Publication): ClaimReviews {
  const result: ClaimReviews = { reviews: [], refused: [] };
  for (const claim of report.claims) {
    const decided = decidePublishable(claim, report);
    if ("refused" in decided) result.refused.push({ claim: claim.number, words: claim.words, why: decided.refused });
    else result.reviews.push({ claim: claim.number, review: toClaimReview(decided, report, publication) });
  }
  return result;
}

/** One claim as a ClaimReview; `decidePublishable` says which claims can be one. */
export function toClaimReview(
  { claim, check, claimants }: Publishable,
  { article }: Report,
  { publisher, language, pageOf }: Publication,
): ClaimReview {
  const authors = claimants.map(toClaimant);
  return {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    url: pageOf(claim),
    datePublished: (check.signedOff?.at ?? check.at).slice(0, 10),
    inLanguage: language,
    author: { "@type": "Organization", ...publisher },
    claimReviewed: shorten(claim.words),
    ...(check.note !== "" && { reviewBody: check.note }),
    itemReviewed: {
      "@type": "Claim",
      author: authors.length === 1 ? authors[0]! : authors,
      datePublished: article.publishedOn!,
      appearance: { "@type": "NewsArticle", url: article.url, headline: article.title },
    },
    reviewRating: { "@type": "Rating", alternateName: verdictWords[check.verdict], ...scale[check.verdict] },
  };
}

/** schema.org's DataFeed of fact checks, newest first. */
export function toDataFeed(reviews: readonly ClaimReview[], publisher: Publication["publisher"], at: string) {
  const newestFirst = [...reviews].sort((a, b) => (a.datePublished < b.datePublished ? 1 : -1));
  return {
    "@context": "https://schema.org",
    "@type": "DataFeed",
    name: `Fact checks by ${publisher.name}`,
    dateModified: at,
    dataFeedElement: newestFirst.map((review) => ({
      "@type": "DataFeedItem",
      dateCreated: review.datePublished,
      item: [review],
    })),
  };
}

/** JSON-LD that may stand in a `<script>`: claims contain whatever people wrote, `</script>` included. */
export function toScript(jsonLd: object): string {
  return JSON.stringify(jsonLd).replace(/</g, "\\u003c");
}

// A number only where the verdict stands on a scale from false to true.
const outOfFive = { bestRating: 5, worstRating: 1 };
const scale: Record<Verdict, object> = {
  verified: { ratingValue: 5, ...outOfFive },
  disputed: { ratingValue: 3, ...outOfFive },
  inaccurate: { ratingValue: 1, ...outOfFive },
  unverifiable: {},
  "not-checkable": {},
};

function toClaimant({ name, type, title }: ReportSpeaker): Claimant {
  if (type !== "person") return { "@type": "Organization", name };
  return { "@type": "Person", name, ...(title !== "" && { jobTitle: title }) };
}

// Search engines advise at most 75 characters, cut between words.
const advised = 75;

function shorten(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  if (line.length <= advised) return line;
  const cut = line.slice(0, advised - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), advised / 2))}…`;
}
