"use client";

import { useEffect } from "react";
import type { DeskDelta, PresenceView } from "@/lib/domain/desk";
import type { Desk } from "./desk";
import { useDesk } from "./use-desk";

/** How long to wait before the first, second, … attempt to connect again, in milliseconds. */
const waits = [250, 1_000, 2_000, 4_000, 8_000];
/** A silent stream is taken for dead after this long; the server breathes more often. */
const silence = 45_000;
/** How often one says again that one is here. */
const breath = 20_000;

/**
 * Keeps the desk level with the ledger: what others do arrives on the stream
 * and, after a lost connection, from where the page left off; and tells the
 * others which claim one is at.
 */
export function Live() {
  const desk = useDesk();
  useEffect(() => follow(desk), [desk]);
  useEffect(() => tellPresence(desk), [desk]);
  return null;
}

function follow(desk: Desk): () => void {
  let stream: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const alive = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(lost, silence);
  };
  const open = () => {
    stream?.close();
    // From where the page is, every time: a stream that was cut off for an hour misses nothing.
    stream = new EventSource(`/api/articles/${desk.article.id}/live?after=${desk.seq}`);
    stream.addEventListener("open", () => {
      failures = 0;
      desk.connect(true);
      alive();
    });
    stream.addEventListener("delta", (event) => {
      alive();
      desk.apply(JSON.parse(event.data) as DeskDelta);
    });
    stream.addEventListener("presence", (event) => {
      alive();
      desk.meet(JSON.parse(event.data) as PresenceView[]);
    });
    stream.addEventListener("beat", alive);
    stream.addEventListener("error", lost);
  };
  const lost = () => {
    stream?.close();
    clearTimeout(watchdog);
    clearTimeout(retry);
    desk.connect(false);
    retry = setTimeout(open, waits[Math.min(failures++, waits.length - 1)]);
  };
  const again = () => {
    clearTimeout(retry);
    failures = 0;
    open();
  };
  open();
  window.addEventListener("online", again);
  window.addEventListener("offline", lost);
  return () => {
    stream?.close();
    clearTimeout(retry);
    clearTimeout(watchdog);
    window.removeEventListener("online", again);
    window.removeEventListener("offline", lost);
  };
}

function tellPresence(desk: Desk): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const claimId = desk.place && "claim" in desk.place ? desk.place.claim : null;
    // Being seen is a courtesy: where it fails, nothing is lost, and the next breath says it again.
    fetch(`/api/articles/${desk.article.id}/presence`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ claimId }),
    }).catch(() => {});
  };
  const moved = () => {
    clearTimeout(soon);
    soon = setTimeout(tell, 250);
  };
  tell();
  const leave = desk.topics.subscribe(["cursor"], moved);
  const beat = setInterval(tell, breath);
  return () => {
    leave();
    clearTimeout(soon);
    clearInterval(beat);
  };
}
