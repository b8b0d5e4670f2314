import type { Refused } from "@/lib/formats/incoming";
import styles from "./imports.module.css";

/** What could not be taken, line by line, and why. */
export function RefusedLines({ refused, open = false }: { refused: readonly Refused[]; open?: boolean }) {
  if (refused.length === 0) return null;
  return (
    <details open={open}>
      <summary>{refused.length === 1 ? "1 item was left out" : `${refused.length} items were left out`}</summary>
      <ul className={styles.refused}>
        {refused.map(({ line, what, why }) => (
          <li key={`${line}-${what}`}>
            <span className={styles.line}>{line}</span> <bdi>{what}</bdi> · {why}
          </li>
        ))}
      </ul>
    </details>
  );
}
