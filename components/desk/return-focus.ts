/**
 * Where the focus was before a form opened on the card, for those who reach
 * things by Tab: closing the form puts it back, or they would begin at the top
 * of the page again.
 */
import type { Desk } from "./desk";

const before = new WeakMap<Desk, HTMLElement>();

/** A form is about to open. Opened by a key of the desk, from nowhere, it leaves nothing to go back to. */
export function keepFocus(desk: Desk): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused !== document.body) before.set(desk, focused);
  else before.delete(desk);
}

/** The form was closed: to the button that opened it, drawn anew or not; where it is gone, to the card. */
export function giveBackFocus(desk: Desk): void {
  const opener = before.get(desk);
  if (!opener) return;
  before.delete(desk);
  // The form is still drawn now, and may hold the focus.
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const { deed } = opener.dataset;
    const again = deed ? document.querySelector<HTMLElement>(`[data-card] [data-deed="${deed}"]`) : null;
    const target = opener.isConnected ? opener : (again ?? document.querySelector<HTMLElement>("[data-card]"));
    target?.focus({ preventScroll: true });
  });
}
