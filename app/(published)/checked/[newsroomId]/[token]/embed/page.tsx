import type { Metadata } from "next";
import { VerdictMark } from "@/components/checked/verdict-mark";
import { countVerdicts, dayWords, totalWords } from "@/components/checked/words";
import { pagePath } from "@/lib/formats/checked-page/paths";
import { showControls } from "@/lib/formats/report-words";
import { getPublished, metadataOf } from "../published";
import styles from "./embed.module.css";

type Props = { params: Promise<{ newsroomId: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { newsroomId, token } = await params;
  const { page } = await getPublished(newsroomId, token);
  return metadataOf(`How we checked: ${page.title}`, false);
}

/** The summary other sites show in a frame; everything in it leads to the page itself, in a window of its own. */
export default async function EmbedPage({ params }: Props) {
  const link = await params;
  const { page } = await getPublished(link.newsroomId, link.token);
  return (
    <main id="main" className={styles.card}>
      <p className={styles.soft}>{page.newsroom}: how we checked this</p>
      <h1>{showControls(page.title)}</h1>
      <p>
        <b>{totalWords(page)}</b>, closed on {dayWords(page.closedOn)}
      </p>
      <p className={styles.verdicts}>
        {countVerdicts(page).map(([verdict, times]) => (
          <VerdictMark key={verdict} verdict={verdict} times={times} />
        ))}
      </p>
      <p>
        <a href={pagePath(link)} target="_blank" rel="noopener">
          Read how each claim was checked
        </a>
      </p>
    </main>
  );
}
