import type { Token } from "./tokens";

/** A span while it is read for parts; the arrays have an entry for each token, and may be longer. */
export type Stretch = {
  tokens: readonly Token[];
  /** What can begin at each token, in the lowest bits (see openers.ts): side by side, for every finder walks them all. */
  opens: readonly number[];
  /** 1 where a token belongs to a part already: what money holds is no number, what a date holds is no name. */
  taken: Uint8Array;
};

/** Tokens `from` to `to` (half-open) hold one checkable part. */
export type Found = { from: number; to: number };
