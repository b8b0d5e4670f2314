import { describe, expect, it } from "vitest";
import { paragraphsOf } from "./paragraphs";
import { mark, marked } from "./testing/marked";
import { tokenize } from "./tokens";

const paragraphs = (text: string) => paragraphsOf(text, tokenize(text));

describe("paragraphs", () => {
  it.each([
    ["one line", "[It rained.]"],
    ["a line each", "[It rained.]\n[It snowed.]\n"],
    ["lines of every system", "[It rained.]\r\n[It snowed.]\r[It hailed.]\n[It cleared.]"],
    ["lines cut by the separators of Unicode", "[It rained.]\u2028[It snowed.]\u2029[It hailed.]"],
    ["no empty lines", "\n\n[It rained.]\n \t\u00a0\n\n[It snowed.]"],
    ["no blanks at their ends", "  [It rained.] \t\n\u3000[It snowed.]\u00a0"],
    ["a heading and a mark alone", "[Rain]\n[* * *]\n[It rained.]"],
    ["nothing in an empty text", ""],
    ["nothing in blanks", " \n \t \r\n"],
  ])("are %s", (_name, row) => {
    const { text } = marked(row);
    expect(
      mark(
        text,
        paragraphs(text).map((paragraph) => [paragraph]),
      ),
    ).toBe(row);
  });

  it("hold each token once, and are numbered in order", () => {
    const text = "Rain\n\nIt rained, twice.\n ”\nMr. Fry left.";
    expect(paragraphs(text).map(({ index, first, last }) => [index, first, last])).toEqual([
      [0, 0, 1],
      [1, 1, 6],
      [2, 6, 7],
      [3, 7, 11],
    ]);
  });
});
