import { expect, test } from "vitest";
import { toTextMarks } from "./text-marks";

const by = { author: "Noor Haddad", at: "2026-03-04T09:00:00Z" };
const paragraphs = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
];

test("each mark is its paragraph's: one at the end of a paragraph is not the next one's", () => {
  const marks = toTextMarks(
    {
      notes: [{ at: 10, body: "Register." }],
      comments: [{ span: null, ...by, body: "Gone?", resolved: false, replies: [{ author: "", at: "", body: "No." }] }],
      edits: [
        { kind: "deleted", position: 11, words: "closed", ...by },
        { kind: "inserted", span: { start: 8, end: 14 }, ...by },
      ],
    },
    paragraphs,
  );
  const who = "Noor Haddad, 4 March 2026";
  expect(marks.get(0)).toEqual({
    inserted: [{ start: 8, end: 14, by: who }],
    points: [
      { is: "comment", at: 0, n: 1, body: `${who}: Gone?\nNo.` },
      { is: "note", at: 10, n: 1, body: "Register." },
    ],
  });
  expect(marks.get(1)).toEqual({
    inserted: [{ start: 8, end: 14, by: who }],
    points: [{ is: "deleted", at: 11, words: "closed", by: who }],
  });
});

test("a mark behind every paragraph is the last one's, and a text without marks has none", () => {
  const marks = toTextMarks({ notes: [{ at: 25, body: "Late." }], comments: [], edits: [] }, paragraphs);
  expect(marks.get(1)?.points).toMatchObject([{ at: 20 }]);
  expect(toTextMarks(null, paragraphs).size).toBe(0);
});
