import { describe, expect, test } from "vitest";
import { readCitron } from "./read";

const at = (start: number, text: string) => ({ start, end: start + text.length, text });
const quote = {
  id: "q1",
  cue: at(31, "said"),
  sources: [at(27, "She")],
  contents: [at(0, "“The ferry is late,”"), at(37, "“again.”")],
  coreferences: [at(200, "Maria Ortega")],
  confidence: 0.8,
};

describe("an answer of Citron", () => {
  test("gives each quote with its stretches and the fullest name of its source", () => {
    expect(readCitron(JSON.stringify({ quotes: [quote] }))).toEqual({
      taken: [{ line: 1, content: quote.contents, cue: quote.cue, source: quote.sources, speaker: "Maria Ortega" }],
      refused: [],
    });
  });

  test("may leave out cue, source and coreferences", () => {
    expect(readCitron(JSON.stringify({ quotes: [{ contents: quote.contents }] })).taken[0]).toMatchObject({
      ...{ cue: null, source: [], speaker: "" },
    });
  });

  test.for([
    { contents: [] },
    {},
    { contents: [{ start: 5, end: 5, text: "" }] },
    { contents: [{ start: -1, end: 2, text: "ab" }] },
  ])("refuses the quote %j, which stands nowhere", (broken) => {
    expect(readCitron(JSON.stringify({ quotes: [broken, quote] }))).toMatchObject({
      taken: [{ line: 2 }],
      refused: [{ line: 1, what: "Quote 1" }],
    });
  });

  test("is refused with a sentence when it is something else", () => {
    expect(() => readCitron("[]")).toThrow(/no answer of Citron/);
  });
});
