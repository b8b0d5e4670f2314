import type { ReactNode } from "react";
import styles from "./public.module.css";

/** The pages for people who are not signed in: one narrow sheet. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <div className={styles.sheet}>
      <header className={styles.mark} translate="no">
        stet
      </header>
      {children}
    </div>
  );
}
