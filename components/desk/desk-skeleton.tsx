import { Skeleton } from "../ui/skeleton";
import styles from "./desk.module.css";

const lines = ["92%", "97%", "88%", "95%", "61%", "94%", "90%", "97%", "34%"];

/** The desk while its article is fetched: the same column, in lines. */
export function DeskSkeleton() {
  return (
    <main id="main" className={styles.desk} aria-busy="true">
      <p className="visually-hidden" role="status">
        Opening the article.
      </p>
      <div className={styles.skeleton}>
        <Skeleton width="70%" height="2rem" />
        {lines.map((width, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once
          <Skeleton key={i} width={width} height="1.1rem" />
        ))}
      </div>
    </main>
  );
}
