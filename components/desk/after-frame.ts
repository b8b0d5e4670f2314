/** The longest a page that is not being drawn lets work wait, in milliseconds. */
const longestWait = 100;

/**
 * Do `work` once what just changed has been painted: a key shows its effect
 * first, and whatever else it brings comes after. A page in the background is
 * not painted at all, and does it within a tenth of a second.
 */
export function afterFrame(work: () => void): void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    work();
  };
  setTimeout(once, longestWait);
  // Drawing follows the callback; what is queued in it comes after that.
  globalThis.requestAnimationFrame?.(() => setTimeout(once, 0));
}
