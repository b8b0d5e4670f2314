"use client";

import { useEffect, useRef } from "react";
import { say } from "../ui/status";
import { useAround } from "./around";
import { isHeld } from "./held-keys";
import { keymap, meaningOf } from "./keymap";
import { singleKeys } from "./single-keys";
import { open } from "./tell";
import { useDesk } from "./use-desk";

/** How long a first key ("g") waits for the second, in milliseconds. */
const patience = 1_500;

const held = "What you sent is being recorded. The keys act again once it is.";

/** Listens for the desk's keys wherever the focus is, except where one is writing or choosing. */
export function KeyHandler() {
  const desk = useDesk();
  const { perform, sheet } = useAround();
  const first = useRef<{ keys: string; until: number } | null>(null);
  const told = useRef(false);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || (sheet && event.key !== "Escape")) return;
      if (event.key === "Escape") {
        if (!sheet && desk.panel) open(desk, null);
        return;
      }
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && isHeld(desk, event.timeStamp)) {
        if (!told.current && !isWriting(event.target)) say(held);
        told.current ||= !isWriting(event.target);
        return;
      }
      told.current = false;
      const waiting = first.current && first.current.until > Date.now() ? first.current.keys : null;
      first.current = null;
      const meant = meaningOf(event, waiting);
      if (meant.kind === "nothing") return;
      const chord = meant.kind === "deed" && keymap[meant.id].keys.startsWith("Mod+");
      if (!chord && (isWriting(event.target) || !singleKeys.on())) return;
      event.preventDefault();
      if (meant.kind === "first") first.current = { keys: meant.keys, until: Date.now() + patience };
      else perform(meant.id);
    };
    // On the document, so that the frame's own keys (on the window) come after and see what was taken.
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [desk, perform, sheet]);
  return null;
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  if (target.closest("[role=menu], [role=listbox], [role=dialog]")) return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type);
}
