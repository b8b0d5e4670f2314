import type { Refused } from "@/lib/formats/incoming";
import styles from "./imports.module.css";

type Props = { first: readonly Refused[]; count: number; open?: boolean };

/** What could not be taken, line by line, and why. */
export function RefusedLines({ first, count, open = false }: Props) {
  if (count === 0) return null;
  return (
    <details open={open}>
      <summary>{count === 1 ? "1 item was left out" : `${count.toLocaleString("en")} items were left out`}</summary>
      <ul className={styles.refused}>
        {first.map(({ line, what, why }) => (
          <li key={`${line}-${what}`}>
            <span className={styles.line}>{line}</span> <bdi>{what}</bdi> · {why}
          </li>
        ))}
        {count > first.length && <li>and {(count - first.length).toLocaleString("en")} more</li>}
      </ul>
    </details>
  );
}
