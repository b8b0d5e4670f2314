/**
 * The desk's keys while a form waits for an answer that is not drawn yet. What
 * is typed then was meant for the form, so no letter of it is a command; nor is
 * the rest of that run of typing, once the answer has closed the form.
 */

/** A pause this long ends a run of typing, in milliseconds. */
const pause = 500;

type Held = { forms: Set<() => boolean>; lastPressed: number };
const heldOn = new WeakMap<object, Held>();

/**
 * Hold the keys of a desk until the function this returns is called, or until `isShown`: the live stream may bring
 * what was asked for before the answer does, and then one has seen it.
 */
export function holdKeys(desk: object, isShown: () => boolean): () => void {
  const held = heldOn.get(desk) ?? { forms: new Set(), lastPressed: Number.NEGATIVE_INFINITY };
  heldOn.set(desk, held);
  held.forms.add(isShown);
  return () => {
    held.forms.delete(isShown);
  };
}

/** Whether a key pressed now (`at`, in milliseconds) must not act. Every key that writes is to be asked for, in order. */
export function isHeld(desk: object, at: number): boolean {
  const held = heldOn.get(desk);
  if (!held) return false;
  for (const isShown of held.forms) if (isShown()) held.forms.delete(isShown);
  if (held.forms.size === 0 && at - held.lastPressed > pause) return false;
  held.lastPressed = at;
  return true;
}
