"use client";

import { useEffect } from "react";
import { useDesk } from "./use-desk";

/** Paragraphs a breath: some milliseconds' work, so that no key waits long for it. */
const atOnce = 100;

/**
 * A long article arrives with the marks of its first screens; its words are all
 * there. The other marks are drawn while the browser has nothing else to do.
 */
export function MarkTheRest() {
  const desk = useDesk();
  useEffect(() => {
    // Safari has no idle callback; a moment between is as good.
    const later = window.requestIdleCallback ?? ((work: () => void) => window.setTimeout(work, 16));
    let left = true;
    const more = () => {
      if (left && desk.markUpTo(desk.marked + atOnce)) later(more);
    };
    later(more);
    return () => {
      left = false;
    };
  }, [desk]);
  return null;
}
