"use client";

import { Fragment } from "react";
import type { ClaimView } from "@/lib/domain/desk";
import type { Span } from "@/lib/text/model";
import { useDesk } from "../desk/use-desk";
import { visible } from "../text/visible-text";
import styles from "./claim.module.css";
import { partWords } from "./words";

/** The claim's own words, what can be checked in them marked, and the gap shown where a cue splits them. */
export function ClaimWords({ claim }: { claim: ClaimView }) {
  const desk = useDesk();
  return (
    <blockquote className={styles.words} dir="auto">
      {claim.reading.spans.map((span, i) => (
        <span key={span.start}>
          {i > 0 && <span className={styles.gap}> … </span>}
          {pieces(span, claim).map(({ start, end, part }) =>
            part ? (
              <span key={start} className={styles.part} title={part.resolved ?? partWords[part.kind]}>
                {visible(desk.text.slice(start, end))}
              </span>
            ) : (
              <Fragment key={start}>{visible(desk.text.slice(start, end))}</Fragment>
            ),
          )}
        </span>
      ))}
    </blockquote>
  );
}

function pieces(span: Span, { parts }: ClaimView) {
  const inside = parts
    .filter((part) => part.start >= span.start && part.end <= span.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const found: { start: number; end: number; part: ClaimView["parts"][number] | null }[] = [];
  let from = span.start;
  for (const part of inside) {
    if (part.start < from) continue;
    if (part.start > from) found.push({ start: from, end: part.start, part: null });
    found.push({ start: part.start, end: part.end, part });
    from = part.end;
  }
  if (from < span.end) found.push({ start: from, end: span.end, part: null });
  return found;
}
