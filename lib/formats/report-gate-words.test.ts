import { describe, expect, test } from "vitest";
import { toReport } from "../domain/report";
import { buildFacts } from "../domain/testing/report-facts";
import { groupMissing, passageWords, runWords, toRuns } from "./report-gate-words";

describe("numbers in runs", () => {
  test.for<[number[], string]>([
    [[], ""],
    [[4], "4"],
    [[1, 2], "1–2"],
    [[1, 2, 3, 5, 7, 8], "1–3, 5, 7–8"],
  ])("%j read %j", ([numbers, words]) => {
    expect(toRuns(numbers).map(runWords).join(", ")).toBe(words);
  });
});

test("what is missing is told once a kind, claims by number and passages by their words", () => {
  const report = toReport(buildFacts());
  const { missing } = report.gate;
  const groups = groupMissing(report);

  const told = groups.reduce(
    (sum, { claims, passages }) => sum + passages.length + claims.reduce((n, { from, to }) => n + to - from + 1, 0),
    0,
  );
  expect(told).toBe(missing.length);
  expect(missing.length).toBeGreaterThan(0);
  for (const { passages } of groups) for (const { words } of passages) expect(report.revision.text).toContain(words);
});

test("a requirement about a claim, or about no passage there is, has no passage's words", () => {
  const report = toReport(buildFacts());

  expect(passageWords("verdict:1", report)).toBeNull();
  expect(passageWords("passage:999", report)).toBeNull();
});
