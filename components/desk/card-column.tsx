"use client";

import { X } from "lucide-react";
import { useLayoutEffect, useRef } from "react";
import { ClaimCard } from "../claim/claim-card";
import { Button } from "../ui/button";
import { elementOf, goTo } from "./cursor";
import styles from "./desk.module.css";
import { useDesk } from "./use-desk";

/**
 * Holds the card level with the words it is about. A spacer as tall as the way
 * down to the words sets it there; `position: sticky` keeps it whole in the
 * window while one reads on. On a phone it is a sheet at the foot.
 */
export function CardColumn() {
  const desk = useDesk("cursor");
  const column = useRef<HTMLElement>(null);
  const spacer = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const { place } = desk;

  useLayoutEffect(() => {
    sheet.current?.scrollTo(0, 0);
    const level = () => {
      const words = elementOf(desk, place);
      if (!words || !column.current || !spacer.current) return;
      const down = words.getClientRects()[0]!.top - column.current.getBoundingClientRect().top - 16;
      spacer.current.style.blockSize = `${Math.max(0, down)}px`;
    };
    level();
    // Paragraphs above take their true height as they come near, and everything below moves.
    const watch = new ResizeObserver(level);
    const article = column.current?.parentElement?.querySelector("article");
    if (article) watch.observe(article);
    return () => watch.disconnect();
  }, [desk, place]);

  return (
    <aside ref={column} className={styles.cardColumn} aria-label="The claim at hand" data-open={place ? "" : undefined}>
      <div ref={spacer} className={styles.spacer} />
      <div ref={sheet} className={styles.card}>
        <span className={styles.put}>
          <Button
            look="quiet"
            size="small"
            aria-label="Put the card away"
            icon={<X aria-hidden />}
            onClick={() => goTo(desk, null)}
          />
        </span>
        <ClaimCard />
      </div>
    </aside>
  );
}
