import type { PassageView } from "@/lib/domain/desk";
import { Paragraphs } from "../text/plain-paragraphs";
import { Skeleton } from "../ui/skeleton";
import styles from "./desk.module.css";
import { toParagraphs } from "./paragraphs";

type DeskOpeningProps = { title: string; text: string; passages: PassageView[] };

/**
 * The desk while its claims are read: the article can be read already, word for
 * word where it will stand, so that nothing moves when its marks arrive.
 */
export function DeskOpening({ title, text, passages }: DeskOpeningProps) {
  return (
    <main id="main" className={styles.desk} aria-busy="true">
      <header className={styles.bar}>
        <h1 className={styles.title}>{title}</h1>
      </header>
      <div className={styles.filter}>
        <Skeleton width="18rem" height="2.125rem" />
      </div>
      <div className={styles.rail} />
      <div className={styles.text}>
        <Paragraphs text={text} paragraphs={toParagraphs(passages, [])} />
      </div>
      <p className="visually-hidden" role="status">
        Opening the desk.
      </p>
    </main>
  );
}
