import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endOfMatch, endOfPlainWord } from "./word-ends";

const pieces = [
  ...["council", "The", "s", "I", "a", "é", "U.S.", "n't", "don’t", "ll", "3rd", "4.2bn", "—", "–", "-", "--", "."],
  ...["..", "…", ",", ";", ":", "?", "!", "(", ")", '"', "“", "”", "’", "'", "‘", "’s", "'s", "/", "&", "@", "$", "%"],
  ...[" ", "\n", "\u00a0", "\u0301", "𝒳", "7"],
];

describe("where words end", () => {
  it("cuts plain words as the pattern does, whatever stands around them", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (chosen) => {
        const text = chosen.join("");
        for (let at = 0; at < text.length; at++) {
          if (/\s/.test(text[at]!)) continue;
          const plain = endOfPlainWord(text, at, at + /^[A-Za-z]*/.exec(text.slice(at))![0].length);
          if (plain > at) expect([text, at, plain]).toEqual([text, at, endOfMatch(text, at)]);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
