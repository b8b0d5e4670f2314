"use client";

import type { Span } from "@/lib/text/model";
import { useDesk } from "../desk/use-desk";
import { neighbourhoodOf } from "../text/neighbourhood";
import { WordPicker } from "../text/word-picker";
import styles from "./claim.module.css";

type WordsAroundProps = {
  /** What is to be chosen, as a sentence. */
  ask: string;
  label: string;
  /** Around which the words are offered, in order. */
  spans: readonly Span[];
  chosen: Span | null;
  onChoose: (span: Span) => void;
  onTake: () => void;
};

/** The words around a claim, to choose some of them by keyboard or touch. */
export function WordsAround({ ask, spans, ...picker }: WordsAroundProps) {
  const { passages, text } = useDesk();
  const bounds = neighbourhoodOf(passages, spans);
  return (
    <>
      <p className={styles.by}>{ask}: press the first and the last of them. Arrows move, with Shift they take more.</p>
      {bounds && <WordPicker text={text} bounds={bounds} {...picker} />}
    </>
  );
}
