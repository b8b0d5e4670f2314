import type { ClaimReview } from "../claim-review/write";

/** One answer of a fact-check search, in the shape of Google's Fact Check Tools API (`claims.search`). */
export type FoundClaim = {
  text: string;
  claimant: string;
  claimDate: string;
  claimReview: {
    publisher: { name: string; site: string };
    url: string;
    title: string;
    reviewDate: string;
    textualRating: string;
    languageCode: string;
  }[];
};

/** Published fact checks as the answer of a fact-check search. */
export function toFactCheckSearch(reviews: readonly ClaimReview[]): { claims: FoundClaim[] } {
  return { claims: reviews.map(toFoundClaim) };
}

function toFoundClaim(review: ClaimReview): FoundClaim {
  const { author, datePublished, appearance } = review.itemReviewed;
  return {
    text: review.claimReviewed,
    claimant: [author]
      .flat()
      .map(({ name }) => name)
      .join(", "),
    claimDate: `${datePublished}T00:00:00Z`,
    claimReview: [
      {
        publisher: { name: review.author.name, site: new URL(review.author.url).hostname },
        url: review.url,
        title: appearance.headline,
        reviewDate: `${review.datePublished}T00:00:00Z`,
        textualRating: review.reviewRating.alternateName,
        languageCode: review.inLanguage,
      },
    ],
  };
}
