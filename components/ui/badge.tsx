import type { ReactNode } from "react";
import styles from "./badge.module.css";

export type BadgeTone = "neutral" | "pencil" | "progress" | "verified" | "unverifiable" | "faint";

/** A word about a state, with a mark, so that it never rests on colour alone. */
export function Badge({ tone = "neutral", mark, children }: { tone?: BadgeTone; mark?: string; children: ReactNode }) {
  return (
    <span className={`${styles.badge} ${styles[tone]}`}>
      {mark && (
        <span className={styles.mark} aria-hidden="true">
          {mark}
        </span>
      )}
      {children}
    </span>
  );
}
