import { watchNpm } from "./npm-parent";

const watchEveryMs = 500;

/**
 * Aborts when the program is asked to end: Ctrl-C, a service manager's SIGTERM,
 * a closed terminal, or the end of the npm it was started by. A second Ctrl-C
 * ends the program where it stands.
 */
export function stopSignal(): AbortSignal {
  const asked = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => asked.abort());

  const npmHasGone = watchNpm();
  const watch = setInterval(() => {
    if (npmHasGone()) asked.abort();
  }, watchEveryMs);
  watch.unref();
  return asked.signal;
}

/** Resolves once the signal has aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
