import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { ArticleListItem } from "@/lib/queries/list-articles";
import styles from "./article-row.module.css";
import { ProgressBar } from "./progress-bar";

/** An article in a list: its title, where it is from, how far it is and who is at it. */
export function ArticleRow({ article }: { article: ArticleListItem }) {
  const { progress } = article;
  const from = origin(article);
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <h2 className={styles.title}>
          <Link href={`/articles/${article.id}`}>
            <bdi>{article.title}</bdi>
          </Link>
        </h2>
        <p className={styles.from}>
          {from && <>{from} · </>}added <Time at={article.importedAt} /> by {article.importedBy}
        </p>
      </div>
      <div className={styles.state}>
        {article.state === "closed" ? (
          <Badge tone="verified" mark="✓">
            Closed
          </Badge>
        ) : (
          <Badge mark="○">Open</Badge>
        )}
      </div>
      <div className={styles.progress}>
        <ProgressBar progress={progress} />
        {progress.onChanged > 0 && (
          <p className={styles.changed}>
            <span aria-hidden="true">↻ </span>
            {progress.onChanged === 1 ? "1 claim rests" : `${progress.onChanged.toLocaleString("en-GB")} claims rest`}{" "}
            on a source that changed
          </p>
        )}
        <p className={styles.people}>{atWork(progress.checkers, progress.toReview)}</p>
      </div>
    </li>
  );
}

function origin({ outlet, byline, publishedOn }: ArticleListItem): string {
  return [outlet, byline, publishedOn && day.format(new Date(publishedOn))].filter(Boolean).join(" · ");
}

function atWork(checkers: string[], toReview: number): string {
  const people = checkers.length > 0 ? `${names.format(checkers)} checking` : null;
  const review =
    toReview > 0
      ? `${toReview.toLocaleString("en-GB")} ${toReview === 1 ? "attribution" : "attributions"} to review`
      : null;
  return [people, review].filter(Boolean).join(" · ");
}

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const names = new Intl.ListFormat("en-GB");
