import styles from "./progress.module.css";

/** How far something is, exact in words beside the bar. `done` and `of` are counts or bytes. */
export function Progress({ done, of, label }: { done: number; of: number; label: string }) {
  return (
    <span
      className={styles.progress}
      role="progressbar"
      aria-label={label}
      aria-valuenow={done}
      aria-valuemin={0}
      aria-valuemax={of}
    >
      <span className={styles.bar} style={{ inlineSize: `${of > 0 ? (100 * done) / of : 0}%` }} />
    </span>
  );
}
