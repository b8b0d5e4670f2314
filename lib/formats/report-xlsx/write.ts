import ExcelJS from "exceljs";
import type { By, Report } from "../../domain/report-model";
import { forXml, nameOf, reportName } from "../report-words";
import { type Column, claimColumns, evidenceColumns, evidenceRows, speakerColumns } from "./columns";
import { summaryRows } from "./summary";

/**
 * A report as a workbook: summary, claims, evidence and speakers, each with a
 * frozen header and a filter, with dates and numbers as such. Every text is
 * written as text, whatever it begins with; there is no formula in the file, so
 * none can run.
 */
export async function writeReportXlsx(report: Report): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.title = forXml(`${report.article.title} · ${reportName(report)}`);
  book.creator = forXml(report.newsroom.name);
  book.lastModifiedBy = book.creator;
  book.created = book.modified = new Date(report.taken.at);
  addSummary(book, report);
  addTable(book, "Claims", claimColumns(report), [...report.claims, ...report.withdrawn]);
  addTable(book, "Evidence", evidenceColumns(report), evidenceRows(report));
  addTable(book, "Speakers", speakerColumns, report.speakers);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function addSummary(book: ExcelJS.Workbook, report: Report): void {
  const sheet = book.addWorksheet("Summary", { pageSetup: { ...paper, orientation: "portrait" } });
  sheet.columns = [{ width: 34 }, { width: 90 }];
  for (const { words, value, heading } of summaryRows(report)) {
    const row = sheet.addRow([forXml(words), cell(value)]);
    row.font = heading ? bold : plain;
    row.alignment = top;
    if (value instanceof Date) row.getCell(2).numFmt = words === "Published" ? day : moment;
    row.getCell(2).alignment = { ...top, horizontal: "left" };
    fitHeight(row, [34, 90]);
  }
}

function addTable<Row>(book: ExcelJS.Workbook, name: string, columns: readonly Column<Row>[], rows: readonly Row[]) {
  const sheet = book.addWorksheet(name, {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: { ...paper, orientation: "landscape", printTitlesRow: "1:1" },
  });
  sheet.columns = columns.map(({ header, width, kind }) => ({
    header,
    width,
    style: {
      alignment: top,
      ...(kind === "moment" && { numFmt: moment }),
      ...(kind === "day" && { numFmt: day }),
    },
  }));
  sheet.getRow(1).font = bold;
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const widths = columns.map(({ width }) => width);
  for (const row of rows) {
    fitHeight(sheet.addRow(columns.map(({ value }) => cell(value(row)))), widths);
  }
}

/** Make a row as high as its longest cell needs: not every program does that when it opens the file. */
function fitHeight(row: ExcelJS.Row, widths: readonly number[]): void {
  const lines = widths.map((width, i) => {
    const { value } = row.getCell(i + 1);
    if (typeof value !== "string") return 1;
    return value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width - 2))), 0);
  });
  row.height = Math.min(lineHeight * Math.max(...lines), highest);
}

export type Value = string | number | Date | null;

const top = { vertical: "top", wrapText: true } as const;
const moment = "yyyy-mm-dd hh:mm";
const day = "yyyy-mm-dd";
const plain = { name: "Calibri", size: 11, family: 2 };
const bold = { ...plain, bold: true };
/** A4, as wide as the sheet and as many pages long as it takes. */
const paper = { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
const lineHeight = 15;
/** Excel's own limit for one row, in points. */
const highest = 409;
/** Excel's own limit for one cell. */
const longest = 32_767;

function cell(value: Value): Value {
  return typeof value === "string" ? forXml(value).slice(0, longest) : value;
}

/** Who, and when, of an answer that may not be there. */
export function done(by: By | null | undefined): { who: string; at: Date | null } {
  return by ? { who: nameOf(by.by), at: new Date(by.at) } : { who: "", at: null };
}
