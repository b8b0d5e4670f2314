"use client";

import { findingOf, findings, isAttributed } from "@/lib/domain/claim";
import type { ClaimView } from "@/lib/domain/desk";
import { can } from "@/lib/domain/permissions";
import { DeedButton } from "../desk/deed-button";
import { predict } from "../desk/predict";
import { useDesk } from "../desk/use-desk";
import { Badge } from "../ui/badge";
import { AskWithReason } from "./ask-with-reason";
import styles from "./claim.module.css";
import { GivenBy } from "./given-by";
import { findingWords } from "./words";

/** "Was it said?": the attribution review, or the four findings to choose from. */
export function ReviewQuestion({ claim }: { claim: ClaimView }) {
  const desk = useDesk("panel", "article");
  const { review } = claim;
  const { panel } = desk;
  const found = findingOf(review);
  const attributed = isAttributed(claim);
  const mayReview =
    attributed && desk.article.state === "open" && can(desk.me, "claim.review") && claim.reading.withdrawn === null;
  const maySignOff = predict(desk, { do: "review.sign-off", claimId: claim.id }, "").kind === "becomes";

  return (
    <section className={styles.question} aria-labelledby={`said-${claim.id}`}>
      <h3 id={`said-${claim.id}`}>Was it said?</h3>
      <div className={styles.answer}>
        {!attributed && <p className={styles.by}>The article says it in its own voice: nothing to review.</p>}
        {attributed && !found && <Badge mark="○">Not reviewed</Badge>}
        {found && (
          <>
            <Badge
              tone={found.finding === "confirmed" ? "verified" : "pencil"}
              mark={found.finding === "confirmed" ? "●" : "✕"}
            >
              {findingWords[found.finding]}
            </Badge>
            <GivenBy who={found.reviewer} at={found.at} />
            {found.note && <p className={styles.note}>{found.note}</p>}
          </>
        )}
        {review.state === "signed-off" && <GivenBy deed="Signed off by" who={review.signer} at={review.signedAt} />}
      </div>
      {mayReview && panel?.kind === "finding" && (
        <AskWithReason
          key={panel.finding}
          draft={`${claim.id}:${panel.finding}`}
          label={`${findingWords[panel.finding]}: why?`}
          deed={`Give “${findingWords[panel.finding]}”`}
          command={(note) => ({ do: "review.give", claimId: claim.id, finding: panel.finding, note })}
        />
      )}
      {mayReview && panel?.kind === "reopen-review" && (
        <AskWithReason
          draft={`${claim.id}:reopen-review`}
          label="Why is the review reopened?"
          deed="Reopen the review"
          command={(reason) => ({ do: "review.reopen", claimId: claim.id, reason })}
        />
      )}
      {mayReview && panel?.kind !== "finding" && panel?.kind !== "reopen-review" && (
        <div className={styles.choices}>
          {!found && findings.map((one) => <DeedButton key={one} size="small" deed={one} />)}
          {review.state === "reviewed" && maySignOff && (
            <DeedButton size="small" look="main" deed="sign-off-review">
              Sign off
            </DeedButton>
          )}
          {found && (
            <DeedButton size="small" look="quiet" deed="reopen-review">
              Reopen
            </DeedButton>
          )}
        </div>
      )}
    </section>
  );
}
