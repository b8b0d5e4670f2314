"use client";

import { type MouseEvent, useState } from "react";
import type { ClaimId } from "@/lib/domain/ids";
import { goTo, isSheet } from "../desk/cursor";
import type { Desk, Place } from "../desk/desk";
import { roughHeight, toSections } from "../desk/sections";
import { useDesk } from "../desk/use-desk";
import styles from "./article.module.css";
import { Paragraph } from "./paragraph";
import { BesideText, EditsControl } from "./point-mark";
import { Section } from "./section";
import { toPlain } from "./visible-controls";

/** The article as a reader would see it, each claim marked by its state. A click takes what was clicked to hand. */
export function ArticleText() {
  const desk = useDesk("marked");
  const [editsShown, showEdits] = useState(true);
  const { marks } = desk;
  const take = (event: MouseEvent<HTMLElement>) => {
    if (!(event.target instanceof Element) || !window.getSelection()?.isCollapsed) return;
    const place = placeAt(event.target);
    if (place) goTo(desk, place, { follow: isSheet() });
  };
  return (
    // Keys reach every claim too (j, k); the click is the mouse's way to the same.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <article
      className={styles.article}
      onClick={take}
      aria-label="The article"
      data-edits={editsShown ? undefined : "hidden"}
    >
      {marks && marks.edits.length > 0 && <EditsControl edits={marks.edits} shown={editsShown} onShow={showEdits} />}
      {toSections(desk.paragraphs.slice(0, desk.marked)).map((paragraphs, i) => (
        <Section key={paragraphs[0]!.n} n={i} paragraphs={paragraphs}>
          {paragraphs.map(({ n }) => (
            <Paragraph key={n} n={n} />
          ))}
        </Section>
      ))}
      <Rest desk={desk} />
      {marks && <BesideText marks={marks} />}
    </article>
  );
}

/** What follows the paragraphs that are drawn: its words alone, in one piece, in the room they will take. */
function Rest({ desk }: { desk: Desk }) {
  const rest = desk.paragraphs.slice(desk.marked);
  if (rest.length === 0) return null;
  return (
    <div className={styles.rest} dir="auto" style={{ containIntrinsicBlockSize: `${roughHeight(rest)}px` }}>
      {toPlain(desk.text.slice(rest[0]!.start))}
    </div>
  );
}

/** What stands at an element of the text. */
export function placeAt(element: Element): Place {
  const claim = element.closest<HTMLElement>("[data-claim], [data-of]");
  if (claim) return { claim: (claim.dataset.claim ?? claim.dataset.of) as ClaimId };
  const passage = element.closest<HTMLElement>("[data-passage]");
  return passage ? { passage: Number(passage.dataset.passage) } : null;
}
