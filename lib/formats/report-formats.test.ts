import { describe, expect, test } from "vitest";
import { toReport } from "../domain/report";
import { buildFacts } from "../domain/testing/report-facts";
import { isReportFormat, reportFileName } from "./report-formats";

const report = toReport(buildFacts());
const named = (title: string) => reportFileName({ ...report, article: { ...report.article, title } }, "csv");

describe("a report's file name", () => {
  test.for([
    ["Council cuts the ferry", "council-cuts-the-ferry-report-15.csv"],
    ["Ålesund’s ferry: “late”", "alesund-s-ferry-late-report-15.csv"],
    ["Паром", "report-15.csv"],
    ["../../etc/passwd\r\nX: y", "etc-passwd-x-y-report-15.csv"],
    ["", "report-15.csv"],
  ])("for %j is %s", ([title, name]) => {
    expect(named(title!)).toBe(name);
  });

  test("stays short for a long title", () => {
    expect(named("ferry ".repeat(100)).length).toBeLessThan(80);
  });
});

test("only the formats there are count as formats", () => {
  expect(["json", "csv", "md"].every(isReportFormat)).toBe(true);
  expect(["", "pdf", "toString", "__proto__", "JSON"].some(isReportFormat)).toBe(false);
});
