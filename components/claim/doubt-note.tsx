"use client";

import type { ClaimView } from "@/lib/domain/desk";
import { can } from "@/lib/domain/permissions";
import { DeedButton } from "../desk/deed-button";
import { useDesk } from "../desk/use-desk";
import styles from "./claim.module.css";

/** Where the machine is not sure how it read the claim: why, and one key to agree. */
export function DoubtNote({ claim }: { claim: ClaimView }) {
  const desk = useDesk("article");
  const { doubt, reading } = claim;
  if (!doubt || reading.settled || doubt.level === "sure" || doubt.because === "") return null;
  const may = can(desk.me, "claim.correct") && desk.article.state === "open";
  return (
    <div className={styles.doubt} data-level={doubt.level}>
      <p>
        <b>{doubt.level === "unsure" ? "The machine is unsure." : "Probably so."}</b> {doubt.because}
      </p>
      {may && (
        <DeedButton deed="agree" size="small">
          Agree
        </DeedButton>
      )}
    </div>
  );
}
