import { Fragment, type ReactNode } from "react";
import { toVisible } from "./visible-controls";
import styles from "./visible-text.module.css";

/** Text of the article with its control characters shown as marks, so that none turns the words around it. */
export function visible(text: string): ReactNode {
  const parts = toVisible(text);
  if (parts.length === 1 && "text" in parts[0]!) return text;
  return parts.map((part) =>
    "text" in part ? (
      <Fragment key={part.at}>{part.text}</Fragment>
    ) : (
      <span
        key={part.at}
        className={styles.control}
        data-control={part.control}
        role="img"
        aria-label={`Hidden character ${part.control}`}
      />
    ),
  );
}
