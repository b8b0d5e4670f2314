"use client";

import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useRef, useState } from "react";
import type { Span } from "@/lib/text/model";
import { toPlain } from "./visible-controls";
import { listWords } from "./word-edges";
import styles from "./word-picker.module.css";
import { isChosen, moveRange, pressRange, type WordRange } from "./word-range";

type WordPickerProps = {
  /** What is chosen here, for those who hear it. */
  label: string;
  text: string;
  /** The stretch of the text that is offered. */
  bounds: Span;
  chosen: Span | null;
  onChoose: (span: Span) => void;
  /** Enter was pressed. */
  onTake: () => void;
};

/**
 * Words of the article to choose some of without a pointer: arrows move, with
 * Shift they take more, Enter takes them. A press takes a word, the next one
 * all up to there.
 */
export function WordPicker({ label, text, bounds, chosen, onChoose, onTake }: WordPickerProps) {
  const [words] = useState(() => listWords(text, bounds).filter((word) => isWhole(text, word, bounds)));
  const [range, setRange] = useState<WordRange | null>(() => rangeOf(words, chosen));
  const [growing, setGrowing] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const head = range?.head ?? 0;
  useLayoutEffect(() => {
    list.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus({ preventScroll: true });
    // With what stands below it, which takes the words.
    list.current?.parentElement?.scrollIntoView({ block: "nearest" });
  }, []);

  const choose = (next: WordRange) => {
    setRange(next);
    onChoose({
      start: words[Math.min(next.anchor, next.head)]!.start,
      end: words[Math.max(next.anchor, next.head)]!.end,
    });
    list.current?.querySelectorAll<HTMLElement>("[role=option]")[next.head]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") onTake();
    const next = moveRange(range ?? { anchor: head, head }, event.key, event.shiftKey, words.length);
    if (!next && event.key !== "Enter") return;
    event.preventDefault();
    setGrowing(false);
    if (next) choose(next);
  };
  const onPress = (event: MouseEvent, at: number) => {
    choose(pressRange(range, at, growing || event.shiftKey));
    setGrowing(!growing);
  };
  return (
    <div
      ref={list}
      className={styles.words}
      role="listbox"
      aria-label={label}
      aria-multiselectable
      aria-orientation="horizontal"
      dir="auto"
      onKeyDown={onKeyDown}
    >
      {words.map(({ start, end }, i) => (
        <span key={start} role="presentation">
          <span aria-hidden="true">{toPlain(text.slice(words[i - 1]?.end ?? bounds.start, start))}</span>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys */}
          <span
            role="option"
            className={styles.word}
            tabIndex={i === head ? 0 : -1}
            aria-selected={range !== null && isChosen(range, i)}
            onClick={(event) => onPress(event, i)}
          >
            {toPlain(text.slice(start, end))}
          </span>
        </span>
      ))}
      <span aria-hidden="true">{toPlain(text.slice(words.at(-1)?.end ?? bounds.end, bounds.end))}</span>
    </div>
  );
}

function rangeOf(words: readonly Span[], chosen: Span | null): WordRange | null {
  if (!chosen) return null;
  const anchor = words.findIndex(({ end }) => end > chosen.start);
  const head = words.findLastIndex(({ start }) => start < chosen.end);
  return anchor >= 0 && head >= anchor ? { anchor, head } : null;
}

/** The offered stretch may begin or end within a word; half a word is none. */
function isWhole(text: string, { start, end }: Span, bounds: Span): boolean {
  const cut = /[\p{L}\p{N}]/u;
  return (
    !(start === bounds.start && cut.test(text[start - 1] ?? "")) && !(end === bounds.end && cut.test(text[end] ?? ""))
  );
}
