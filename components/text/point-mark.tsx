"use client";

import { byWhom, type DocumentMarks } from "@/lib/domain/document-marks";
import { type PointMark as Mark, toBody } from "../desk/text-marks";
import { Popover } from "../ui/popover";
import styles from "./marks.module.css";
import { toPlain } from "./visible-controls";
import { visible } from "./visible-text";

/**
 * A mark between two characters. What it shows is drawn by the style sheet and
 * is no text of the page, so that places in the article count without it.
 */
export function PointMark({ mark }: { mark: Mark }) {
  if (mark.is === "deleted") {
    const by = mark.by && ` by ${mark.by}`;
    return <del className={styles.deleted} data-words={toPlain(mark.words)} title={`Deleted${by}`} />;
  }
  const name = mark.is === "note" ? `Footnote ${mark.n}` : `Comment ${mark.n}`;
  return (
    <Popover
      label={name}
      trigger={
        <button
          type="button"
          className={styles.point}
          data-number={mark.is === "note" ? mark.n : `✎${mark.n}`}
          aria-label={name}
        />
      }
    >
      <p className={styles.body} dir="auto">
        {visible(mark.body)}
      </p>
    </Popover>
  );
}

/** Every footnote, and every comment that hangs on no claim, below the text. */
export function BesideText({ marks }: { marks: DocumentMarks }) {
  const lists = [
    { title: "Footnotes", bodies: marks.notes.map(({ body }) => body) },
    { title: "Comments in the document", bodies: marks.comments.map(toBody) },
  ];
  return lists.map(
    ({ title, bodies }) =>
      bodies.length > 0 && (
        <section key={title} className={styles.beside}>
          <h2>{title}</h2>
          <ol>
            {bodies.map((body, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a footnote is its number.
              <li key={i} dir="auto" className={styles.body}>
                {visible(body)}
              </li>
            ))}
          </ol>
        </section>
      ),
  );
}

/** How many tracked changes there are, and a way to read the text without seeing them. */
export function EditsControl({
  edits,
  shown,
  onShow,
}: {
  edits: DocumentMarks["edits"];
  shown: boolean;
  onShow: (shown: boolean) => void;
}) {
  const count = edits.length === 1 ? "1 tracked change" : `${edits.length.toLocaleString("en-GB")} tracked changes`;
  const by = [...new Set(edits.map(({ author }) => byWhom({ author, at: "" })).filter(Boolean))];
  return (
    <p className={styles.control}>
      <label>
        <input type="checkbox" checked={shown} onChange={(event) => onShow(event.target.checked)} />
        Show {count}
        {by.length > 0 && by.length < 4 && ` by ${by.join(", ")}`}
      </label>
      <span>The text has {edits.length === 1 ? "it" : "them"} accepted.</span>
    </p>
  );
}
