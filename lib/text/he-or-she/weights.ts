import type { Piece } from "./evidence";

/** Made by lib/text/he-or-she/train.ts from the project's own annotated articles; do not edit by hand. */
export const weights: Readonly<Record<Piece, number>> = {
  sentenceAgo: -0.396,
  paragraph: 1.762,
  subject: 1.008,
  spokeLast: 0.392,
  spokeBefore: 2.023,
  agrees: 0.822,
  main: 1.365,
  nameless: -1.065,
  introduced: 1.906,
  mentions: -0.003,
};
