/**
 * Whether single letters act. Some people's software types letters they did not
 * mean, so the keys can be turned off; the choice is kept in this browser.
 */
const name = "stet.single-keys";
const listeners = new Set<() => void>();

export const singleKeys = {
  on: (): boolean => typeof localStorage === "undefined" || localStorage.getItem(name) !== "off",
  turn: (on: boolean): void => {
    localStorage.setItem(name, on ? "on" : "off");
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
