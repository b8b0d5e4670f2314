"use client";

import { Fragment, memo, type ReactNode } from "react";
import { newsOf } from "@/lib/domain/capture";
import { verdictOf } from "@/lib/domain/claim";
import type { ClaimView, PassageView } from "@/lib/domain/desk";
import type { ClaimId } from "@/lib/domain/ids";
import { markOf, mentionOf } from "../claim/words";
import type { Desk } from "../desk/desk";
import { emptyFilter, matches } from "../desk/filter";
import type { TextMarks } from "../desk/text-marks";
import { useDesk } from "../desk/use-desk";
import styles from "./article.module.css";
import marksStyles from "./marks.module.css";
import { kindOf } from "./plain-paragraphs";
import { PointMark } from "./point-mark";
import { type Segment, toSegments } from "./segments";
import { visible } from "./visible-text";

/**
 * One paragraph with its marks. It is drawn again only when a claim in it
 * changes, so a verdict costs the same in an article of ten claims and of two
 * thousand.
 */
export const Paragraph = memo(function Paragraph({ n }: { n: number }) {
  const desk = useDesk(`paragraph:${n}`, "filter");
  const paragraph = desk.paragraphs[n]!;
  const marks = desk.marksIn.get(n);
  const claims = paragraph.claims.map((id) => desk.claim(id)!);
  return (
    <p id={`p${n}`} data-paragraph={n} data-kind={kindOf(paragraph.passages)} dir="auto" className={styles.paragraph}>
      {paragraph.passages.map((passage, i) => {
        const end = paragraph.passages[i + 1]?.start ?? paragraph.end;
        const inside = claims.filter(isIn(passage, end));
        return <Passage key={passage.ordinal} desk={desk} marks={marks} passage={passage} end={end} claims={inside} />;
      })}
      {marks && <Points marks={marks} at={paragraph.end} />}
    </p>
  );
});

function isIn({ start }: PassageView, end: number) {
  return ({ reading }: ClaimView) =>
    [...reading.spans, ...reading.cue, ...reading.mention].some((span) => span.start < end && span.end > start);
}

type PassageProps = {
  desk: Desk;
  marks: TextMarks | undefined;
  passage: PassageView;
  end: number;
  claims: ClaimView[];
};

/** A passage and the white space after it. One without claims can itself be at hand: it is open, or set aside. */
function Passage({ desk, marks, passage, end, claims }: PassageProps): ReactNode {
  const segments = toSegments({ start: passage.start, end }, claims, marks);
  const bears = claims.some(({ reading }) =>
    reading.spans.some((span) => span.start < passage.end && span.end > passage.start),
  );
  const drawn = segments.map((segment) => {
    if (!marks) return <Stretch key={segment.start} desk={desk} segment={segment} />;
    return (
      <Fragment key={segment.start}>
        <Points marks={marks} at={segment.start} />
        <Stretch desk={desk} segment={segment} inserted={marks.inserted.find(isAround(segment))} />
      </Fragment>
    );
  });
  if (bears) return drawn;
  const atHand = desk.place !== null && "passage" in desk.place && desk.place.passage === passage.ordinal;
  return (
    <span
      data-passage={passage.ordinal}
      data-open={passage.nothingToCheck === null ? "" : undefined}
      data-at-hand={atHand ? "" : undefined}
      className={styles.passage}
    >
      {drawn}
    </span>
  );
}

/** The marks that stand before a place. */
function Points({ marks, at }: { marks: TextMarks; at: number }): ReactNode {
  const here = marks.points.filter((mark) => mark.at === at);
  // biome-ignore lint/suspicious/noArrayIndexKey: they stand as they are; nothing is put between them.
  return here.map((mark, i) => <PointMark key={i} mark={mark} />);
}

function isAround({ start, end }: Segment) {
  return (span: { start: number; end: number }) => span.start <= start && end <= span.end;
}

function reviewOf(desk: Desk, { mentionsOf }: Segment) {
  return mentionOf(mentionsOf.flatMap((id) => desk.claim(id)?.review ?? []));
}

type StretchProps = { desk: Desk; segment: Segment; inserted?: TextMarks["inserted"][number] | undefined };

function Stretch({ desk, segment, inserted }: StretchProps): ReactNode {
  const words = visible(desk.text.slice(segment.start, segment.end));
  const text = inserted ? (
    <ins className={marksStyles.inserted} title={`Inserted${inserted.by && ` by ${inserted.by}`}`}>
      {words}
    </ins>
  ) : (
    words
  );
  const [id] = segment.claims;
  const claim = id && desk.claim(id);
  if (claim) return <Words desk={desk} claim={claim} segment={segment} text={text} />;
  const of = segment.mentionsOf[0] ?? segment.cueOf;
  if (!of || !desk.claim(of)) return text;
  return (
    <span
      className={segment.mentionsOf.length > 0 ? styles.mention : styles.cue}
      data-of={of}
      data-review={reviewOf(desk, segment)}
    >
      {text}
    </span>
  );
}

function Words({ desk, claim, segment, text }: { desk: Desk; claim: ClaimView; segment: Segment; text: ReactNode }) {
  const { id } = claim;
  const atHand = (one: ClaimId) => desk.place !== null && "claim" in desk.place && desk.place.claim === one;
  const isFirst = claim.reading.spans[0]!.start === segment.start;
  const fresh = desk.fresh.get(id);
  const left = desk.filter !== emptyFilter && !matches(claim, desk.filter, desk);
  return (
    <span
      // Drawn anew where somebody else changed it, so that the mark fades in.
      key={fresh}
      className={styles.claim}
      data-claim={id}
      data-state={markOf(claim.check)}
      data-signed={claim.check.state === "signed-off" ? "" : undefined}
      data-first={isFirst && verdictOf(claim.check) ? "" : undefined}
      data-news={isFirst && newsOf(claim.evidence) ? "" : undefined}
      data-at-hand={segment.claims.some(atHand) ? "" : undefined}
      data-left={left ? "" : undefined}
      data-fresh={fresh === undefined ? undefined : ""}
      data-review={reviewOf(desk, segment)}
    >
      {text}
    </span>
  );
}
