import type { Report, ReportClaim } from "../../domain/report-model";
import { type Publication, toClaimReviews } from "./write";

/** A report's newsroom as a publisher: known by the site the article stands on. */
export function publicationOf({ article, newsroom }: Report, pageOf: Publication["pageOf"]): Publication {
  const site = URL.canParse(article.url) ? new URL(article.url).origin : "";
  return { publisher: { name: newsroom.name, url: site }, language: "en", pageOf };
}

/**
 * All fact checks of a report as one JSON-LD document, and beside them, for
 * people, the claims that cannot be one with the reason. Each is said to stand
 * where `pages` names its page, by the claim's number, and else in the article.
 */
export function writeClaimReviewFile(report: Report, pages: ReadonlyMap<number, string> = new Map()): string {
  const pageOf = ({ number }: ReportClaim) => pages.get(number) ?? `${report.article.url}#claim-${number}`;
  const { reviews, refused } = toClaimReviews(report, publicationOf(report, pageOf));
  const file = {
    // Programs that read JSON-LD pass by what the context maps to nothing.
    "@context": ["https://schema.org", { refused: null }],
    "@graph": reviews.map(({ review: { "@context": _, ...review } }) => review),
    refused,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
