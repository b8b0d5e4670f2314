import pg from "pg";

/** Now, in milliseconds of the wall clock, as a page on this machine would tell it. */
export function wallClock(): number {
  return performance.timeOrigin + performance.now();
}

/** When the next `commit` of this process is sent, in milliseconds of the wall clock. */
export function onCommit(): () => number {
  const original = pg.Client.prototype.query;
  let at = 0;
  pg.Client.prototype.query = function watched(this: pg.Client, ...args: Parameters<typeof original>) {
    const [query] = args as unknown as [string | { text: string }];
    if (/^commit$/i.test(typeof query === "string" ? query : query.text)) at = wallClock();
    return original.apply(this, args);
  } as typeof original;
  return () => {
    pg.Client.prototype.query = original;
    return at;
  };
}
