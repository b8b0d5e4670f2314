import { checkClaim } from "../../lib/commands/check-claim";
import { reviewClaim } from "../../lib/commands/review-claim";
import type { ClaimView, DeskView } from "../../lib/domain/desk";
import type { ArticleId } from "../../lib/domain/ids";
import { getDesk } from "../../lib/queries/get-desk";
import type { BuiltNewsroom } from "../factories/newsroom";

/**
 * What colleagues have done on the first sample before its owner first looks:
 * a claim taken and a few attributions reviewed. Claims are found by their
 * words, so that a better extraction does not break the sample.
 */
export async function beginChecking({ editor, checker }: BuiltNewsroom, articleId: ArticleId): Promise<void> {
  const desk = await getDesk(editor, articleId);
  const about = (words: string) => desk.claims.find((claim) => wordsOf(desk, claim).includes(words));

  for (const words of ["sharply focused", "a very benign environment", "no information"]) {
    const claim = about(words);
    if (!claim || claim.reading.kind === "own") continue;
    await reviewClaim(editor, { articleId, claimId: claim.id }, { do: "give", finding: "confirmed", note: "" });
  }
  const taken = about("Aug. 20, 1940");
  if (taken) await checkClaim(checker, { articleId, claimId: taken.id }, { do: "take" });
}

function wordsOf({ text }: DeskView, { reading }: ClaimView): string {
  return reading.spans.map(({ start, end }) => text.slice(start, end)).join(" ");
}
