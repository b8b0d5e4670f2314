import { Fragment } from "react";
import type { ArticleListItem } from "@/lib/queries/list-articles";
import styles from "./progress-bar.module.css";

type Counts = ArticleListItem["progress"];

/**
 * How far an article is: checked, in progress, open, nothing to check, as a
 * slim bar of shades and patterns, and as exact words for everyone. Passages
 * without a claim that nobody has set aside count as open.
 */
export function ProgressBar({ progress }: { progress: Counts }) {
  const parts = toParts(progress).filter(({ count }) => count > 0);
  return (
    <div className={styles.progress}>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(({ kind, count }) => (
          <span key={kind} className={styles[kind]} style={{ flexGrow: count }} />
        ))}
      </div>
      <p className={styles.words}>
        {parts.length === 0 && "No claims were found"}
        {parts.map(({ kind, count, words }, at) => (
          <Fragment key={kind}>
            {at > 0 && " · "}
            <span className={styles.count}>
              {count.toLocaleString("en-GB")} {words}
            </span>
          </Fragment>
        ))}
      </p>
    </div>
  );
}

function toParts({ checked, inProgress, unchecked, unaccounted, nothingToCheck }: Counts) {
  return [
    { kind: "checked", count: checked, words: "checked" },
    { kind: "inProgress", count: inProgress, words: "in progress" },
    { kind: "open", count: unchecked + unaccounted, words: "open" },
    { kind: "nothing", count: nothingToCheck, words: "nothing to check" },
  ] as const;
}
