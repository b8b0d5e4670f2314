import type { Report, ReportClaim, ReportSpeaker } from "../../domain/report-model";

/** A claim whose verdict may be published as a fact check: all that is needed is there. */
export type Publishable = {
  claim: ReportClaim;
  check: Extract<ReportClaim["check"], { verdict: unknown }>;
  claimants: ReportSpeaker[];
};

/**
 * Whether a claim can be published as a ClaimReview, or the reason why not, a
 * sentence. A ClaimReview reviews what somebody else said in public: the
 * publisher's own assertions, words of people without a name and answers that
 * are not there yet are refused.
 */
export function decidePublishable(claim: ReportClaim, report: Report): Publishable | { refused: string } {
  const { article, speakers } = report;
  if (article.publishedOn === null || article.url === "") {
    return refuse("The article is not published: it has no address or no date of publication.");
  }
  if (article.publishedOn > report.taken.at.slice(0, 10)) return refuse("The article is not published yet.");
  if (claim.withdrawn !== null) return refuse("The claim was withdrawn.");
  if (claim.kind === "own")
    return refuse("The article says this in its own voice: a publisher does not review itself.");

  const claimants = claim.speakers.flatMap(({ id }) => speakers.find((speaker) => speaker.id === id) ?? []);
  if (claimants.length === 0) return refuse("Nobody is known to have said this.");
  const nameless = claimants.find(({ type }) => type === "anonymous");
  if (nameless) return refuse("Its source is not named: a fact check names who made the claim.");
  const paper = claimants.find(({ type }) => type === "document");
  if (paper) return refuse(`“${paper.name}” is a document: a fact check names the person or organisation behind it.`);

  const { review, check } = claim;
  if (!("finding" in review)) return refuse("Nobody has reviewed yet whether this was said.");
  if (review.finding !== "confirmed") return refuse("The attribution did not hold: these are not the speaker’s words.");
  if (!("verdict" in check)) return refuse("There is no verdict yet.");
  if (check.verdict === "not-checkable")
    return refuse("The verdict is that this cannot be checked: there is nothing to rate.");
  return { claim, check, claimants };
}

function refuse(refused: string): { refused: string } {
  return { refused };
}
