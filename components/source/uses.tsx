import Link from "next/link";
import { ClaimLine } from "@/components/claim/claim-line";
import { stanceWords } from "@/components/claim/words";
import type { SourcePage } from "@/lib/queries/get-source";
import styles from "./uses.module.css";

/** Every piece of evidence that rests on a source, with its claim: which way it points, and where in the source. */
export function Uses({ uses }: { uses: SourcePage["uses"] }) {
  return (
    <ul className={styles.uses} aria-label="Claims that rest on it">
      {uses.map(({ id, claim, stance, locator, excerpt, fileName, fileSha256, addedBy }) => (
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
            <p className={styles.how}>
              <a href={`/api/files/${fileSha256}`}>{fileName || "The file"}</a> · SHA-256{" "}
              <code className={styles.hash}>{fileSha256}</code>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
