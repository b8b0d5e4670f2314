import { newsOf, newsWords } from "@/lib/domain/capture";
import type { ClaimView } from "@/lib/domain/desk";
import { corroborationOf, explainCorroboration } from "@/lib/domain/independence";
import styles from "./claim.module.css";

/** What to know of a claim's evidence before, and after, it is called true: sources that are one, and sources that changed. */
export function Cautions({ claim }: { claim: ClaimView }) {
  const counted = explainCorroboration(corroborationOf(claim.evidence));
  const news = newsOf(claim.evidence);
  return (
    <>
      {counted && <p className={styles.caution}>{counted}</p>}
      {news && (
        <p className={styles.caution}>
          <span aria-hidden="true">↻ </span>A source it rests on {newsWords[news]}. What changed stands at the evidence.
        </p>
      )}
    </>
  );
}
