import { describe, expect, test } from "vitest";
import { readHypothesis } from "./read";

const onWords = {
  id: "a1",
  created: "2026-03-01T10:00:00.000000+00:00",
  user: "acct:ada@hypothes.is",
  uri: "https://harbourpost.example/ferry",
  text: "Which year is this?",
  tags: ["numbers"],
  target: [
    {
      source: "https://harbourpost.example/ferry",
      selector: [
        { type: "RangeSelector", startContainer: "/div[1]" },
        { type: "TextPositionSelector", start: 40, end: 61 },
        { type: "TextQuoteSelector", exact: "Ridership fell by half", prefix: "last year.\n\n", suffix: ", the ferry" },
      ],
    },
  ],
};
const reply = { ...onWords, id: "a2", text: "2025.", user: "acct:ben@hypothes.is", target: [], references: ["a1"] };
const pageNote = { ...onWords, id: "a3", text: "A fine piece.", target: [{ source: "https://harbourpost.example" }] };
const orphan = { ...reply, id: "a4", text: "Agreed.", references: ["gone"] };

const taken = {
  line: 1,
  id: "a1",
  quote: { exact: "Ridership fell by half", prefix: "last year.\n\n", suffix: ", the ferry" },
  body: "Which year is this?",
  tags: ["numbers"],
  author: "ada",
  at: "2026-03-01T10:00:00.000000+00:00",
  page: "https://harbourpost.example/ferry",
  replies: [{ id: "a2", author: "ben", body: "2025.", at: "2026-03-01T10:00:00.000000+00:00" }],
};

describe("annotations of Hypothesis", () => {
  test.for([
    ["the client's export file", { export_date: "2026-03-02", annotations: [onWords, reply] }],
    ["a search answer", { total: 2, rows: [onWords, reply] }],
    ["a bare list", [onWords, reply]],
  ])("are read from %s, replies under what they answer", ([, file]) => {
    expect(readHypothesis(JSON.stringify(file))).toEqual({ taken: [taken], refused: [] });
  });

  test("are refused line by line where they point at no words, and stop no other", () => {
    const { taken, refused } = readHypothesis(JSON.stringify({ rows: [pageNote, "nonsense", onWords, orphan] }));

    expect(taken.map(({ id, line }) => [id, line])).toEqual([["a1", 3]]);
    expect(refused).toEqual([
      { line: 1, what: "A fine piece.", why: "It is a note on the whole page and points at no words." },
      { line: 2, what: "Item 2", why: "It lacks what an annotation has: an id and a text." },
      { line: 4, what: "Agreed.", why: "It answers an annotation that is not in this file." },
    ]);
  });

  test("name their author as the author does", () => {
    const named = { ...onWords, user_info: { display_name: "Ada Brandt" } };

    expect(readHypothesis(JSON.stringify([named])).taken[0]?.author).toBe("Ada Brandt");
  });

  test.for(["", "not json", "{}", '{"rows": 3}', "null"])("of the file %j are refused with a sentence", (file) => {
    expect(() => readHypothesis(file)).toThrow(/not JSON|lists no annotations/);
  });
});
