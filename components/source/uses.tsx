import Link from "next/link";
import { ClaimLine } from "@/components/claim/claim-line";
import { stanceWords } from "@/components/claim/words";
import { FileLine } from "@/components/evidence/file-line";
import type { SourcePage } from "@/lib/queries/get-source";
import styles from "./uses.module.css";

/** Every piece of evidence that rests on a source, with its claim: which way it points, and where in the source. */
export function Uses({ uses }: { uses: SourcePage["uses"] }) {
  return (
    <ul className={styles.uses} aria-label="Claims that rest on it">
      {uses.map(({ id, claim, stance, locator, excerpt, fileName, fileSha256, fileFault, addedBy }) => (
        <li key={id} className={styles.use}>
          <ClaimLine claim={claim} />
          <p className={styles.how}>
            <b>{stanceWords[stance]}</b> · <bdi>{locator}</bdi> · by {addedBy}, in{" "}
            <Link href={`/articles/${claim.article.id}`}>
              <bdi>{claim.article.title}</bdi>
            </Link>
          </p>
          {excerpt && (
            <blockquote className={styles.excerpt}>
              <bdi>{excerpt}</bdi>
            </blockquote>
          )}
          {fileSha256 && (
            <div className={styles.how}>
              <FileLine
                file={{ sha256: fileSha256, name: fileName || "The file", fault: fileFault }}
                locator={locator}
              />{" "}
              · SHA-256 <code className={styles.hash}>{fileSha256}</code>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
