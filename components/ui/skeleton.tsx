import styles from "./skeleton.module.css";

/** A place where something will stand, drawn while it is fetched. Say what is awaited once, around it. */
export function Skeleton({ width = "100%", height = "1em" }: { width?: string; height?: string }) {
  return <span className={styles.skeleton} style={{ width, height }} aria-hidden="true" />;
}
