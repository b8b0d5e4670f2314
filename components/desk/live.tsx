"use client";

import { useEffect } from "react";
import type { DeskDelta, PresenceView } from "@/lib/domain/desk";
import { newKey } from "./ask";
import type { Desk } from "./desk";
import { useDesk } from "./use-desk";

/** How long to wait before the first, second, … attempt to connect again, in milliseconds. */
const waits = [250, 1_000, 2_000, 4_000, 8_000];
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
    const stream = follow(desk);
    const presence = tellPresence(desk, stream);
    stream.onReturn(presence.tell);
    return () => {
      presence.leave();
      stream.close();
    };
  }, [desk]);
  return null;
}

type Followed = {
  /** Names the stream that is open or being opened: a new one each time, as the server forgets who is here with it. */
  tab: () => string;
  again: () => void;
  /** Call `work` whenever a stream stands again after one was lost. */
  onReturn: (work: () => void) => void;
  close: () => void;
};

function follow(desk: Desk): Followed {
  let stream: EventSource | null = null;
  let tab = "";
  let opened = 0;
  let returned = () => {};
  let retry: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  const open = () => {
    stream?.close();
    tab = newKey();
    // From where the page is, every time: a stream that was cut off for an hour misses nothing.
    stream = new EventSource(`/api/articles/${desk.article.id}/live?after=${desk.seq}&tab=${tab}`);
    stream.addEventListener("open", () => {
      failures = 0;
      desk.connect(true);
      if (opened++ > 0) returned();
    });
    stream.addEventListener("delta", (event) => desk.apply(JSON.parse(event.data) as DeskDelta));
    stream.addEventListener("presence", (event) => desk.meet(JSON.parse(event.data) as PresenceView[]));
    // The server ends a stream when the member was removed or signed out: the page has to be asked for again.
    stream.addEventListener("ended", () => window.location.reload());
    stream.addEventListener("error", lost);
  };
  const lost = () => {
    stream?.close();
    clearTimeout(retry);
    desk.connect(false);
    retry = setTimeout(open, waits[Math.min(failures++, waits.length - 1)]);
  };
  const again = () => {
    clearTimeout(retry);
    open();
  };
  open();
  window.addEventListener("online", again);
  window.addEventListener("offline", lost);
  return {
    tab: () => tab,
    again,
    onReturn: (work) => {
      returned = work;
    },
    close: () => {
      stream?.close();
      clearTimeout(retry);
      window.removeEventListener("online", again);
      window.removeEventListener("offline", lost);
    },
  };
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
