import ExcelJS from "exceljs";
import { beforeAll, expect, test } from "vitest";
import { toReport } from "../../domain/report";
import { buildFacts } from "../../domain/testing/report-facts";
import { openZip } from "../zip/open-zip";
import { writeReportXlsx } from "./write";

const hostile = '=HYPERLINK("https://evil.example","x")';
const made = toReport(buildFacts());
const corroboration = { sources: 2, independent: 1, roots: ["Reuters"] };
const claims = made.claims.map((claim, i) => (i === 0 ? { ...claim, words: hostile, corroboration } : claim));
const report = { ...made, claims };
const book = new ExcelJS.Workbook();
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeReportXlsx(report);
  await book.xlsx.load(Buffer.from(bytes) as never);
});

/** A sheet's rows, each cell's value under its header. */
function rowsOf(name: string): Record<string, ExcelJS.CellValue>[] {
  const [headers, ...rows] = (book.getWorksheet(name)!.getSheetValues() as ExcelJS.CellValue[][]).slice(1);
  return rows.map((row) => Object.fromEntries(headers!.slice(1).map((header, i) => [String(header), row[i + 1]])));
}

test("the tables have a frozen header, a filter over every column, and print with their header on each page", () => {
  expect(book.worksheets.map(({ name }) => name)).toEqual(["Summary", "Claims", "Evidence", "Speakers"]);
  for (const sheet of book.worksheets.slice(1)) {
    expect(sheet.views).toMatchObject([{ state: "frozen", ySplit: 1 }]);
    const last = sheet.getRow(1).getCell(sheet.columnCount).address;
    expect(sheet.autoFilter).toBe(`A1:${last}`);
    expect(sheet.pageSetup).toMatchObject({ printTitlesRow: "1:1", fitToWidth: 1, orientation: "landscape" });
  }
});

test("every claim has a row, with its number and its dates as such", () => {
  const rows = rowsOf("Claims");
  const { check } = report.claims[0]!;

  expect(rows.map(({ Number: number }) => number)).toEqual([1, 2, 3, 4]);
  expect(rows[0]).toMatchObject({ "Is it true": "Verified", "Pieces of evidence": 1 });
  expect(rows[0]!["Checked at (UTC)"]).toEqual(new Date("at" in check ? check.at : 0));
  expect(rows[2]!["Checked at (UTC)"]).toBeUndefined();
  const dates = book.getWorksheet("Claims")!.getRow(2);
  expect(dates.getCell(11).numFmt).toBe("yyyy-mm-dd hh:mm");
});

test("a claim's row says where its sources count for less than their number", () => {
  expect(rowsOf("Claims").map(({ Corroboration: words }) => words)).toEqual([
    ...["2 sources, but they count once: knowledge leads back to “Reuters”.", "", "", ""],
  ]);
});

test("every piece of evidence and every speaker has a row", () => {
  const pieces = report.claims.flatMap(({ evidence }) => evidence);
  const rows = rowsOf("Evidence");

  expect(rows.map(({ Locator: locator }) => locator)).toEqual(pieces.map(({ locator }) => locator));
  expect(rows[0]).toMatchObject({ Claim: 1, Exhibit: 1, Address: "https://city.example/budget.pdf" });
  expect(rows[0]!.Published).toEqual(new Date("2026-01-10T00:00:00Z"));
  expect(rowsOf("Speakers").map(({ Speaker: name }) => name)).toEqual(report.speakers.map(({ name }) => name));
});

test("a row is as high as its longest text needs", async () => {
  const long = "A long note about the ferry and its price. ".repeat(10);
  const claims = made.claims.map((claim, i) => (i === 1 ? { ...claim, words: long } : claim));
  const tall = new ExcelJS.Workbook();
  await tall.xlsx.load(Buffer.from(await writeReportXlsx({ ...made, claims })) as never);
  const rows = tall.getWorksheet("Claims")!;

  expect(rows.getColumn(2).width).toBe(60);
  expect(rows.getRow(3).height).toBeGreaterThanOrEqual(15 * (long.length / 60));
  expect(rows.getRow(3).height).toBeGreaterThan(rows.getRow(5).height);
});

test("the summary tells the totals as numbers and the days as days", () => {
  const summary = new Map<string, ExcelJS.Cell>();
  book.getWorksheet("Summary")!.eachRow((row) => summary.set(String(row.getCell(1).value), row.getCell(2)));

  expect(summary.get("Verified")!.value).toBe(1);
  expect(summary.get("Ledger position")!.value).toBe(report.ledger.position);
  expect(summary.get("Published")).toMatchObject({ value: new Date("2026-02-28T00:00:00Z"), numFmt: "yyyy-mm-dd" });
  expect(summary.get("Taken at (UTC)")).toMatchObject({ value: new Date(report.taken.at), numFmt: "yyyy-mm-dd hh:mm" });
});

test("nothing in it can run: what looks like a formula is text, and nothing is fetched", async () => {
  expect(rowsOf("Claims")[0]!.Claim).toBe(hostile);
  const { names, read } = await openZip(bytes);
  const sheets = [...names].filter((name) => /worksheets\/sheet\d+\.xml$/.test(name));

  expect(sheets).toHaveLength(4);
  for (const name of sheets) expect(await read(name)).not.toMatch(/<f[ >]|<hyperlink|<oleObject/);
  expect([...names].filter((name) => /externalLink|vbaProject|connections/.test(name))).toEqual([]);
});
