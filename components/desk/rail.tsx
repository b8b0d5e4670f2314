"use client";

import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from "react";
import { markOf, stateWords } from "../claim/words";
import { useAround } from "./around";
import { goTo, offsetOf } from "./cursor";
import styles from "./desk.module.css";
import { drawRail } from "./draw-rail";
import { firstEndingAfter } from "./paragraphs";
import { useClaimAtHand, useDesk } from "./use-desk";

/**
 * The whole article as one column of states. It is drawn on a canvas, which
 * takes two thousand marks in a millisecond; to the keyboard and to screen
 * readers it is a slider over the claims.
 */
export function Rail() {
  const desk = useDesk("order", "cursor");
  const claim = useClaimAtHand();
  const { perform } = useAround();
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef(0);

  useEffect(() => {
    const draw = () => {
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(() => canvas.current && drawRail(canvas.current, desk));
    };
    draw();
    const forget = desk.topics.subscribe(["totals", "order", "cursor", "filter"], draw);
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    window.addEventListener("resize", draw);
    window.addEventListener("scroll", draw, { passive: true });
    scheme.addEventListener("change", draw);
    return () => {
      forget();
      window.removeEventListener("resize", draw);
      window.removeEventListener("scroll", draw);
      scheme.removeEventListener("change", draw);
    };
  }, [desk]);

  const go = (event: PointerEvent<HTMLElement>) => {
    if (event.type === "pointermove" && event.buttons !== 1) return;
    if (event.type === "pointerdown") event.currentTarget.setPointerCapture(event.pointerId);
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const offset = Math.max(0, Math.min(1, (event.clientY - top) / height)) * desk.text.length;
    const nearest = desk.order.reduce<{ id: (typeof desk.order)[number]; far: number } | null>((best, id) => {
      const far = Math.abs(offsetOf(desk, { claim: id }) - offset);
      return best && best.far <= far ? best : { id, far };
    }, null);
    // A click on a stretch without claims goes to its paragraph and leaves the claim at hand alone.
    const paragraph = desk.paragraphs[firstEndingAfter(desk.paragraphs, offset)];
    if (nearest && nearest.far < Math.max(400, desk.text.length / 60)) goTo(desk, { claim: nearest.id });
    else if (paragraph) {
      desk.markUpTo(paragraph.n + 20);
      requestAnimationFrame(() => document.getElementById(`p${paragraph.n}`)?.scrollIntoView({ block: "center" }));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const deed = { ArrowDown: "next", ArrowUp: "previous" } as const;
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    perform(deed[event.key]);
  };
  const n = claim ? desk.order.indexOf(claim.id) + 1 : 0;
  return (
    <div
      className={styles.rail}
      role="slider"
      tabIndex={0}
      aria-label="Place in the article"
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={desk.order.length}
      aria-valuenow={n}
      aria-valuetext={
        claim ? `Claim ${n} of ${desk.order.length}, ${stateWords[markOf(claim.check)]}` : "No claim at hand"
      }
      onPointerDown={go}
      onPointerMove={go}
      onKeyDown={onKeyDown}
    >
      <canvas ref={canvas} />
    </div>
  );
}
