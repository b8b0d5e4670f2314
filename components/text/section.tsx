import type { ReactNode } from "react";
import type { Span } from "@/lib/text/model";
import { roughHeight } from "../desk/sections";
import styles from "./article.module.css";

type SectionProps = { n: number; paragraphs: readonly Span[]; children: ReactNode };

/** The `n`th section of the article: laid out while it is near the window, and otherwise only as tall as it may be. */
export function Section({ n, paragraphs, children }: SectionProps) {
  return (
    <div
      id={`s${n}`}
      className={styles.section}
      style={{ containIntrinsicBlockSize: `auto ${roughHeight(paragraphs)}px` }}
    >
      {children}
    </div>
  );
}
