import { describe, expect, it } from "vitest";
import { extract } from "../extract";

/** The levels of the attributed claims, in order. */
function levels(text: string): string[] {
  return extract(text)
    .claims.filter(({ kind }) => kind !== "own")
    .map(({ doubt }) => doubt.level);
}

describe("doubt", () => {
  it("is sure of words a named person says", () => {
    expect(levels("“The buses are always late in May,” said Councilwoman Denise Pruitt.")).toEqual(["sure"]);
  });

  it("is sure of a quotation that goes on from there, in the same paragraph", () => {
    expect(levels("“The buses are always late,” said Denise Pruitt. “They are late in May.”")).toEqual([
      "sure",
      "sure",
    ]);
  });

  it("is never sure whom a pronoun means", () => {
    expect(levels("Denise Pruitt left. “The buses are always late in May,” she said.")).toEqual(["likely"]);
  });

  it("is never sure where a content with another report in it ends", () => {
    expect(levels("Denise Pruitt said that the board had claimed the buses were late in May.")).toEqual(["likely"]);
  });
});
