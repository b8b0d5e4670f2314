import fc from "fast-check";
import { expect, test } from "vitest";
import { codePoints } from "./code-points";

test("an emoji is one character, and places after it move by one", () => {
  const { at } = codePoints("a🌊b🌊");

  expect([0, 1, 3, 4, 6].map(at)).toEqual([0, 1, 2, 3, 4]);
});

test("counts as iterating over the text counts, and back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const count = codePoints(text);
      let offset = 0;
      [...text].forEach((character, index) => {
        expect(count.at(offset)).toBe(index);
        expect(count.toOffset(index)).toBe(offset);
        offset += character.length;
      });
    }),
  );
});
