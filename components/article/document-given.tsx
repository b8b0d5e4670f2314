import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ReadDocumentView } from "@/lib/queries/get-read-document";
import styles from "./document-given.module.css";
import { GivenFile } from "./given-file";

type Props = {
  jobId: string;
  document: ReadDocumentView;
  /** The page where another one can be given. */
  here: string;
};

/** A document that was read and is about to become an article, or its next draft: what it is, how it begins, what to know about it. */
export function DocumentGiven({ jobId, document, here }: Props) {
  const { fileName, counts, beginning, warnings, details } = document;
  return (
    <section className={styles.document} aria-label="The document">
      <input type="hidden" name="document" value={jobId} />
      <GivenFile name={<bdi>{fileName || details.url}</bdi>} about={inside(counts)}>
        <ButtonLink href={here} size="small">
          Give another
        </ButtonLink>
      </GivenFile>
      {warnings.map((warning) => (
        <Notice key={warning}>{warning}</Notice>
      ))}
      {counts.comments + counts.edits + counts.notes > 0 && (
        <p className={styles.about}>
          Comments, tracked changes and footnotes become notes on the claims where they stand. The text has every
          tracked change accepted; on the desk each is marked in it, and so is every footnote.
        </p>
      )}
      <div className={styles.beginning} dir="auto">
        {beginning}
      </div>
    </section>
  );
}

function inside({ characters, comments, edits, notes }: ReadDocumentView["counts"]): string {
  const n = (count: number, one: string, many = `${one}s`) =>
    count > 0 ? `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}` : "";
  return [n(characters, "character"), n(comments, "comment"), n(edits, "tracked change"), n(notes, "footnote")]
    .filter(Boolean)
    .join(" · ");
}
