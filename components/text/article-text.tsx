"use client";

import type { MouseEvent } from "react";
import type { ClaimId } from "@/lib/domain/ids";
import { goTo, isSheet } from "../desk/cursor";
import type { Place } from "../desk/desk";
import { useDesk } from "../desk/use-desk";
import styles from "./article.module.css";
import { Paragraph } from "./paragraph";

/** The article as a reader would see it, each claim marked by its state. A click takes what was clicked to hand. */
export function ArticleText() {
  const desk = useDesk();
  const take = (event: MouseEvent<HTMLElement>) => {
    if (!(event.target instanceof Element) || !window.getSelection()?.isCollapsed) return;
    const place = placeAt(event.target);
    if (place) goTo(desk, place, { follow: isSheet() });
  };
  return (
    // Keys reach every claim too (j, k); the click is the mouse's way to the same.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <article className={styles.article} onClick={take} aria-label="The article">
      {desk.paragraphs.map(({ n }) => (
        <Paragraph key={n} n={n} />
      ))}
    </article>
  );
}

/** What stands at an element of the text. */
export function placeAt(element: Element): Place {
  const claim = element.closest<HTMLElement>("[data-claim], [data-of]");
  if (claim) return { claim: (claim.dataset.claim ?? claim.dataset.of) as ClaimId };
  const passage = element.closest<HTMLElement>("[data-passage]");
  return passage ? { passage: Number(passage.dataset.passage) } : null;
}
