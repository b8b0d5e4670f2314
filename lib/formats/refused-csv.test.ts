import { expect, test } from "vitest";
import { writeRefusedCsv } from "./refused-csv";

test("names every item that was left out by its line, in the order of the file", () => {
  const refused = Array.from({ length: 1_500 }, (_, i) => ({
    line: i + 1,
    what: `Item ${i}`,
    why: "It has no words.",
  }));
  const lines = writeRefusedCsv(refused).trimEnd().split("\r\n");
  expect(lines).toHaveLength(1_501);
  expect(lines[0]).toBe('\ufeff"Line","Begins with","Why it was left out"');
  expect(lines[1_500]).toBe('1500,"Item 1499","It has no words."');
});

test.for(["=1+1", "+cmd", "-2", "@SUM(A1)", " =1", "\t=1", "＝1"])("puts an apostrophe before %s", (what) => {
  const csv = writeRefusedCsv([{ line: 1, what, why: what }]);
  expect(csv.split("\r\n")[1]).toBe(`1,"'${what}","'${what}"`);
});
