"use client";

import { ArrowLeftToLine, ArrowRightToLine, FoldVertical, Scissors, TextSelect, Trash2 } from "lucide-react";
import type { ClaimView } from "@/lib/domain/desk";
import { can } from "@/lib/domain/permissions";
import { DeedButton } from "../desk/deed-button";
import { useDesk } from "../desk/use-desk";
import { AskWithReason } from "./ask-with-reason";
import { ChooseWords } from "./choose-words";
import styles from "./claim.module.css";
import { SplitPanel } from "./split-panel";

/** Put the machine right about where the claim begins and ends: a row of small buttons, one key each. */
export function CorrectBar({ claim }: { claim: ClaimView }) {
  const desk = useDesk("panel", "article");
  if (!can(desk.me, "claim.correct") || desk.article.state === "closed") return null;
  if (claim.reading.withdrawn !== null) {
    return (
      <div className={styles.section}>
        <p className={styles.by}>Withdrawn: {claim.reading.withdrawn}</p>
        <div>
          <DeedButton deed="withdraw" size="small">
            Restore the claim
          </DeedButton>
        </div>
      </div>
    );
  }
  const panel = desk.panel?.kind;
  return (
    <div>
      <fieldset className={styles.toolbar} aria-label="Correct the words of the claim">
        <DeedButton deed="shrink-end" brief size="small" look="quiet" icon={<ArrowLeftToLine aria-hidden />} />
        <DeedButton deed="extend-end" brief size="small" look="quiet" icon={<ArrowRightToLine aria-hidden />} />
        <DeedButton
          deed="split"
          brief
          size="small"
          look="quiet"
          icon={<Scissors aria-hidden />}
          aria-expanded={panel === "split"}
        />
        <DeedButton deed="merge" brief size="small" look="quiet" icon={<FoldVertical aria-hidden />} />
        <DeedButton
          deed="add"
          brief
          size="small"
          look="quiet"
          icon={<TextSelect aria-hidden />}
          aria-expanded={panel === "choose"}
        />
        <DeedButton
          deed="withdraw"
          brief
          size="small"
          look="quiet"
          icon={<Trash2 aria-hidden />}
          aria-expanded={panel === "withdraw"}
        />
      </fieldset>
      {panel === "split" && <SplitPanel key={claim.id} claim={claim} />}
      {panel === "choose" && <ChooseWords key={claim.id} claim={claim} />}
      {panel === "withdraw" && (
        <AskWithReason
          draft={`${claim.id}:withdraw`}
          label="Why is this not a claim?"
          deed="Withdraw the claim"
          command={(reason) => ({ do: "claim.withdraw", claimId: claim.id, reason })}
        />
      )}
    </div>
  );
}
