import { describe, expect, it } from "vitest";
import { contentSpans, kindOf } from "./content-spans";
import { fold } from "./testing/answered";
import { mark, marked } from "./testing/marked";

describe("the spans of a content", () => {
  const between = (text: string, from: string, to: string) => {
    const { tokens, clauses } = fold(text);
    const clause = clauses[0]!;
    const at = (word: string) => clause.units.findIndex(({ first }) => tokens[first]!.text === word);
    const found = contentSpans(tokens, clause, [{ from: at(from), to: at(to) + 1 }]);
    return mark(text, [found]);
  };

  it.each([
    ["begin behind a comma", "She said, [it rained].", ",", "rained"],
    ["end before a comma", "[It rained], she said.", "It", ","],
    ["end before a dash", "[It rained] — she said.", "It", "—"],
    ["end before a full stop", "She said [it rained].", "it", "."],
    ["keep a question mark", "She asked [did it rain?]", "did", "?"],
    ["keep an opening bracket", "She said [(it) rained].", "(", "rained"],
    ["keep a sign of money", "She said [$5 was due].", "$", "due"],
    ["keep a whole quotation", "She said: [“It rained.”]", ":", "“"],
    ["are none of marks alone", "She said — , no.", "—", ","],
  ])("%s", (_name, row, from, to) => {
    expect(between(row.replace(/[[\]]/g, ""), from, to)).toBe(row);
  });

  it("stand in the order of the text", () => {
    const { tokens, clauses } = fold("It, she said, rained.");
    const found = contentSpans(tokens, clauses[0]!, [
      { from: 5, to: 6 },
      { from: 0, to: 1 },
    ]);
    expect(mark("It, she said, rained.", [found])).toBe("[1|It], she said, [1|rained].");
  });
});

describe("the kind of a content", () => {
  const kindIn = (row: string) => {
    const { text, spans } = marked(row);
    const { tokens, clauses } = fold(text);
    return kindOf(tokens, spans.flat(), clauses[0]!);
  };

  it.each([
    ["direct", "[“It rained,”] she said."],
    ["direct", "[1|“It rained,”] she said, [1|“and snowed.”]"],
    ["mixed", "She called [it “a mess”]."],
    ["mixed", "[1|It], she said, [1|“rained.”]"],
    ["indirect", "She said [it rained], not “snowed”."],
    ["indirect", "She said [it rained]."],
  ])("is %s: %s", (kind, row) => expect(kindIn(row)).toBe(kind));

  it("is direct where no clause was read", () => {
    const { tokens } = fold("It rained.");
    expect(kindOf(tokens, [{ start: 0, end: 9 }])).toBe("direct");
  });
});
