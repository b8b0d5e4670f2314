import { describe, expect, test } from "vitest";
import { toReport } from "../domain/report";
import { buildFacts } from "../domain/testing/report-facts";
import { formatNames, isReportFormat, reportFileName } from "./report-formats";

const report = toReport(buildFacts());
const named = (title: string) => reportFileName({ ...report, article: { ...report.article, title } }, "csv");

describe("a report's file name", () => {
  test.for([
    ["Council cuts the ferry", "council-cuts-the-ferry-report-2-internal.csv"],
    ["Ålesund’s ferry: “late”", "alesund-s-ferry-late-report-2-internal.csv"],
    ["Паром", "report-2-internal.csv"],
    ["../../etc/passwd\r\nX: y", "etc-passwd-x-y-report-2-internal.csv"],
    ["", "report-2-internal.csv"],
  ])("for %j is %s", ([title, name]) => {
    expect(named(title!)).toBe(name);
  });

  test("stays short for a long title", () => {
    expect(named("ferry ".repeat(100)).length).toBeLessThan(90);
  });

  test("is another for each format", () => {
    expect(new Set(formatNames.map((format) => reportFileName(report, format))).size).toBe(formatNames.length);
  });
});

test("only the formats there are count as formats", () => {
  expect(formatNames.every(isReportFormat)).toBe(true);
  expect(["", "exe", "toString", "__proto__", "JSON"].some(isReportFormat)).toBe(false);
});
