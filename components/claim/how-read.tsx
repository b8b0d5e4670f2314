"use client";

import { useEffect, useRef } from "react";
import type { ClaimView } from "@/lib/domain/desk";
import { DeedButton } from "../desk/deed-button";
import { useDesk } from "../desk/use-desk";
import styles from "./claim.module.css";
import { howReadOf } from "./how-read-words";

/** Which stage of the machine decided what about this claim, and on what it rests; folded until asked for. */
export function HowRead({ claim }: { claim: ClaimView }) {
  const desk = useDesk("panel");
  const isOpen = desk.panel?.kind === "how-read";
  return (
    <section className={styles.section} aria-labelledby={`how-read-${claim.id}`}>
      <div className={styles.sectionHead}>
        <h3 id={`how-read-${claim.id}`}>How the machine read it</h3>
        <DeedButton deed="how-read" size="small" look="quiet" aria-expanded={isOpen}>
          {isOpen ? "Fold" : "Show"}
        </DeedButton>
      </div>
      {isOpen && <Lines claim={claim} />}
    </section>
  );
}

/** Brought into view once, for the key that unfolds them may be pressed while the card shows its top. */
function Lines({ claim }: { claim: ClaimView }) {
  const desk = useDesk();
  const lines = useRef<HTMLDListElement>(null);
  useEffect(() => {
    // In braces: newer browsers answer a scroll with a promise, which React would call to clean up.
    lines.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <dl className={styles.facts} ref={lines}>
      {howReadOf(claim, desk.text).map(({ what, words }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
