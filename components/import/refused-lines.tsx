import type { ReactNode } from "react";
import type { Refused } from "@/lib/formats/incoming";
import styles from "./imports.module.css";

type Props = {
  first: readonly Refused[];
  count: number;
  open?: boolean;
  /** The way to all of them, drawn where those shown are not all. */
  all: ReactNode;
};

/** What could not be taken, line by line, and why. */
export function RefusedLines({ first, count, open = false, all }: Props) {
  if (count === 0) return null;
  const more = count - first.length;
  return (
    <details open={open}>
      <summary>{count === 1 ? "1 item was left out" : `${count.toLocaleString("en")} items were left out`}</summary>
      {more > 0 && (
        <p className={styles.all}>
          The first {first.length.toLocaleString("en")} are shown. {all}
        </p>
      )}
      <ul className={styles.refused}>
        {first.map(({ line, what, why }) => (
          <li key={`${line}-${what}`}>
            <span className={styles.line}>{line}</span> <bdi>{what}</bdi> · {why}
          </li>
        ))}
        {more > 0 && <li>and {more.toLocaleString("en")} more</li>}
      </ul>
    </details>
  );
}
