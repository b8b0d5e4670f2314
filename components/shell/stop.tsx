import type { ReactNode } from "react";
import styles from "./stop.module.css";

/** A page that cannot be shown: what is the matter, and what to do. */
export function Stop({
  mark,
  title,
  children,
  actions,
}: {
  mark: string;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <main id="main" className={styles.stop}>
      <p className={styles.mark} aria-hidden="true">
        {mark}
      </p>
      <h1>{title}</h1>
      <div className={styles.words}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </main>
  );
}
