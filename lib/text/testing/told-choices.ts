import type { Choice } from "../learning/choices";

/**
 * What speaks for each who can be meant, by the name of its piece, for each of
 * these choices: what is nought is left out, and the right one is marked.
 */
export function toldChoices(pieces: readonly string[], choices: readonly Choice[]): string[][] {
  return choices.map(({ evidence, right }) =>
    evidence.map((one, index) => {
      const said = pieces.flatMap((piece, i) => (one[i] === 0 ? [] : [`${piece} ${Number(one[i]!.toFixed(1))}`]));
      return `${index === right ? "right: " : ""}${said.join(", ")}`;
    }),
  );
}
