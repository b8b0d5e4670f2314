/**
 * The desk's keys while a form waits for an answer that is not drawn yet. What
 * is typed then was meant for the form, so no letter of it is a command; nor is
 * the rest of that run of typing, once the answer has closed the form.
 */

/** A pause this long ends a run of typing, in milliseconds. */
const pause = 500;

type Held = { forms: number; lastPressed: number };
const heldOn = new WeakMap<object, Held>();

/** Hold the keys of a desk until the answer to this is called; calling it again does nothing. */
export function holdKeys(desk: object): () => void {
  const held = heldOn.get(desk) ?? { forms: 0, lastPressed: Number.NEGATIVE_INFINITY };
  heldOn.set(desk, held);
  held.forms++;
  let isOver = false;
  return () => {
    if (!isOver) held.forms--;
    isOver = true;
  };
}

/** Whether a key pressed now (`at`, in milliseconds) must not act. Every key that writes is to be asked for, in order. */
export function isHeld(desk: object, at: number): boolean {
  const held = heldOn.get(desk);
  if (!held || (held.forms === 0 && at - held.lastPressed > pause)) return false;
  held.lastPressed = at;
  return true;
}
