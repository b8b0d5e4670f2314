"use client";

import { findingOf, verdictOf } from "@/lib/domain/claim";
import type { ClaimView } from "@/lib/domain/desk";
import { useDesk } from "../desk/use-desk";
import { Button } from "../ui/button";
import card from "./claim.module.css";
import styles from "./conflict-note.module.css";
import { findingWords, kindWords, markOf, quoted, saidBy, stateWords, wordsOf } from "./words";

/** Somebody else changed the claim first: what stands now, what one wanted, and a choice. Nothing is dropped unseen. */
export function ConflictNote({ claim }: { claim: ClaimView }) {
  const desk = useDesk(`claim:${claim.id}`);
  const conflict = desk.conflicts.get(claim.id);
  if (!conflict) return null;
  const leave = () => {
    desk.conflicts.delete(claim.id);
    desk.topics.touch([`claim:${claim.id}`]);
  };
  const finding = findingOf(claim.review);
  const verdict = verdictOf(claim.check);
  return (
    <section className={styles.conflict} role="alert" aria-labelledby={`conflict-${claim.id}`}>
      <h3 id={`conflict-${claim.id}`}>Two people changed this claim</h3>
      <p>{conflict.message}</p>
      <dl>
        <div>
          <dt>What stands now</dt>
          <dd>
            {quoted(wordsOf(claim, desk.text))} — {saidBy(claim, desk.speakers, desk.text)},{" "}
            {kindWords[claim.reading.kind].toLowerCase()}; {stateWords[markOf(claim.check)].toLowerCase()}
            {verdict?.note && ` (${verdict.note})`}
            {finding && `; attribution ${findingWords[finding.finding].toLowerCase()}`}.
          </dd>
        </div>
        <div>
          <dt>What you wanted</dt>
          <dd>{conflict.wanted}</dd>
        </div>
      </dl>
      <div className={card.formActions}>
        <Button size="small" onClick={leave}>
          Keep what stands
        </Button>
        <Button
          size="small"
          look="main"
          onClick={() => {
            leave();
            conflict.again();
          }}
        >
          Do mine on top
        </Button>
      </div>
    </section>
  );
}
