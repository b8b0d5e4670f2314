"use client";

import { ChevronDown, ChevronUp } from "lucide-react";
import { DeedButton } from "../desk/deed-button";
import { useClaimAtHand, useDesk } from "../desk/use-desk";
import { EvidenceList } from "../evidence/evidence-list";
import { TranscriptSection } from "../transcript/transcript-section";
import { Kbd } from "../ui/kbd";
import { CheckQuestion } from "./check-question";
import { CheckedBefore } from "./checked-before";
import styles from "./claim.module.css";
import { ClaimWords } from "./claim-words";
import { ConflictNote } from "./conflict-note";
import { CorrectBar } from "./correct-bar";
import { DoubtNote } from "./doubt-note";
import { History } from "./history";
import { HowRead } from "./how-read";
import { PartsList } from "./parts-list";
import { PassageCard } from "./passage-card";
import { PriorityHint } from "./priority-hint";
import { ReadingLine } from "./reading-line";
import { ReviewQuestion } from "./review-question";
import { Threads } from "./threads";
import { WasNote } from "./was-note";

/** What is at hand: a claim with everything known about it, a passage that bears none, or how to begin. */
export function ClaimCard() {
  const desk = useDesk("cursor", "order");
  const claim = useClaimAtHand();
  if (!claim)
    return desk.place && "passage" in desk.place ? <PassageCard ordinal={desk.place.passage} /> : <NothingAtHand />;
  const n = desk.order.indexOf(claim.id) + 1;
  return (
    <div className={styles.card} data-card={claim.id} tabIndex={-1}>
      <div className={styles.head}>
        <h2 className="visually-hidden">The claim at hand</h2>
        <span>
          {n > 0
            ? `Claim ${n.toLocaleString("en-GB")} of ${desk.order.length.toLocaleString("en-GB")}`
            : "A withdrawn claim"}
        </span>
        <span className={styles.buttons}>
          <DeedButton deed="previous" brief size="small" look="quiet" icon={<ChevronUp aria-hidden />} />
          <DeedButton deed="next" brief size="small" look="quiet" icon={<ChevronDown aria-hidden />} />
        </span>
      </div>
      <ConflictNote claim={claim} />
      <ClaimWords claim={claim} />
      <WasNote claim={claim} />
      <CorrectBar claim={claim} />
      <ReadingLine claim={claim} />
      <DoubtNote key={`doubt-${claim.id}`} claim={claim} />
      <PriorityHint priority={claim.priority} />
      <div className={styles.questions}>
        <ReviewQuestion claim={claim} />
        <CheckQuestion claim={claim} />
      </div>
      <TranscriptSection key={`transcript-${claim.id}`} claim={claim} />
      <EvidenceList key={`evidence-${claim.id}`} claim={claim} />
      <CheckedBefore key={`before-${claim.id}`} claim={claim} />
      <PartsList claim={claim} />
      <Threads key={`threads-${claim.id}`} claim={claim} />
      <HowRead claim={claim} />
      <History key={`history-${claim.id}`} claim={claim} />
    </div>
  );
}

function NothingAtHand() {
  const desk = useDesk("order", "filter", "totals");
  const shown = desk.shown().length;
  const all = desk.order.length.toLocaleString("en-GB");
  if (shown === 0) {
    return (
      <div className={styles.card}>
        <h2>{desk.order.length === 0 ? "No claims" : `None of ${all} claims passes the filter`}</h2>
        {desk.order.length === 0 ? (
          <>
            <p>
              Nothing in this text reads as an assertion. Select words in it, or go to a passage, and press{" "}
              <Kbd keys="a" /> to make them a claim.
            </p>
            <div className={styles.buttons}>
              <DeedButton deed="next-passage">Go to the first passage</DeedButton>
            </div>
          </>
        ) : (
          <div className={styles.buttons}>
            <DeedButton deed="clear-filter">Show all</DeedButton>
          </div>
        )}
      </div>
    );
  }
  return (
    <div className={styles.card}>
      <h2>{shown === desk.order.length ? `${all} claims` : `${shown.toLocaleString("en-GB")} of ${all} claims`}</h2>
      <p>
        Click any marked words, or press <Kbd keys="j" /> to begin with the first and <Kbd keys="n" /> for the next open
        one.
      </p>
      <div className={styles.buttons}>
        <DeedButton deed="next-open">Begin</DeedButton>
        <DeedButton deed="help" look="quiet">
          All keys
        </DeedButton>
      </div>
    </div>
  );
}
