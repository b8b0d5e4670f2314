import Link from "next/link";
import type { TranscriptPage } from "@/lib/queries/compare-quotes";
import evidence from "../evidence/evidence.module.css";
import { Outcome } from "./outcome";
import { QuoteDiff } from "./quote-diff";
import styles from "./transcript.module.css";

/** Every quotation of a transcript's speakers, each with how it stands to what was said. */
export function Quotes({ quotes }: { quotes: TranscriptPage["quotes"] }) {
  return (
    <ul className={styles.quotes} aria-label="Quotations">
      {quotes.map(({ claimId, article, words, comparison, voice }) => (
        <li key={claimId} className={styles.quote}>
          <p>
            <Outcome result={{ comparison, voice }} />
          </p>
          <p dir="auto">
            <Link href={`/articles/${article.id}?claim=${claimId}`}>{words}</Link>
          </p>
          <p className={evidence.faint}>
            <bdi>{article.title}</bdi>
          </p>
          {comparison.outcome !== "not-found" && <QuoteDiff parts={comparison.parts} />}
        </li>
      ))}
    </ul>
  );
}
