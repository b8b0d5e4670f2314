import { Skeleton } from "@/components/ui/skeleton";
import styles from "./article-row.module.css";

/** The list of articles while it is fetched. */
export function ArticleSkeleton() {
  return (
    <div role="status" aria-label="Fetching the articles">
      {["70%", "55%", "80%", "62%"].map((width) => (
        <div key={width} className={styles.row} aria-hidden="true">
          <div>
            <Skeleton width={width} height="1.4rem" />
            <Skeleton width="40%" />
          </div>
          <Skeleton width="4rem" height="1.3rem" />
          <Skeleton height="1.4rem" />
        </div>
      ))}
    </div>
  );
}
