"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { places } from "./places";

/** How long `g` waits for the key that says where to. */
const patience = 1_200;

/**
 * `g` and a place's letter go there; `/` goes to the page's search field.
 * Nothing happens while somebody types, or where the page took the key itself
 * (the desk has more keys, and these among them).
 */
export function GoKeys() {
  const router = useRouter();
  useEffect(() => {
    let pressedAt = -patience;
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector("[role=dialog], [role=alertdialog], [role=menu]")) return;
      const waiting = event.timeStamp - pressedAt < patience;
      pressedAt = event.key === "g" ? event.timeStamp : -patience;
      if (waiting) {
        const place = places.find(({ key }) => key === event.key);
        if (place) {
          event.preventDefault();
          router.push(place.href);
        }
      } else if (event.key === "/") {
        const search = document.querySelector<HTMLInputElement>("main input[type=search]");
        if (!search) return;
        event.preventDefault();
        search.select();
        search.focus();
      }
    }
    // After the page's own keys, which listen on the document, had their turn.
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [router]);
  return null;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable=true]");
}
