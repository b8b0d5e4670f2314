import type { Piece } from "./evidence";

/** Made by lib/text/whose-turn/train.ts from the project's own annotated articles; do not edit by hand. */
export const weights: Readonly<Record<Piece, number>> = {
  last: -0.398,
  paragraph: 0.724,
  asked: -2.058,
  reported: 0.414,
  goesOn: 0.508,
  introduced: 0.71,
  turn: 1.219,
  exchange: 0.731,
  leads: 1.556,
  told: 0.587,
  spokenOf: -0.664,
  since: -1.435,
  body: -2.539,
};
