import type { CheckedPage } from "@/lib/formats/checked-page/page";
import { showControls } from "@/lib/formats/report-words";
import styles from "./checked.module.css";
import { VerdictMark } from "./verdict-mark";
import { countVerdicts, dayWords, totalWords } from "./words";

/** What the page is about: the article, who checked it and when, and what came of it in numbers. */
export function PageHead({ page }: { page: CheckedPage }) {
  const { newsroom, title, byline, outlet, url, publishedOn, closedOn } = page;
  const where = [byline, outlet, publishedOn && dayWords(publishedOn)].filter((part): part is string => Boolean(part));
  return (
    <>
      <header className={styles.head}>
        <p className={styles.newsroom}>{newsroom}: how we checked this</p>
        <h1>{url === "" ? showControls(title) : <a href={url}>{showControls(title)}</a>}</h1>
        {where.length > 0 && <p className={styles.soft}>{showControls(where.join(" · "))}</p>}
        <p className={styles.soft}>Check closed on {dayWords(closedOn)}.</p>
      </header>
      <p className={styles.totals}>
        <b>{totalWords(page)}</b>
        {countVerdicts(page).map(([verdict, times]) => (
          <VerdictMark key={verdict} verdict={verdict} times={times} />
        ))}
      </p>
    </>
  );
}
