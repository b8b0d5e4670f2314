import { describe, expect, test } from "vitest";
import { type EdgeMove, moveEdge, toWholeWords } from "./word-edges";

/** "[" and "]" enclose the spans; bounds are the whole text. */
function marked(source: string) {
  const text = source.replace(/[[\]]/g, "");
  const spans: { start: number; end: number }[] = [];
  let at = 0;
  for (const char of source) {
    if (char === "[") spans.push({ start: at, end: at });
    else if (char === "]") spans.at(-1)!.end = at;
    else at += char.length;
  }
  return { text, spans };
}

describe("moveEdge", () => {
  test.for<[EdgeMove, string, string]>([
    ["extend-end", "Taxes [rose] by 4% last year.", "Taxes [rose by] 4% last year."],
    ["extend-end", "He said [“it rose], and fell”.", "He said [“it rose, and] fell”."],
    ["shrink-end", "Taxes [rose by 4%] last year.", "Taxes [rose by] 4% last year."],
    ["shrink-start", "Taxes [rose by 4%] last year.", "Taxes rose [by 4%] last year."],
    ["extend-start", "Taxes [rose by 4%] last year.", "[Taxes rose by 4%] last year."],
    ["shrink-end", "[One two], he said, [three].", "[One two], he said, three."],
    ["extend-end", "It left [the] U.S. in May.", "It left [the U.S.] in May."],
    ["shrink-end", "It left [the U.S.] in May.", "It left [the] U.S. in May."],
    ["extend-end", "It left [the] house. I stayed.", "It left [the house]. I stayed."],
    ["extend-end", "Zażółć [🙂 gęślą] jaźń", "Zażółć [🙂 gęślą jaźń]"],
  ])("%s: %s", ([move, from, to]) => {
    const { text, spans } = marked(from);

    expect(moveEdge(text, spans, move, { start: 0, end: text.length })).toEqual(marked(to).spans);
  });

  test("refuses to leave a claim without a word", () => {
    const { text, spans } = marked("Taxes [rose].");

    expect(moveEdge(text, spans, "shrink-end", { start: 0, end: text.length })).toBeNull();
    expect(moveEdge(text, spans, "shrink-start", { start: 0, end: text.length })).toBeNull();
  });

  test("stops at the bounds", () => {
    const { text, spans } = marked("One. [Two]. Three.");

    expect(moveEdge(text, spans, "extend-end", { start: 5, end: 9 })).toBeNull();
    expect(moveEdge(text, spans, "extend-start", { start: 5, end: 9 })).toBeNull();
  });
});

describe("toWholeWords", () => {
  test("grows a selection to the words it touches", () => {
    expect(toWholeWords("Taxes rose by 4% last year.", { start: 7, end: 12 })).toEqual({ start: 6, end: 13 });
  });

  test("finds nothing in white space", () => {
    expect(toWholeWords("a   b", { start: 2, end: 3 })).toBeNull();
  });
});
