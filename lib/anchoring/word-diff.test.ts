import { describe, expect, test } from "vitest";
import { diffText, type Piece } from "./word-diff";

const written = (pieces: Piece[]) =>
  pieces.map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `{+${text}+}` : `{-${text}-}`)).join("");

describe("diffText", () => {
  test("shows the words that changed within a line", () => {
    expect(written(diffText("Taxes rose by 4%.\nHe left.\n", "Taxes rose by 5%.\nHe left.\n"))).toBe(
      "Taxes rose by {-4-}{+5+}%.\nHe left.\n",
    );
  });

  test("keeps a new paragraph whole", () => {
    expect(written(diffText("One.\nThree.\n", "One.\nTwo, too.\nThree.\n"))).toBe("One.\n{+Two, too.\n+}Three.\n");
  });

  test.for([
    { old: "", fresh: "All new.\n" },
    { old: "All gone.", fresh: "" },
    { old: "Same.\n", fresh: "Same.\n" },
    { old: "a\n\nb", fresh: "a\nb\n" },
    { old: "x ".repeat(4000), fresh: "y ".repeat(4000) },
  ])("puts both texts together again from its pieces", ({ old, fresh }) => {
    const pieces = diffText(old, fresh);
    const without = (kind: Piece["kind"]) =>
      pieces
        .filter((piece) => piece.kind !== kind)
        .map(({ text }) => text)
        .join("");
    expect(without("added")).toBe(old);
    expect(without("removed")).toBe(fresh);
  });
});
