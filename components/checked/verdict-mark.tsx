import type { Verdict } from "@/lib/domain/claim";
import { stateSigns, stateWords } from "@/lib/formats/report-states";
import styles from "./checked.module.css";

/** A verdict as a sign and its word, with how often it was given where that is told. */
export function VerdictMark({ verdict, times }: { verdict: Verdict; times?: number }) {
  return (
    <span className={`${styles.verdict} ${styles[verdict] ?? ""}`}>
      <span className={styles.sign} aria-hidden="true">
        {stateSigns[verdict]}
      </span>
      {times !== undefined && `${times} `}
      {times === undefined ? stateWords[verdict] : stateWords[verdict].toLowerCase()}
    </span>
  );
}
