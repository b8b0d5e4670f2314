import type { Paragraph } from "../desk/paragraphs";
import { toSections } from "../desk/sections";
import styles from "./article.module.css";
import { Section } from "./section";
import { toPlain } from "./visible-controls";

/** Paragraphs without marks, set as they are with them. */
export function Paragraphs({ text, paragraphs }: { text: string; paragraphs: readonly Paragraph[] }) {
  return (
    <article className={styles.article} aria-label="The article">
      {toSections(paragraphs).map((together, i) => (
        <Section key={together[0]!.n} n={i} paragraphs={together}>
          {together.map(({ n, start, end, passages }) => (
            <p key={n} data-kind={kindOf(passages)} dir="auto" className={styles.paragraph}>
              {toPlain(text.slice(start, end))}
            </p>
          ))}
        </Section>
      ))}
    </article>
  );
}

/** How a paragraph is set; a dateline runs into its sentence, and is then set as the sentence is. */
export function kindOf(passages: Paragraph["passages"]): string | undefined {
  const kinds = new Set(passages.map(({ kind }) => kind));
  const [kind] = kinds;
  return kinds.size === 1 && kind !== "sentence" ? kind : undefined;
}
