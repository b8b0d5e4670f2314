"use client";

import { useEffect } from "react";
import type { DeskDelta, PresenceView } from "@/lib/domain/desk";
import { type Followed, followArticle } from "../live/follow-article";
import type { Desk } from "./desk";
import { useDesk } from "./use-desk";

/** How often one says again that one is here, which also proves that the server still hears this page. */
const breath = 20_000;

/**
 * Keeps the desk level with the ledger: what others do arrives on the stream
 * and, after a lost connection, from where the page left off; and tells the
 * others which claim one is at.
 */
export function Live() {
  const desk = useDesk();
  useEffect(() => {
    const stream = followArticle(desk.article.id, {
      after: () => desk.seq,
      connected: (stands) => desk.connect(stands),
      told: {
        delta: (data) => desk.apply(data as DeskDelta),
        presence: (data) => desk.meet(data as PresenceView[]),
      },
    });
    const presence = tellPresence(desk, stream);
    stream.onReturn(presence.tell);
    return () => {
      presence.leave();
      stream.close();
    };
  }, [desk]);
  return null;
}

function tellPresence(desk: Desk, { tab, again }: Followed) {
  const address = `/api/articles/${desk.article.id}/presence`;
  let soon: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    const claimId = desk.place && "claim" in desk.place ? desk.place.claim : null;
    const body = JSON.stringify({ tab: tab(), claimId });
    const headers = { "content-type": "application/json" };
    fetch(address, { method: "POST", headers, body, signal: AbortSignal.timeout(10_000) }).then(
      // Heard again after the stream was thought dead, or never told: look at once instead of waiting.
      () => !desk.connected && again(),
      // A stream can look open long after the way is cut. This breath was not heard, so it is.
      () => desk.connected && again(),
    );
  };
  const moved = () => {
    clearTimeout(soon);
    soon = setTimeout(tell, 250);
  };
  const leave = () => {
    const body = new Blob([JSON.stringify({ tab: tab(), claimId: null, leaving: true })], { type: "application/json" });
    navigator.sendBeacon(address, body);
  };
  tell();
  const forget = desk.topics.subscribe(["cursor"], moved);
  const beat = setInterval(tell, breath);
  window.addEventListener("pagehide", leave);
  return {
    tell,
    leave: () => {
      forget();
      clearTimeout(soon);
      clearInterval(beat);
      window.removeEventListener("pagehide", leave);
      leave();
    },
  };
}
