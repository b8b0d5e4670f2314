import { expect, test } from "vitest";
import { readAnnotationFile } from "../annotation-file";

const header = "Created at,Author,Page,URL,Group,Type,Quote,Comment,Tags";
const read = (...lines: string[]) => readAnnotationFile(new TextEncoder().encode([header, ...lines].join("\r\n")));

test("annotations are read from the table Hypothesis exports", () => {
  const line =
    '2026-03-01 10:00,ada,Ferry,https://a.example/f,Public,Annotation,"fell, by half","Which\nyear?","numbers, urgent"';

  expect(read(line)).toEqual({
    format: "hypothesis",
    taken: [
      {
        ...{ line: 1, id: "line 1", author: "ada", at: "2026-03-01 10:00", page: "https://a.example/f" },
        ...{ quote: { exact: "fell, by half", prefix: "", suffix: "" }, body: "Which\nyear?" },
        ...{ tags: ["numbers", "urgent"], replies: [] },
      },
    ],
    refused: [],
  });
});

test("a table's answers and notes on a page are refused with the reason, and stop no other", () => {
  const { taken, refused } = read(
    "2026-03-01,ben,Ferry,,Public,Reply,,2025.,",
    "2026-03-01,ada,Ferry,,Public,Page note,,A fine piece.,",
    "2026-03-01,ada,Ferry,,Public,Highlight,opened late,,",
  );

  expect(taken).toMatchObject([{ line: 3, quote: { exact: "opened late" }, body: "" }]);
  expect(refused).toEqual([
    { line: 1, what: "2025.", why: "It is an answer, and a CSV does not say to what. The JSON does." },
    { line: 2, what: "A fine piece.", why: "It is a note on the whole page and points at no words." },
  ]);
});

test("a file whose letters would be lost is refused, and one that is neither table nor JSON", () => {
  const latin1 = Buffer.from('{"rows":[{"text":"José"}]}', "latin1");
  const utf16 = Buffer.from('\ufeff{"rows":[]}', "utf16le");

  for (const bytes of [latin1, utf16]) expect(() => readAnnotationFile(bytes)).toThrow("not text in UTF-8");
  expect(() => readAnnotationFile(Buffer.from("hello, there"))).toThrow("This file is not JSON");
  expect(() => readAnnotationFile(Buffer.from('{"claimReviewed":"x"}'))).toThrow("no annotations and no quotes");
});
