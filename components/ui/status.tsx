"use client";

import { useSyncExternalStore } from "react";
import { Button } from "./button";
import styles from "./status.module.css";

type Message = {
  id: number;
  words: string;
  action?: { label: string; shortcut?: string; run: () => void } | undefined;
};

// One line of status a window: the newest says what just happened, the rest is in the history.
let current: Message | null = null;
let next = 1;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/**
 * Say what just happened, at the foot of the window, for seven seconds, with at
 * most one thing to do about it. It stays for as long as one points at it or
 * has the focus in it.
 */
export function say(words: string, action?: Message["action"]): void {
  show({ id: next++, words, action });
  leaveSoon();
}

/** Take back what was said: it was read, for something is done that it would lie over. */
export function hush(): void {
  stay();
  if (current) show(null);
}

/** Where `say` is seen and heard; one in a layout. */
export function Status() {
  const message = useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  );
  return (
    <div className={styles.place} role="status" aria-live="polite">
      {message && (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it does nothing but keep it
        <div
          className={styles.status}
          key={message.id}
          onPointerEnter={stay}
          onPointerLeave={({ currentTarget }) => !currentTarget.matches(":focus-within") && leaveSoon()}
          onFocus={stay}
          onBlur={({ currentTarget }) => !currentTarget.matches(":hover") && leaveSoon()}
        >
          <span>{message.words}</span>
          {message.action && (
            <Button
              look="quiet"
              size="small"
              shortcut={message.action.shortcut}
              className={styles.action ?? ""}
              onClick={message.action.run}
            >
              {message.action.label}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function stay(): void {
  clearTimeout(timer);
}

function leaveSoon(): void {
  stay();
  timer = setTimeout(() => show(null), 7_000);
}

function show(message: Message | null) {
  current = message;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
