"use client";

import { type PointerEvent, type ReactNode, useState } from "react";
import type { ClaimId } from "@/lib/domain/ids";
import { kindWords, markOf, saidBy, stateMarks, stateWords } from "../claim/words";
import { useDesk } from "../desk/use-desk";
import { placeAt } from "./article-text";
import styles from "./hover-label.module.css";

type Pointed = { claim: ClaimId; x: number; y: number };

/** Around the text: pointing at a claim says whose it is, how it is given and how far its check has come. */
export function HoverLabel({ children }: { children: ReactNode }) {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const point = (event: PointerEvent) => {
    if (event.pointerType === "touch" || !(event.target instanceof Element)) return;
    const place = placeAt(event.target);
    if (!place || !("claim" in place)) return setPointed(null);
    if (pointed?.claim === place.claim) return;
    const line = [...event.target.getClientRects()].find(({ bottom }) => bottom >= event.clientY);
    setPointed({ claim: place.claim, x: event.clientX, y: line?.top ?? event.clientY });
  };
  return (
    <div onPointerOver={point} onPointerLeave={() => setPointed(null)}>
      {children}
      {pointed && <Label {...pointed} />}
    </div>
  );
}

function Label({ claim: id, x, y }: Pointed) {
  const desk = useDesk(`claim:${id}`, "names");
  const claim = desk.claim(id);
  if (!claim) return null;
  const state = markOf(claim.check);
  return (
    <div className={styles.label} style={{ left: x, top: y }} role="tooltip">
      <b>{saidBy(claim, desk.speakers, desk.text)}</b>
      {claim.reading.kind !== "own" && <span>{kindWords[claim.reading.kind].toLowerCase()}</span>}
      <span>
        <span aria-hidden="true">{stateMarks[state]}</span> {stateWords[state].toLowerCase()}
      </span>
    </div>
  );
}
