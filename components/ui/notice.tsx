import type { ReactNode } from "react";
import styles from "./notice.module.css";

/** A sentence that stands where it matters: `refusal` says what stands in the way and what to do; `note` informs. */
export function Notice({
  kind = "note",
  actions,
  children,
}: {
  kind?: "note" | "refusal";
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={kind === "refusal" ? "alert" : "note"}>
      <div className={styles.words}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
