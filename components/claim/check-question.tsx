"use client";

import { verdicts } from "@/lib/domain/claim";
import type { ClaimView } from "@/lib/domain/desk";
import { can } from "@/lib/domain/permissions";
import { DeedButton } from "../desk/deed-button";
import { predict } from "../desk/predict";
import { useDesk } from "../desk/use-desk";
import { Badge } from "../ui/badge";
import { AskWithReason } from "./ask-with-reason";
import { Cautions } from "./cautions";
import styles from "./claim.module.css";
import { GivenBy } from "./given-by";
import { markOf, stateMarks, stateTones, stateWords, verdictWords } from "./words";

/** "Is it true?": the answer and who gave it, or the five answers to choose from. */
export function CheckQuestion({ claim }: { claim: ClaimView }) {
  const desk = useDesk("panel", "article");
  const { check } = claim;
  const { panel } = desk;
  const state = markOf(check);
  const mayAsk = desk.article.state === "open" && can(desk.me, "claim.check") && claim.reading.withdrawn === null;
  const taken = check.state === "in-progress" && check.checker !== desk.me.id;
  const answered = check.state === "checked" || check.state === "signed-off";

  return (
    <section className={styles.question} aria-labelledby={`true-${claim.id}`}>
      <h3 id={`true-${claim.id}`}>Is it true?</h3>
      <div className={styles.answer}>
        <Badge tone={stateTones[state]} mark={stateMarks[state]}>
          {state === "open" ? "Not checked" : stateWords[state]}
        </Badge>
        {check.state === "in-progress" && <GivenBy who={check.checker} at={check.at} />}
        {answered && <GivenBy who={check.checker} at={check.at} />}
        {answered && check.note && <p className={styles.note}>{check.note}</p>}
        {check.state === "signed-off" && <GivenBy deed="Signed off by" who={check.signer} at={check.signedAt} />}
      </div>
      <Cautions claim={claim} />
      {mayAsk && panel?.kind === "verdict" && (
        <AskWithReason
          key={panel.verdict}
          draft={`${claim.id}:${panel.verdict}`}
          label={`${verdictWords[panel.verdict]}: why?`}
          deed={`Give “${verdictWords[panel.verdict]}”`}
          command={(note) => ({ do: "check.give", claimId: claim.id, verdict: panel.verdict, note })}
        />
      )}
      {mayAsk && panel?.kind === "reopen-check" && (
        <AskWithReason
          draft={`${claim.id}:reopen-check`}
          label="Why is the check reopened?"
          deed="Reopen the check"
          command={(reason) => ({ do: "check.reopen", claimId: claim.id, reason })}
        />
      )}
      {mayAsk && panel?.kind !== "verdict" && panel?.kind !== "reopen-check" && (
        <div className={styles.choices}>
          {!answered &&
            !taken &&
            verdicts.map((one) => <DeedButton key={one} size="small" deed={one} data-verdict={one} />)}
          {!answered && (
            <DeedButton size="small" look="quiet" deed="take">
              {check.state === "in-progress" ? "Release" : "Take"}
            </DeedButton>
          )}
          {check.state === "checked" && allows(desk, claim) && (
            <DeedButton size="small" look="main" deed="sign-off-check">
              Sign off
            </DeedButton>
          )}
          {answered && (
            <DeedButton size="small" look="quiet" deed="reopen-check">
              Reopen
            </DeedButton>
          )}
        </div>
      )}
    </section>
  );
}

function allows(desk: Parameters<typeof predict>[0], claim: ClaimView): boolean {
  return predict(desk, { do: "check.sign-off", claimId: claim.id }, "").kind === "becomes";
}
