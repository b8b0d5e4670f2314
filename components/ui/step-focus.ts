import type { KeyboardEvent } from "react";

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };

/**
 * For the `onKeyDown` of what holds a row of things to choose: arrows step
 * among those that `selector` finds. In a field only ↑ and ↓ do, for the
 * others move within its words.
 */
export function stepFocus(event: KeyboardEvent<HTMLElement>, selector: string): void {
  const step = steps[event.key];
  const isSideways = event.key === "ArrowLeft" || event.key === "ArrowRight";
  if (!step || event.altKey || (isSideways && event.target instanceof HTMLInputElement)) return;
  const row = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
  const at = row.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  row[at + step]?.focus();
}
