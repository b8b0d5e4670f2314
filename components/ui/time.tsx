"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** A moment (ISO 8601) in the reader's own time: short on screen, absolute on hover. The server draws the date, so nothing jumps. */
export function Time({ at }: { at: string }) {
  const local = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const moment = new Date(at);
  return (
    <time dateTime={at} title={local ? absolute.format(moment) : undefined}>
      {local ? brief(moment) : at.slice(0, 10)}
    </time>
  );
}

const absolute = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "long" });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const dayOfYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });

function brief(moment: Date): string {
  const now = new Date();
  if (moment.toDateString() === now.toDateString()) return clock.format(moment);
  return (moment.getFullYear() === now.getFullYear() ? day : dayOfYear).format(moment);
}
