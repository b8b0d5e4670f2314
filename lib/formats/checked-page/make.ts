import type { Report, ReportClaim, ReportSource } from "../../domain/report-model";
import { sourceKindWords } from "../../domain/words";
import { publicationOf } from "../claim-review/file";
import { type ClaimReview, toClaimReviews } from "../claim-review/write";
import { reviewWords, saidBy } from "../report-words";
import type { CheckedPage, PageClaim, PageEvidence } from "./page";

/**
 * The public page of a closed article, from its public report: whatever that
 * leaves out cannot get here, and of what it holds only what readers need is
 * picked, member by member.
 */
export function toCheckedPage(report: Report): CheckedPage {
  const { article, newsroom, ledger, claims } = report;
  const { title, byline, outlet, url, publishedOn } = article;
  const reviews = new Map(makeReviews(report).map(({ claim, review }) => [claim, review]));
  const sources = new Map(report.sources.map((source) => [source.id, source]));
  return {
    newsroom: newsroom.name,
    ...{ title, byline, outlet, url: webAddress(url), publishedOn },
    closedOn: dayOf(article.closed?.at ?? report.taken.at),
    ledger: { position: ledger.position, hash: ledger.hash },
    total: claims.length,
    claims: claims.flatMap((claim) => toPageClaim(claim, sources, reviews.get(claim.number) ?? null)),
  };
}

/** Why some claims cannot be published as fact checks, and which; as of what the report says. */
export function listRefused(report: Report): { why: string; claims: number[] }[] {
  const { refused } = toClaimReviews(
    report,
    publicationOf(report, () => ""),
  );
  const claimsOf = new Map<string, number[]>();
  for (const { claim, why } of refused) claimsOf.set(why, [...(claimsOf.get(why) ?? []), claim]);
  return [...claimsOf].map(([why, claims]) => ({ why, claims }));
}

function makeReviews(report: Report): { claim: number; review: ClaimReview }[] {
  return toClaimReviews(
    report,
    publicationOf(report, () => ""),
  ).reviews;
}

function toPageClaim(
  claim: ReportClaim,
  sources: ReadonlyMap<string, ReportSource>,
  review: ClaimReview | null,
): PageClaim[] {
  const { check, number, words, kind } = claim;
  if (!("verdict" in check)) return [];
  return [
    {
      ...{ number, words, said: saidBy(claim), review },
      attribution: kind === "own" ? null : reviewWords(claim.review),
      verdict: check.verdict,
      checkedOn: dayOf(check.signedOff?.at ?? check.at),
      evidence: claim.evidence.flatMap((piece) => toPageEvidence(piece, sources)),
    },
  ];
}

function toPageEvidence(
  { source, stance, locator, excerpt }: ReportClaim["evidence"][number],
  sources: ReadonlyMap<string, ReportSource>,
): PageEvidence[] {
  const found = sources.get(source.id);
  if (!found) return [];
  const { title, author, publisher, url, publishedOn, kind, primary } = found;
  const shown = { title, author, publisher, url: webAddress(url), publishedOn, kind: sourceKindWords[kind], primary };
  return [{ stance, locator, excerpt, source: shown }];
}

/** A page links to the web and to nothing else. */
function webAddress(url: string): string {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : "";
}

function dayOf(at: string): string {
  return at.slice(0, 10);
}
