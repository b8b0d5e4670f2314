"use client";

import type { MouseEvent } from "react";
import type { ClaimId } from "@/lib/domain/ids";
import { goTo, isSheet } from "../desk/cursor";
import type { Desk, Place } from "../desk/desk";
import { useDesk } from "../desk/use-desk";
import styles from "./article.module.css";
import { Paragraph, roughHeight } from "./paragraph";
import { toPlain } from "./visible-controls";

/** The article as a reader would see it, each claim marked by its state. A click takes what was clicked to hand. */
export function ArticleText() {
  const desk = useDesk("marked");
  const take = (event: MouseEvent<HTMLElement>) => {
    if (!(event.target instanceof Element) || !window.getSelection()?.isCollapsed) return;
    const place = placeAt(event.target);
    if (place) goTo(desk, place, { follow: isSheet() });
  };
  return (
    // Keys reach every claim too (j, k); the click is the mouse's way to the same.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <article className={styles.article} onClick={take} aria-label="The article">
      {desk.paragraphs.slice(0, desk.marked).map(({ n }) => (
        <Paragraph key={n} n={n} />
      ))}
      <Rest desk={desk} />
    </article>
  );
}

/** What follows the paragraphs that are drawn: its words alone, in one piece, in the room they will take. */
function Rest({ desk }: { desk: Desk }) {
  const rest = desk.paragraphs.slice(desk.marked);
  if (rest.length === 0) return null;
  const height = rest.reduce((sum, { start, end }) => sum + roughHeight(end - start) + 15, 0);
  return (
    <div className={styles.rest} dir="auto" style={{ containIntrinsicBlockSize: `${height}px` }}>
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
